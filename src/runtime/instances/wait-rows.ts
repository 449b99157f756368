import { newId } from '../../kernel';
import type { JsonObject } from '../../kernel';
import type { SqlValue } from '../../database';
import { EngineRefusal } from '../engine/contract';
import type { OpenedTask, Wait, WaitDetails } from '../engine/contract';
import { foldText } from '../tasks/fold-text';
import type { ClosedTask } from './instance-listeners';
import type { TreeMember } from './tree-member';
import type { WriteContext } from './write-tree';

type Row = Record<string, SqlValue>;

/** The queue of the server's own workers; external topics have queues of their own. */
export const SERVER_QUEUE = 'server';
export const topicQueue = (topic: string): string => `topic:${topic}`;

/** Sorts after every date, so that tasks without a due date come last without a NULL in the index. */
export const NO_DUE_DATE = 9_007_199_254_740_991;

export function taskRows(
  { id: instanceId, row, definition }: TreeMember,
  wait: Wait,
  task: OpenedTask,
  context: Pick<WriteContext, 'now' | 'workingTime' | 'emit'>,
): { task: Row; candidates: Row[] } {
  const { now, workingTime, emit } = context;
  const { attributes } = task;
  const lane = task.lane ? definition.graph.lanes[task.lane] : undefined;
  const id = newId();
  const dueAt = task.dueDate
    ? instantOf(task.dueDate)
    : task.processingTime
      ? workingTime.due(task.processingTime, now)
      : null;
  const name = (task.name ?? wait.name ?? wait.elementId).slice(0, 500);
  const dueOrder = dueAt ?? NO_DUE_DATE;
  const { formRef, warnAtPercent, act, clockEffect, handoff, silence, product, fourEyes } = attributes;
  const details: JsonObject = {
    candidateUsers: task.candidateUsers,
    candidateGroups: task.candidateGroups,
    ...(task.processingTime && !task.dueDate && { processingTime: { ...task.processingTime } }),
    attributes: withoutAbsent({
      formRef,
      warnAtPercent,
      act,
      clockEffect,
      handoff,
      silence,
      product,
      fourEyes,
    }),
  };
  emit({
    type: 'task.created',
    instanceId,
    data: {
      taskId: id,
      elementId: wait.elementId,
      definitionKey: row.definitionKey,
      ...(lane && { lane: lane.id }),
      ...(dueAt !== null && { dueAt: new Date(dueAt).toISOString() }),
    },
  });
  return {
    task: {
      id,
      instance_id: instanceId,
      root_id: row.rootId,
      wait_id: wait.id,
      execution_id: wait.executionId,
      element_id: wait.elementId,
      name,
      definition_id: row.definitionId,
      definition_key: row.definitionKey,
      business_key: row.businessKey,
      lane: lane?.name ?? task.lane ?? null,
      unit: attributes.unit ?? lane?.unit ?? null,
      role: attributes.role ?? lane?.role ?? null,
      agency: attributes.agency ?? null,
      assignee: task.assignee === undefined ? null : fitting(task.assignee, 'assignee'),
      priority: task.priority,
      due_at: dueAt,
      due_order: dueOrder,
      follow_up_at: task.followUpDate ? instantOf(task.followUpDate) : null,
      form_key: attributes.formKey ?? null,
      details: JSON.stringify(details),
      search_text: foldText(`${name} ${row.businessKey ?? ''}`).slice(0, 500),
      state: 'open',
      version: 1,
      created_at: now,
      ended_at: null,
      completed_by: null,
    },
    candidates: [
      ...candidateRows('user', task.candidateUsers, id, dueOrder),
      ...candidateRows('group', task.candidateGroups, id, dueOrder),
    ],
  };
}

const candidateRows = (kind: 'user' | 'group', values: string[], taskId: string, dueOrder: number): Row[] =>
  [...new Set(values)].map((value) => ({
    task_id: taskId,
    kind,
    value: fitting(value, `candidate ${kind}`),
    due_order: dueOrder,
  }));

export function jobRow(
  { id: instanceId, row }: TreeMember,
  wait: Wait,
  details: Extract<WaitDetails, { kind: 'timer' | 'service' }>,
  {
    now,
    workingTime,
    settings,
    emit,
    armed,
  }: Pick<WriteContext, 'now' | 'workingTime' | 'settings' | 'emit' | 'armed'>,
): Row {
  const id = newId();
  const common = {
    id,
    state: row.state === 'suspended' ? 'suspended' : 'ready',
    instance_id: instanceId,
    root_id: row.rootId,
    definition_id: row.definitionId,
    definition_key: row.definitionKey,
    wait_id: wait.id,
    element_id: wait.elementId,
    execution_id: wait.executionId,
    attempts: 0,
    owner: null,
    lock_token: null,
    last_error: null,
    created_at: now,
  };
  if (details.kind === 'timer') {
    const dueAt = 'at' in details ? details.at : workingTime.due(details.limit, details.from);
    armed(dueAt);
    emit({
      type: 'timer.armed',
      instanceId,
      data: { jobId: id, elementId: wait.elementId, dueAt: new Date(dueAt).toISOString() },
    });
    return {
      ...common,
      kind: 'timer',
      queue: SERVER_QUEUE,
      name: null,
      due_at: dueAt,
      available_at: common.state === 'ready' ? dueAt : null,
      max_attempts: settings.backOff.length + 1,
      // A limit in working time is counted anew when a calendar changes.
      payload: 'at' in details ? null : JSON.stringify({ limit: details.limit, from: details.from }),
      effect_key: null,
    };
  }
  if (details.binding === 'handler') armed(now);
  return {
    ...common,
    kind: 'service',
    queue: details.binding === 'external' ? topicQueue(fitting(details.name, 'topic', 200)) : SERVER_QUEUE,
    name: fitting(details.name, 'handler', 200),
    due_at: now,
    available_at: common.state === 'ready' ? now : null,
    max_attempts: (details.retries ?? settings.backOff.length) + 1,
    payload: JSON.stringify({
      variables: details.variables,
      ...(details.messageName !== undefined && { messageName: details.messageName }),
    }),
    effect_key: `${instanceId}:${details.key}`,
  };
}

export const subscriptionRow = ({ id, row }: TreeMember, wait: Wait): Row => ({
  id: newId(),
  kind: wait.kind,
  name: fitting(wait.name ?? '', `${wait.kind} name`),
  correlation_key:
    wait.kind !== 'message'
      ? null
      : typeof wait.correlationKey === 'string'
        ? fitting(wait.correlationKey, 'correlation key')
        : row.businessKey,
  instance_id: id,
  root_id: row.rootId,
  definition_id: row.definitionId,
  definition_key: row.definitionKey,
  wait_id: wait.id,
  element_id: wait.elementId,
});

/**
 * Ends the rows of waits that are no longer open. Those a command has settled itself are only announced.
 * Answers the tasks that have ended.
 */
export async function closedJobsAndTasks(
  member: TreeMember,
  closed: Wait[],
  { tx, now, actor, emit }: Pick<WriteContext, 'tx' | 'now' | 'actor' | 'emit'>,
): Promise<ClosedTask[]> {
  const ended: ClosedTask[] = [];
  const withCandidates: string[] = [];
  const left = { tasks: [] as string[], jobs: [] as string[], subscriptions: [] as string[] };
  for (const wait of closed) {
    const settled = member.settled.get(wait.id);
    if (wait.kind === 'user-task') {
      if (settled?.kind !== 'task') left.tasks.push(wait.id);
      else {
        if (settled.hasCandidates) withCandidates.push(settled.taskId);
        ended.push({ id: settled.taskId, elementId: wait.elementId, outcome: 'completed' });
        emit({
          type: 'task.completed',
          instanceId: member.id,
          data: { taskId: settled.taskId, elementId: wait.elementId },
        });
      }
    } else if (wait.kind === 'timer' || wait.kind === 'service') {
      if (settled?.kind !== 'job') left.jobs.push(wait.id);
      if (wait.kind === 'timer') {
        emit({
          type: settled ? 'timer.fired' : 'timer.cancelled',
          instanceId: member.id,
          data: { elementId: wait.elementId },
        });
      }
    } else if (wait.kind === 'message' || wait.kind === 'signal') {
      left.subscriptions.push(wait.id);
    }
  }
  if (left.tasks.length > 0) {
    const cancelled = await tx.query<{ id: string; element_id: string }>(
      "SELECT id, element_id FROM task WHERE instance_id = ? AND state = 'open' AND wait_id IN (?)",
      [member.id, left.tasks],
    );
    for (const { id, element_id } of cancelled) {
      withCandidates.push(id);
      ended.push({ id, elementId: element_id, outcome: 'cancelled' });
      emit({ type: 'task.cancelled', instanceId: member.id, data: { taskId: id, elementId: element_id } });
    }
    await tx.execute(
      "UPDATE task SET state = 'cancelled', version = version + 1, ended_at = ? WHERE id IN (?) AND state = 'open'",
      [now, cancelled.map(({ id }) => id)],
    );
  }
  if (withCandidates.length > 0) {
    await tx.execute('DELETE FROM task_candidate WHERE task_id IN (?)', [withCandidates]);
  }
  if (left.jobs.length > 0) {
    const { affected } = await tx.execute(
      "DELETE FROM job WHERE instance_id = ? AND wait_id IN (?) AND state <> 'failed'",
      [member.id, left.jobs],
    );
    if (affected < left.jobs.length) await closeFailedJobs(member.id, left.jobs, { tx, now, actor });
  }
  if (left.subscriptions.length > 0) {
    await tx.execute('DELETE FROM subscription WHERE instance_id = ? AND wait_id IN (?)', [
      member.id,
      left.subscriptions,
    ]);
  }
  return ended;
}

/** Jobs that had become incidents go with their waits, and so do the incidents. */
async function closeFailedJobs(
  instanceId: string,
  waitIds: string[],
  { tx, now, actor }: Pick<WriteContext, 'tx' | 'now' | 'actor'>,
): Promise<void> {
  await tx.execute('DELETE FROM job WHERE instance_id = ? AND wait_id IN (?)', [instanceId, waitIds]);
  await tx.execute(
    `UPDATE incident SET state = 'resolved', resolved_at = ?, resolved_by = ?
     WHERE instance_id = ? AND kind = 'job' AND state = 'open' AND wait_id IN (?)`,
    [now, actor.id, instanceId, waitIds],
  );
}

/** A text that a model or its data computed, as long as its column holds; a longer one refuses the step. */
function fitting(text: string, what: string, length = 255): string {
  if (text.length > length)
    throw new EngineRefusal('ENGINE.BAD_COMMAND', `the ${what} is longer than ${length} characters`);
  return text;
}

function instantOf(text: string): number | null {
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}

const withoutAbsent = (values: Record<string, string | number | undefined>): JsonObject =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  );
