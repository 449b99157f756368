import type { LimitSource, ProcedureLimit, ProcessGraph } from '../../definitions';
import { feelEvaluator } from '../../expressions';
import type { InstanceChange, Wait } from '../../runtime';
import { addressOfWork } from '../organisation/work-address';
import { actOf } from '../procedures/acts';
import type { Station } from './custody.policy';
import { unitLimit } from './unit-limit.policy';

/**
 * Where the process of a case waits, as custody sees it. WORK: a unit has a task. SIDE: a task beside the main path.
 * CONSULT: a unit is asked for its opinion. OUTSIDE: an agency that does not use this system. APPLICANT: the applicant.
 */
export interface OpenWork {
  kind: 'WORK' | 'SIDE' | 'CONSULT' | 'OUTSIDE' | 'APPLICANT';
  instanceId: string;
  waitId: string;
  executionId: string;
  elementId: string;
  taskId: string | null;
  name: string;
  act: string | null;
  /** Null: it lies with nobody this organisation knows, or with the applicant. */
  station: Station | null;
  assignee: string | null;
  handoff: 'lead' | 'cooperate' | null;
  silence: string | null;
  /** Time the unit has for this and its steps that follow, when the model gives one. */
  limit: ProcedureLimit | null;
}

/** Answers where an address leads; undefined when no unit answers to it. */
export type Locate = (address: string) => Station | undefined;

export interface WorkChange {
  open: OpenWork[];
  opened: OpenWork[];
  /** Work of before whose wait is gone, and how. */
  closed: { work: OpenWork; outcome: 'completed' | 'cancelled' }[];
  /** Work that somebody has claimed, was given, or has completed. */
  touched: OpenWork[];
}

/**
 * The open work after a command, given that before it. A touched instance names all its waits, so nothing is forgotten
 * and nothing outlives its token. Boundary events and event sub-processes only listen: nobody works there.
 */
export function workAfter(
  before: readonly OpenWork[],
  changes: readonly InstanceChange[],
  locate: Locate,
  now: number,
): WorkChange {
  const isTouched = new Set(changes.map(({ instance }) => instance.id));
  const open = before.filter(({ instanceId }) => !isTouched.has(instanceId));
  const opened: OpenWork[] = [];
  const closed: WorkChange['closed'] = [];
  const touched: OpenWork[] = [];
  for (const change of changes) {
    const known = before.filter(({ instanceId }) => instanceId === change.instance.id);
    const assigned = assignees(change.history);
    for (const wait of change.waits) {
      const old = known.find(({ waitId }) => waitId === wait.id);
      const assignee = assigned.get(wait.executionId);
      if (old) {
        const now = assignee === undefined ? old : { ...old, assignee };
        open.push(now);
        if (assignee) touched.push(now);
        continue;
      }
      const work = workOf(change, wait, locate, now);
      if (!work) continue;
      open.push(work);
      opened.push(work);
    }
    for (const work of known) {
      if (change.waits.some(({ id }) => id === work.waitId)) continue;
      const task = change.closedTasks.find(({ id }) => id === work.taskId);
      const outcome = task?.outcome ?? 'completed';
      closed.push({ work, outcome });
      if (task?.outcome === 'completed') touched.push(work);
    }
  }
  return { open, opened, closed, touched };
}

function workOf(
  { instance, definition, openedTasks, variables }: InstanceChange,
  wait: Wait,
  locate: Locate,
  now: number,
): OpenWork | undefined {
  const { graph } = definition;
  const node = graph.nodes[wait.elementId];
  if (!node || node.type === 'boundaryEvent' || node.type === 'startEvent') return undefined;
  const { act, handoff, silence, agency } = stepOf(graph, wait.elementId);
  const at = (address: string | null | undefined) => (address ? (locate(address) ?? null) : null);
  const task = openedTasks.find(({ waitId }) => waitId === wait.id);
  const own = node.type === 'userTask' ? node.user?.processingTime : undefined;
  // The time of the task itself was evaluated where it opened; those of later steps can only be foreseen.
  const evaluate = (source: LimitSource) =>
    source === own && task?.processingTime ? task.processingTime.value : limitValue(source, variables, now);
  const common = {
    instanceId: instance.id,
    waitId: wait.id,
    executionId: wait.executionId,
    elementId: wait.elementId,
    act: act ?? null,
    silence: silence ?? null,
    handoff: handoff === 'lead' || handoff === 'cooperate' ? handoff : null,
  } as const;
  if (task) {
    const isConsultation = act === 'consult' || handoff === 'consult';
    return {
      ...common,
      kind: actOf(act)?.isSide ? 'SIDE' : isConsultation ? 'CONSULT' : 'WORK',
      taskId: task.id,
      name: task.name,
      station: at(addressOfWork({ ...task, act: act ?? null })),
      assignee: task.assignee,
      limit: isConsultation ? (task.processingTime ?? null) : unitLimit(graph, wait.elementId, evaluate),
    };
  }
  const isOutside = act === 'await-agency';
  if (!isOutside && !actOf(act)?.isWait) return undefined;
  const { unit, processingTime } = ('work' in node ? node.work : undefined) ?? {};
  const value = processingTime && evaluate(processingTime);
  return {
    ...common,
    kind: isOutside ? 'OUTSIDE' : 'APPLICANT',
    taskId: null,
    name: node.name ?? wait.elementId,
    station: isOutside ? (at(agency) ?? at(unit)) : null,
    assignee: null,
    limit: processingTime && value !== undefined ? { value, unit: processingTime.unit } : null,
  };
}

/** A number, or what a bounded expression makes of the variables of the case; undefined when it makes no number. */
function limitValue({ value }: LimitSource, variables: InstanceChange['variables'], now: number) {
  if (typeof value === 'number') return value;
  if (!value.bounded) return undefined;
  const result = feelEvaluator.evaluate(value, variables, { now, strict: true });
  return result.ok && typeof result.value === 'number' && result.value >= 0 ? result.value : undefined;
}

/** What an element means to the case; an event behind an event-based gateway shares the gateway's act. */
function stepOf(graph: ProcessGraph, elementId: string) {
  const node = graph.nodes[elementId];
  if (node.caseStep?.act) return node.caseStep;
  for (const flow of node.incoming) {
    const before = graph.nodes[graph.flows[flow]?.source ?? ''];
    if (before?.type === 'eventBasedGateway' && before.caseStep?.act) return before.caseStep;
  }
  return node.caseStep ?? {};
}

/** Who has claimed or was given what, by execution; null = given back. */
function assignees(history: InstanceChange['history']): Map<string, string | null> {
  const result = new Map<string, string | null>();
  for (const { type, executionId, data } of history) {
    if (type === 'task.unclaimed') result.set(executionId, null);
    const person = data?.assignee ?? data?.to;
    if ((type === 'task.claimed' || type === 'task.delegated') && typeof person === 'string')
      result.set(executionId, person);
  }
  return result;
}
