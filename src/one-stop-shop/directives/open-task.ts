import { type SqlValue, updateVersioned } from '../../database';
import type { JsonObject } from '../../kernel';
import type { ListeningCommand } from '../../runtime';
import { isEndState, type TaskState } from './directive.policy';
import type { StoredTask } from './stored-task';

/** One task of a directive inside one command: its row locked, what happened entered, saved once. */
export class OpenTask {
  private readonly changes: Record<string, SqlValue> = {};
  private readonly entries: Record<string, SqlValue>[] = [];

  constructor(
    readonly command: ListeningCommand,
    readonly row: StoredTask,
  ) {}

  set(changes: Partial<StoredTask>): void {
    Object.assign(this.row, changes);
    Object.assign(this.changes, changes);
  }

  moveTo(state: TaskState): void {
    this.set({ state, ...(isEndState(state) && { closed_at: this.command.now }) });
  }

  /** `told`: whom the event concerns, by id; `text`: somebody's words, which stay in the register. */
  enter(
    type: string,
    {
      text = null,
      data = {},
      told = {},
      agencyId = null,
    }: { text?: string | null; data?: JsonObject; told?: JsonObject; agencyId?: string | null } = {},
  ): void {
    const { command, row } = this;
    row.event_seq += 1;
    this.changes.event_seq = row.event_seq;
    this.entries.push({
      task_id: row.id,
      seq: row.event_seq,
      type,
      at: command.now,
      actor_id: command.actor.id,
      actor_kind: command.actor.kind,
      actor_name: command.actor.name,
      agency_id: agencyId,
      text,
      data: JSON.stringify(data),
    });
    command.emit({
      type,
      instanceId: row.instance_id,
      agency: row.lead_agency_id,
      data: {
        directiveId: row.directive_id,
        directiveTaskId: row.id,
        code: row.code,
        state: row.state,
        agencyId: row.lead_agency_id,
        by: command.actor.id,
        ...told,
      },
    });
  }

  async save(): Promise<void> {
    const { tx } = this.command;
    this.row.version = await updateVersioned(tx, 'directive_task', this.row, this.changes);
    if (this.entries.length > 0) await tx.insert('directive_entry', this.entries);
  }
}
