import { updateVersioned } from '../../database';
import type { SqlValue } from '../../database';
import type { JsonObject } from '../../kernel';
import type { ListeningCommand } from '../../runtime';
import { isEndState, type FeedbackState } from './feedback.policy';
import type { StoredFeedback } from './stored-feedback';

/** One piece of feedback inside one command: its row locked, what happened to it recorded, saved once. */
export class OpenFeedback {
  private readonly changes: Record<string, SqlValue> = {};
  private readonly events: Record<string, SqlValue>[] = [];

  constructor(
    readonly command: ListeningCommand,
    readonly row: StoredFeedback,
  ) {}

  set(changes: Partial<StoredFeedback>): void {
    Object.assign(this.row, changes);
    Object.assign(this.changes, changes);
  }

  moveTo(state: FeedbackState): void {
    const isOver = isEndState(state) && this.row.closed_at === null;
    this.set({ state, ...(isOver && { closed_at: this.command.now }) });
  }

  /** `data` holds codes, ids and dates; `note` is somebody's words, which stay in the register. */
  record(type: string, data: JsonObject = {}, note: string | null = null): void {
    const { command, row } = this;
    row.event_seq += 1;
    this.changes.event_seq = row.event_seq;
    this.events.push({
      feedback_id: row.id,
      seq: row.event_seq,
      type,
      at: command.now,
      actor_id: command.actor.id,
      actor_kind: command.actor.kind,
      actor_name: command.actor.name,
      agency_id: row.agency_id,
      note,
      data: JSON.stringify(data),
    });
    command.emit({
      type,
      instanceId: row.instance_id,
      agency: row.agency_id,
      data: {
        feedbackId: row.id,
        code: row.code,
        state: row.state,
        agencyId: row.agency_id,
        by: command.actor.id,
        ...data,
      },
    });
  }

  /** From now on this agency has it; the segment before ends at this instant. */
  async handTo(agencyId: string): Promise<void> {
    const { tx, now } = this.command;
    const { id } = this.row;
    const [{ seq }] = await tx.query<{ seq: number | null }>(
      'SELECT MAX(seq) AS seq FROM feedback_custody WHERE feedback_id = ?',
      [id],
    );
    await this.endCustody();
    await tx.insert('feedback_custody', [
      { feedback_id: id, seq: Number(seq ?? 0) + 1, agency_id: agencyId, from_at: now, until_at: null },
    ]);
    this.set({ agency_id: agencyId });
  }

  async endCustody(): Promise<void> {
    const { tx, now } = this.command;
    await tx.execute('UPDATE feedback_custody SET until_at = ? WHERE feedback_id = ? AND until_at IS NULL', [
      now,
      this.row.id,
    ]);
  }

  async save(): Promise<void> {
    const { tx } = this.command;
    if (isEndState(this.row.state)) await this.endCustody();
    this.row.version = await updateVersioned(tx, 'feedback', this.row, this.changes);
    if (this.events.length > 0) await tx.insert('feedback_event', this.events);
  }
}
