import { Injectable } from '@nestjs/common';
import type { DeployedProcess, ProcedureLimit } from '../../definitions';
import type { AuditNote } from '../../identity';
import type { Actor, JsonObject } from '../../kernel';
import type { SqlValue, Transaction } from '../../database';
import type { Wait } from '../engine/contract';
import type { RuntimeEvent } from './runtime-event';
import type { HistoryEntry, InstanceRow } from './tree-member';

/** A task row as it was just written; times are epoch milliseconds. `details` holds its attributes as JSON. */
export interface OpenedTaskRow {
  id: string;
  waitId: string;
  executionId: string;
  elementId: string;
  name: string;
  unit: string | null;
  role: string | null;
  agency: string | null;
  assignee: string | null;
  priority: number;
  dueAt: number | null;
  /** The limit that `dueAt` was counted by, when the model gives one and no date. */
  processingTime?: ProcedureLimit;
  formKey: string | null;
  candidateUsers: string[];
  candidateGroups: string[];
  attributes: JsonObject;
}

export interface ClosedTask {
  id: string;
  elementId: string;
  outcome: 'completed' | 'cancelled';
}

/** What one command has changed in one instance; everything of it is written in the open transaction. */
export interface InstanceChange {
  instance: Readonly<InstanceRow>;
  definition: DeployedProcess;
  isNew: boolean;
  /** Root scope, after the command. */
  variables: JsonObject;
  /** In the order it happened: what was entered, completed and cancelled, and what people did to tasks. */
  history: readonly HistoryEntry[];
  /** Open after the command. */
  waits: readonly Wait[];
  openedTasks: readonly OpenedTaskRow[];
  closedTasks: readonly ClosedTask[];
}

export interface ListeningCommand {
  tx: Transaction;
  /** Epoch milliseconds. */
  now: number;
  actor: Actor;
  emit(event: RuntimeEvent): void;
  /** An act that has a name of its own in the audit log, beside what the command leaves there anyway. */
  audit(note: AuditNote): void;
}

/** Hears of all changes of one command in one tree of instances, inside its transaction; a throw undoes the command. */
export type InstanceListener = (
  command: ListeningCommand,
  rootId: string,
  changes: readonly InstanceChange[],
) => Promise<void>;

/** How the rooms to the right follow execution without a gap: what they write is committed with it or not at all. */
@Injectable()
export class InstanceListeners {
  private readonly listeners: InstanceListener[] = [];

  register(listener: InstanceListener): void {
    this.listeners.push(listener);
  }

  async notify(command: ListeningCommand, rootId: string, changes: readonly InstanceChange[]): Promise<void> {
    if (changes.length === 0) return;
    for (const listener of this.listeners) await listener(command, rootId, changes);
  }
}

/** The written row of a task, as listeners read it. */
export function openedTaskRow(row: Record<string, SqlValue>): OpenedTaskRow {
  const details = JSON.parse(row.details as string) as {
    candidateUsers: string[];
    candidateGroups: string[];
    attributes: JsonObject;
    processingTime?: ProcedureLimit;
  };
  return {
    id: row.id as string,
    waitId: row.wait_id as string,
    executionId: row.execution_id as string,
    elementId: row.element_id as string,
    name: row.name as string,
    unit: row.unit as string | null,
    role: row.role as string | null,
    agency: row.agency as string | null,
    assignee: row.assignee as string | null,
    priority: row.priority as number,
    dueAt: row.due_at as number | null,
    formKey: row.form_key as string | null,
    ...details,
  };
}
