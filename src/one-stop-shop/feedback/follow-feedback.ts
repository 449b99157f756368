import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Topics } from '../../identity';
import type { ListeningCommand } from '../../runtime';
import { CaseAccess } from '../case-files/case-access';
import type { Clock, ClockAlarm } from '../deadlines/clock';
import { ClockListeners } from '../deadlines/clock-listeners';
import { Clocks } from '../deadlines/clocks';
import { dateAt } from '../local-date';
import { Organisation } from '../organisation/organisation';
import { type Succession, SuccessionListeners } from '../organisation/succession-listeners';
import { doorOf } from './door';
import { feedbackProcess } from './enter-feedback.command';
import { isEndState } from './feedback.policy';
import { OpenFeedback } from './open-feedback';
import { followRegister } from './register-news';
import { RegisterProcesses } from './register-processes';
import { feedbackOf, lockFeedback } from './stored-feedback';

/** What happens to feedback without an act: its time runs out, its process is ended by operators, its agency is succeeded. */
@Injectable()
export class FollowFeedback implements OnModuleInit {
  constructor(
    private readonly alarms: ClockListeners,
    private readonly processes: RegisterProcesses,
    private readonly successions: SuccessionListeners,
    private readonly clocks: Clocks,
    private readonly organisation: Organisation,
    private readonly topics: Topics,
    private readonly access: CaseAccess,
  ) {}

  onModuleInit(): void {
    followRegister(this.topics, this.access, {
      name: 'feedback',
      permission: 'feedback.read',
      begin: 'feedback.',
    });
    this.alarms.register((command, clock, alarm) => this.alarmed(command, clock, alarm));
    this.processes.register(feedbackProcess, (command, instanceId) => this.brokenOff(command, instanceId));
    this.successions.register((command, succession) => this.handOn(command, succession));
  }

  /** Told to whoever has it; the row itself stays as it is, because lateness is read off the clock. */
  private async alarmed(command: ListeningCommand, clock: Clock, alarm: ClockAlarm): Promise<void> {
    if (clock.kind !== 'FEEDBACK') return;
    const [found] = await command.tx.query('SELECT * FROM feedback WHERE id = ?', [clock.caseId]);
    if (!found) return;
    const { id, code, state, instance_id: instanceId, agency_id: agencyId, handler_id } = feedbackOf(found);
    const door = doorOf(this.organisation.view(), agencyId, dateAt(command.now));
    command.emit({
      type: `feedback.${alarm}`,
      instanceId,
      agency: agencyId,
      data: {
        feedbackId: id,
        code,
        state,
        agencyId,
        ...door,
        ...(alarm === 'due-soon' && handler_id !== null && { personId: handler_id }),
      },
    });
  }

  private async brokenOff(command: ListeningCommand, instanceId: string): Promise<void> {
    const [found] = await command.tx.query<{ id: string }>('SELECT id FROM feedback WHERE instance_id = ?', [
      instanceId,
    ]);
    const row = found && (await lockFeedback(command.tx, found.id));
    if (!row || isEndState(row.state)) return;
    const open = new OpenFeedback(command, row);
    if (row.answered_at === null) await this.clocks.end(command, row.clock_id);
    open.moveTo('CANCELLED');
    open.record('feedback.cancelled');
    await open.save();
  }

  private async handOn(command: ListeningCommand, succession: Succession): Promise<void> {
    const { predecessorId, principalId } = succession;
    if (principalId === null) return;
    const held = await command.tx.query<{ id: string }>(
      'SELECT id FROM feedback WHERE agency_id = ? AND closed_at IS NULL ORDER BY id',
      [predecessorId],
    );
    for (const { id } of held) {
      const row = await lockFeedback(command.tx, id);
      if (!row) continue;
      const open = new OpenFeedback(command, row);
      await open.handTo(principalId);
      open.set({ handler_id: null });
      open.record('feedback.succeeded', { fromAgencyId: predecessorId });
      await open.save();
    }
  }
}
