import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SqlValue } from '../../database';
import { DomainError, isoOrNull } from '../../kernel';
import { CorrelateMessage, type ListeningCommand, type RunningCommand } from '../../runtime';
import type { Clock, ClockAlarm } from '../deadlines/clock';
import { ClockListeners, type MovedClock } from '../deadlines/clock-listeners';
import type { OpenCase } from './open-case';
import { OpenCases } from './open-cases';
import { dueOrderOf } from './stored-case';

/** Cases whose dates one statement moves. */
const batch = 200;

/** What the promise to the citizen does by itself: it comes near, it is broken, or its calendar moves it. */
@Injectable()
export class CaseClockListener implements OnModuleInit {
  constructor(
    private readonly listeners: ClockListeners,
    private readonly cases: OpenCases,
    private readonly correlateMessage: CorrelateMessage,
  ) {}

  onModuleInit(): void {
    this.listeners.register((command, clock, alarm, running) => this.alarmed(command, clock, alarm, running));
    this.listeners.onMoved((command, moved) => this.moved(command, moved));
  }

  private async alarmed(
    command: ListeningCommand,
    clock: Clock,
    alarm: ClockAlarm,
    running: RunningCommand | null,
  ): Promise<void> {
    if (clock.kind !== 'CASE') return;
    const held = this.cases.held(command, clock.caseId);
    const open = held ?? (await this.cases.byId(command, clock.caseId));
    if (!open) return;
    open.note(`case.${alarm}`, { dueAt: isoOrNull(clock.dueAt) });
    if (held) return;
    if (running && alarm === 'due-soon') await this.tellProcess(running, open);
    await open.save();
  }

  /** The model may answer with an extension; one that does not listen is left alone. */
  private async tellProcess(command: RunningCommand, { file }: OpenCase): Promise<void> {
    try {
      await this.correlateMessage.within(command, { name: 'case.due-soon', correlationKey: file.code });
    } catch (error) {
      if (error instanceof DomainError && ['MESSAGE.NO_RECEIVER', 'INSTANCE.SUSPENDED'].includes(error.code))
        return;
      throw error;
    }
    await command.finish();
  }

  /** A day off was decided: three statements for hundreds of cases. What a command holds in its hands it changes there. */
  private async moved(command: ListeningCommand, moved: readonly MovedClock[]): Promise<void> {
    const promises = moved.filter(({ clock }) => clock.kind === 'CASE');
    const others: MovedClock[] = [];
    for (const one of promises) {
      const held = this.cases.held(command, one.clock.caseId);
      if (!held) {
        others.push(one);
        continue;
      }
      held.file.dueAt = one.clock.dueAt;
      held.note('case.due.changed', changeOf(one));
    }
    for (let from = 0; from < others.length; from += batch)
      await this.moveMany(command, others.slice(from, from + batch));
  }

  private async moveMany({ tx, now, actor }: ListeningCommand, moved: readonly MovedClock[]): Promise<void> {
    const ids = moved.map(({ clock }) => clock.caseId);
    const seqs = await tx.query<{ id: string; event_seq: number }>(
      `SELECT id, event_seq FROM case_file WHERE id IN (?)${tx.forUpdate}`,
      [ids],
    );
    const known = moved.filter(({ clock }) => seqs.some(({ id }) => id === clock.caseId));
    if (known.length === 0) return;
    const cases = known.map(() => 'WHEN ? THEN ?').join(' ');
    const values = (of: (clock: Clock) => SqlValue) =>
      known.flatMap(({ clock }) => [clock.caseId, of(clock)]);
    await tx.execute(
      `UPDATE case_file SET due_at = CASE id ${cases} END, due_order = CASE id ${cases} END,
         event_seq = event_seq + 1, version = version + 1
       WHERE id IN (${known.map(() => '?').join(', ')})`,
      [
        ...values(({ dueAt }) => dueAt),
        ...values(({ dueAt }) => dueOrderOf(dueAt)),
        ...known.map(({ clock }) => clock.caseId),
      ],
    );
    await tx.insert(
      'case_event',
      known.map((one) => ({
        case_id: one.clock.caseId,
        seq: Number(seqs.find(({ id }) => id === one.clock.caseId)!.event_seq) + 1,
        type: 'case.due.changed',
        at: now,
        actor_id: actor.id,
        actor_kind: actor.kind,
        actor_name: actor.name,
        instead_of: null,
        data: JSON.stringify(changeOf(one)),
      })),
    );
  }
}

const changeOf = ({ clock, oldDueAt }: MovedClock) => ({
  oldDueAt: isoOrNull(oldDueAt),
  newDueAt: isoOrNull(clock.dueAt),
});
