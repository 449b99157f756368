import { faultPoint, newId } from '../../kernel';
import type { Actor, JsonObject } from '../../kernel';
import { updateVersioned } from '../../database';
import { refusals } from '../runtime.errors';
import type { SqlValue, Transaction } from '../../database';
import { closedJobsAndTasks, jobRow, subscriptionRow, taskRows } from './wait-rows';
import type { RuntimeEvent } from './runtime-event';
import type { RuntimeSettings } from '../settings';
import type { WorkingTime } from '../working-time';
import { openedTaskRow } from './instance-listeners';
import type { InstanceChange, OpenedTaskRow } from './instance-listeners';
import type { InstanceTree } from './instance-tree';
import type { InstanceRow, TreeMember } from './tree-member';
import { compareWaits } from './wait-changes';

type Row = Record<string, SqlValue>;

export interface WriteContext {
  tx: Transaction;
  now: number;
  actor: Actor;
  workingTime: WorkingTime;
  settings: RuntimeSettings;
  /** Collects what watchers will hear after the commit. */
  emit(event: RuntimeEvent): void;
  /** Hears of every job of the server's own queue and when it may be taken. */
  armed(availableAt: number): void;
  openedTask(task: { id: string; elementId: string; name: string }): void;
}

/**
 * Writes a tree at rest: every touched instance with version + 1, the rows of its waits reconciled with its
 * state, its incidents likewise, and its history under gapless numbers. Afterwards rows and state say the same.
 * Answers what has changed, for those who follow it in the same transaction.
 */
export async function writeTree(tree: InstanceTree, context: WriteContext): Promise<InstanceChange[]> {
  const { tx } = context;
  const touched = [...tree.members.values()].filter((member) => member.touched);
  const rows = {
    instances: [] as Row[],
    tasks: [] as Row[],
    candidates: [] as Row[],
    jobs: [] as Row[],
    subscriptions: [] as Row[],
    incidents: [] as Row[],
    history: [] as Row[],
  };
  const changes: InstanceChange[] = [];
  for (const member of touched) {
    const { row } = member;
    if (member.isEnded && row.endedAt === null) row.endedAt = context.now;
    if (!member.isEnded) row.endedAt = null;
    announceState(member, context);
    const firstSeq = row.historySeq;
    row.historySeq += member.history.length;
    const wasNew = member.isNew;
    row.version += 1;
    if (wasNew) rows.instances.push(instanceRow(member));
    else await updateInstance(tx, member);
    rows.history.push(...historyRows(member, firstSeq, context));
  }
  await tx.insert('process_instance', rows.instances);
  await faultPoint('command.state-saved');

  for (const member of touched) {
    const { opened, closed, raised, resolved } = compareWaits(member);
    const openedTasks: OpenedTaskRow[] = [];
    const closedTasks = await closedJobsAndTasks(member, closed, context);
    for (const { wait, details } of opened) {
      if (details.kind === 'user-task') {
        const { task, candidates } = taskRows(member, wait, details.task, context);
        rows.tasks.push(task);
        openedTasks.push(openedTaskRow(task));
        context.openedTask({ id: task.id as string, elementId: wait.elementId, name: task.name as string });
        rows.candidates.push(...candidates);
      } else if (details.kind === 'timer' || details.kind === 'service') {
        rows.jobs.push(jobRow(member, wait, details, context));
      } else if (wait.kind === 'message' || wait.kind === 'signal') {
        rows.subscriptions.push(subscriptionRow(member, wait));
      }
    }
    for (const incident of raised) {
      const id = newId();
      rows.incidents.push({
        id,
        instance_id: member.id,
        root_id: member.row.rootId,
        definition_id: member.row.definitionId,
        kind: 'engine',
        source_id: incident.id,
        wait_id: null,
        code: incident.code,
        message: incident.message.slice(0, 2_000),
        element_id: incident.elementId,
        execution_id: incident.executionId,
        details: incident.details ? JSON.stringify(incident.details) : null,
        state: 'open',
        created_at: context.now,
        resolved_at: null,
        resolved_by: null,
      });
      context.emit({
        type: 'incident.raised',
        instanceId: member.id,
        data: { incidentId: id, code: incident.code, elementId: incident.elementId },
      });
    }
    if (resolved.length > 0) {
      await tx.execute(
        `UPDATE incident SET state = 'resolved', resolved_at = ?, resolved_by = ?
         WHERE instance_id = ? AND kind = 'engine' AND state = 'open' AND source_id IN (?)`,
        [context.now, context.actor.id, member.id, resolved.map(({ id }) => id)],
      );
      for (const { elementId, code } of resolved) {
        context.emit({ type: 'incident.resolved', instanceId: member.id, data: { code, elementId } });
      }
    }
    announceTokens(member, context);
    changes.push({
      instance: { ...member.row },
      definition: member.definition,
      isNew: member.row.version === 1,
      variables: member.after.variables,
      history: [...member.history],
      waits: member.after.waits,
      openedTasks,
      closedTasks,
    });
    member.before = member.after;
    member.opened.clear();
    member.settled.clear();
    member.history.length = 0;
    member.touched = false;
    member.hasMoved = false;
  }
  await tx.insert('task', rows.tasks);
  await tx.insert('task_candidate', rows.candidates);
  await tx.insert('job', rows.jobs);
  await tx.insert('subscription', rows.subscriptions);
  await tx.insert('incident', rows.incidents);
  await faultPoint('command.waits-saved');
  await tx.insert('history_event', rows.history);
  await faultPoint('command.history-saved');
  return changes;
}

/** The lock on the root already excludes other writers; the version proves that nobody wrote without it. */
async function updateInstance(tx: Transaction, member: TreeMember): Promise<void> {
  const { row, hasMoved } = member;
  const changes: Row = {
    state: row.state,
    history_seq: row.historySeq,
    ended_at: row.endedAt,
    definition_id: row.definitionId,
    definition_version: row.definitionVersion,
    ...(hasMoved && { engine_state: stateText(member) }),
  };
  await updateVersioned(tx, 'process_instance', { id: row.id, version: row.version - 1 }, changes);
}

/** Most a saved state may take, variables and all. A command that would pass it is refused whole. */
const LARGEST_STATE = 2 * 1024 * 1024;

function stateText({ state, saved }: TreeMember): string {
  const text = JSON.stringify(state);
  if (Buffer.byteLength(text) > LARGEST_STATE)
    throw refusals.instanceTooLarge({ maximum: LARGEST_STATE / 1024 });
  saved.after = text;
  return text;
}

const instanceRow = (member: TreeMember): Row => rowOf(member.row, stateText(member));

const rowOf = (row: InstanceRow, engineState: string): Row => ({
  id: row.id,
  root_id: row.rootId,
  parent_id: row.parentId,
  parent_wait_id: row.parentWaitId,
  parent_execution_id: row.parentExecutionId,
  depth: row.depth,
  definition_id: row.definitionId,
  definition_key: row.definitionKey,
  definition_version: row.definitionVersion,
  business_key: row.businessKey,
  state: row.state,
  version: row.version,
  core: row.core,
  engine_state: engineState,
  history_seq: row.historySeq,
  started_at: row.startedAt,
  ended_at: row.endedAt,
  started_by: row.startedBy,
});

const historyRows = (member: TreeMember, after: number, { now, actor }: WriteContext): Row[] =>
  member.history.map(({ type, elementId, executionId, data }, index) => ({
    instance_id: member.id,
    seq: after + index + 1,
    type,
    element_id: elementId,
    execution_id: executionId,
    at: now,
    actor_id: actor.id,
    data: data ? JSON.stringify(data) : null,
  }));

function announceState(member: TreeMember, { emit }: WriteContext): void {
  const { row } = member;
  const data: JsonObject = {
    definitionId: row.definitionId,
    definitionKey: row.definitionKey,
    rootId: row.rootId,
    ...(row.parentId && { parentId: row.parentId }),
  };
  if (member.isNew) emit({ type: 'instance.started', instanceId: member.id, data });
  for (const { type } of member.history) {
    if (type.startsWith('instance.') && type !== 'instance.started') {
      emit({ type, instanceId: member.id, data });
    }
  }
}

/** One event per instance and commit that lets a page redraw every token; nothing when no token moved and the diagram is still the same. */
function announceTokens(member: TreeMember, { emit }: WriteContext): void {
  const flows = member.history.filter(({ type }) => type === 'flow.taken').map(({ elementId }) => elementId);
  const isMigrated = member.history.some(({ type }) => /^instance\.migrat/.test(type));
  const moved = JSON.stringify(member.before.tokens) !== JSON.stringify(member.after.tokens) || isMigrated;
  if (!moved && flows.length === 0) return;
  emit({
    type: 'tokens.moved',
    instanceId: member.id,
    data: {
      definitionId: member.row.definitionId,
      tokens: member.after.tokens.map(({ elementId, count }) => ({ elementId, count })),
      flows: flows.slice(-100),
    },
  });
}
