import type { GraphNode, ProcessGraph } from '../../definitions';
import type { InstanceChange, OpenedTaskRow } from '../../runtime';

/** A place where the process of a case waits for somebody: a task, or an event from outside. */
export interface OpenStep {
  waitId: string;
  instanceId: string;
  elementId: string;
  name: string;
  /** `procedure:act`; null = ordinary work. */
  act: string | null;
  kind: 'task' | 'wait';
  taskId: string | null;
  agencyId: string | null;
  unitId: string | null;
  role: string | null;
  personId: string | null;
  /** Of a task its step's due instant, epoch milliseconds. */
  dueAt: number | null;
  /** `procedure:clockEffect="pause"`: the case clock stands still meanwhile. */
  pausesClock: boolean;
  openedAt: number;
  /** What the applicant's clock measures, while the step waits for the applicant. */
  subjectId: string | null;
}

/** Where a task's work lies and who has it. */
export type Locate = (task: OpenedTaskRow | null, agency: string | null, act: string | null) => StepPlace;
export type StepPlace = Pick<OpenStep, 'agencyId' | 'unitId' | 'role'>;

/** What an element means to the case; an event behind an event-based gateway shares the gateway's act. */
export function caseStepOf(graph: ProcessGraph, elementId: string): NonNullable<GraphNode['caseStep']> {
  const node = graph.nodes[elementId];
  if (!node) return {};
  if (node.caseStep?.act) return node.caseStep;
  for (const flow of node.incoming) {
    const before = graph.nodes[graph.flows[flow]?.source ?? ''];
    if (before?.type === 'eventBasedGateway' && before.caseStep?.act) return before.caseStep;
  }
  return node.caseStep ?? {};
}

/**
 * The open steps after a command, given those before it. A touched instance names all its waits, so steps can neither be
 * forgotten nor outlive their token. Boundary events and event sub-processes only listen: nobody is waited for there.
 */
export function stepsAfter(
  before: readonly OpenStep[],
  changes: readonly InstanceChange[],
  locate: Locate,
  now: number,
): OpenStep[] {
  const touched = new Set(changes.map(({ instance }) => instance.id));
  const steps = before.filter(({ instanceId }) => !touched.has(instanceId));
  for (const { instance, definition, waits, openedTasks, history } of changes) {
    const handedTo = assignees(history);
    for (const wait of waits) {
      const node = definition.graph.nodes[wait.elementId];
      if (node?.type === 'boundaryEvent' || node?.type === 'startEvent') continue;
      const known = before.find(({ instanceId, waitId }) => instanceId === instance.id && waitId === wait.id);
      if (known) {
        const person = handedTo.get(wait.executionId);
        // Another version of the process may call the element something else.
        const { elementId } = wait;
        steps.push({ ...known, elementId, ...(person !== undefined && { personId: person }) });
        continue;
      }
      const { act, agency, clockEffect } = caseStepOf(definition.graph, wait.elementId);
      const task = openedTasks.find(({ waitId }) => waitId === wait.id) ?? null;
      steps.push({
        waitId: wait.id,
        instanceId: instance.id,
        elementId: wait.elementId,
        name: task?.name ?? node?.name ?? wait.elementId,
        act: act ?? null,
        kind: task ? 'task' : 'wait',
        taskId: task?.id ?? null,
        ...locate(task, agency ?? null, act ?? null),
        personId: task?.assignee ?? null,
        dueAt: task?.dueAt ?? null,
        pausesClock: clockEffect === 'pause',
        openedAt: now,
        subjectId: null,
      });
    }
  }
  return steps;
}

/** Claims, releases and delegations of this command, by execution. */
function assignees(history: InstanceChange['history']): Map<string, string | null> {
  const result = new Map<string, string | null>();
  for (const { type, executionId, data } of history) {
    if (type === 'task.unclaimed') result.set(executionId, null);
    if (type === 'task.claimed') result.set(executionId, text(data?.assignee));
    if (type === 'task.delegated') result.set(executionId, text(data?.to));
  }
  return result;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
