import type { TaskNode, UserTaskAttributes } from '../../../../definitions';
import type { ValueSource } from '../../../../expressions';
import type { JsonObject } from '../../../../kernel';
import type { OpenedTask } from '../../contract';
import { openWait } from '../events/subscriptions';
import { resolveLimit } from '../events/timers';
import { optionalText, valueOf, type Evaluating } from '../evaluation';
import type { Run } from '../run';
import type { Execution } from '../state';
import { StepFailure } from '../step-failure';
import { visibleVariables } from '../variables';

const usualPriority = 50;

/** Opens a task for people, with what the model says about it evaluated now. */
export function openUserTask(run: Run, execution: Execution, node: TaskNode): void {
  const task = describeTask(run, node, visibleVariables(run, execution));
  openWait(run, execution, { kind: 'user-task', at: node.id }, { kind: 'user-task', task });
}

export function describeTask(run: Evaluating, node: TaskNode, variables: JsonObject): OpenedTask {
  const attributes = node.user ?? {};
  const assignee = optionalText(run, attributes.assignee, variables);
  const dueDate = optionalText(run, attributes.dueDate, variables);
  const followUpDate = optionalText(run, attributes.followUpDate, variables);
  return {
    ...(node.name !== undefined && { name: node.name }),
    ...(assignee !== undefined && { assignee }),
    candidateUsers: names(run, attributes.candidateUsers, variables),
    candidateGroups: names(run, attributes.candidateGroups, variables),
    ...(dueDate !== undefined && { dueDate }),
    ...(followUpDate !== undefined && { followUpDate }),
    priority: priority(run, attributes, variables),
    ...(attributes.processingTime && {
      processingTime: resolveLimit(run, attributes.processingTime, variables),
    }),
    attributes,
    ...(node.lane !== undefined && { lane: node.lane }),
  };
}

/** A list, or names separated by commas. */
function names(run: Evaluating, source: ValueSource | undefined, variables: JsonObject): string[] {
  if (!source) return [];
  const value = valueOf(run, source, variables);
  const parts = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return parts
    .filter((part): part is string | number => typeof part === 'string' || typeof part === 'number')
    .map((part) => String(part).trim())
    .filter((part) => part !== '');
}

function priority(run: Evaluating, attributes: UserTaskAttributes, variables: JsonObject): number {
  if (!attributes.priority) return usualPriority;
  const value = valueOf(run, attributes.priority, variables);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return Math.trunc(number);
  throw new StepFailure('ENGINE.VALUE_INVALID', 'the priority is not a number', undefined, { value });
}
