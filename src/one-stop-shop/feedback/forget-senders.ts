import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CLOCK, Rounds } from '../../config';
import { UnitOfWork } from '../../database';
import { Audit } from '../../identity';
import { type Clock, reasonOf, systemActor } from '../../kernel';
import { DAY } from '../local-date';

/** What is over is asked about for some time; then who sent it interests nobody (Law 91/2025/QH15). Milliseconds. */
const keptFor = 2 * 365 * DAY;
const lookEvery = 3_600_000;
const batch = 200;

/**
 * Takes who sent it and their words out of feedback that has been over for two years. Number, dates, agencies, classes and what was
 * published stay, so that registers and reports do not change.
 */
@Injectable()
export class ForgetSenders implements OnApplicationBootstrap {
  private readonly logger = new Logger('Feedback');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly rounds: Rounds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin({
      every: lookEvery,
      run: () => this.run(),
      onFailure: (error) => this.logger.warn(`senders are not forgotten: ${reasonOf(error)}`),
    });
  }

  /** A few hundred at a time; what is left is for the next round. */
  run(): Promise<void> {
    const before = this.clock.now().getTime() - keptFor;
    return this.unitOfWork.run(async (tx) => {
      const rows = await tx.query<{ id: string }>(
        "SELECT id FROM feedback WHERE closed_at < ? AND content <> '' ORDER BY closed_at LIMIT ?",
        [before, batch],
      );
      if (rows.length === 0) return;
      const ids = rows.map(({ id }) => id);
      await tx.execute(
        `UPDATE feedback SET title = '', content = '', sender_id = NULL, sender_name = '', sender_email = NULL,
           sender_phone = NULL, answer = NULL, rating_note = NULL, case_code = NULL, case_id = NULL, search_text = code,
           version = version + 1
         WHERE id IN (?)`,
        [ids],
      );
      await tx.execute('UPDATE feedback_event SET note = NULL WHERE feedback_id IN (?)', [ids]);
      this.audit.done(tx, {
        action: 'feedback.senders-forgotten',
        subject: { type: 'feedback', id: '' },
        actor: systemActor,
        detail: { count: ids.length, ids },
      });
    });
  }
}
