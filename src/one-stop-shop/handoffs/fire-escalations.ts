import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { BootSequence, Rounds } from '../../config';
import { UnitOfWork } from '../../database';
import { systemActor, reasonOf } from '../../kernel';
import { CommandRunner, RuntimeSettings } from '../../runtime';
import { Escalations } from './escalations';

const lookEvery = 1_000;
const batch = 100;

/**
 * Fires what is armed at its instant: rows compared with the time of the database, so that neither a restart nor a second
 * node loses or doubles one. On a driven clock whoever drives it says when.
 */
@Injectable()
export class FireEscalations implements OnModuleInit {
  private readonly logger = new Logger('Escalations');

  constructor(
    private readonly boot: BootSequence,
    private readonly rounds: Rounds,
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandRunner,
    private readonly escalations: Escalations,
    private readonly settings: RuntimeSettings,
  ) {}

  onModuleInit(): void {
    this.boot.register({
      name: 'fire escalations',
      order: 200,
      run: () => {
        if (!this.settings.runsJobs) return;
        this.rounds.begin({
          every: lookEvery,
          run: () => this.runDue(),
          onFailure: (error) => this.logger.warn(`escalations are delayed: ${reasonOf(error)}`),
        });
      },
    });
  }

  /** Fires everything that is due now; answers how many have fired. One that fails does not hold up the others. */
  async runDue(): Promise<number> {
    let fired = 0;
    for (let after = ''; ;) {
      const due = await this.due(after);
      for (const id of due) {
        try {
          const hasFired = await this.commands.run({ actor: systemActor }, (command) =>
            this.escalations.fireArmed(command, id),
          );
          if (hasFired) fired += 1;
        } catch (error) {
          this.logger.warn(`escalation ${id} has not fired: ${reasonOf(error)}`);
        }
      }
      if (due.length < batch) return fired;
      after = due[due.length - 1];
    }
  }

  private due(after: string): Promise<string[]> {
    return this.unitOfWork.run(async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `SELECT id FROM escalation WHERE state = 'ARMED' AND armed_at <= ? AND id > ? ORDER BY id LIMIT ?`,
        [await tx.now(), after, batch],
      );
      return rows.map(({ id }) => id);
    });
  }
}
