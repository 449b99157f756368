import type { GraphNode } from '../../../definitions';
import { holds } from './evaluation';
import type { Run } from './run';
import type { Execution } from './state';
import { StepFailure } from './step-failure';
import { takeFlows } from './tokens';
import { visibleVariables } from './variables';

/**
 * Which flows a token takes when it leaves a node (BPMN 2.0 sections 10.6.2, 13.2.1): every unconditional one, every
 * conditional one that holds, the default when no conditional one does. Conditions behind a parallel or event-based
 * gateway mean nothing. A node with outgoing flows of which none can be taken is a failure, never an end.
 */
export function chooseFlows(run: Run, execution: Execution, node: GraphNode): string[] {
  const { outgoing } = node;
  if (outgoing.length === 0) return outgoing;
  const { flows } = run.graph;
  const isPlain = (id: string) => id !== defaultFlow && !flows[id].condition;
  const defaultFlow = 'defaultFlow' in node ? node.defaultFlow : undefined;
  if (node.type === 'parallelGateway' || node.type === 'eventBasedGateway' || outgoing.every(isPlain))
    return outgoing;

  const variables = visibleVariables(run, execution);
  const taken: string[] = [];
  let isDefault = true;
  for (const id of outgoing) {
    if (id === defaultFlow) continue;
    const { condition } = flows[id];
    const isTaken = !condition || holdsOn(run, id, variables);
    if (!isTaken) continue;
    taken.push(id);
    if (condition || node.type === 'exclusiveGateway' || node.type === 'inclusiveGateway') isDefault = false;
    if (node.type === 'exclusiveGateway') break;
  }
  if (isDefault && defaultFlow !== undefined) taken.push(defaultFlow);
  if (taken.length === 0)
    throw new StepFailure(
      'ENGINE.NO_FLOW',
      'no condition of the outgoing flows holds and there is no default',
    );
  return outgoing.length === taken.length ? outgoing : outgoing.filter((id) => taken.includes(id));
}

function holdsOn(run: Run, flowId: string, variables: ReturnType<typeof visibleVariables>): boolean {
  try {
    return holds(run, run.graph.flows[flowId].condition!, variables);
  } catch (failure) {
    if (failure instanceof StepFailure)
      throw new StepFailure(failure.code, failure.message, undefined, { ...failure.details, flow: flowId });
    throw failure;
  }
}

/** Step `leave`: the activity is over; its token goes on. */
export function leave(run: Run, execution: Execution): void {
  const flows = chooseFlows(run, run.tree.scope(execution), run.node(execution));
  takeFlows(run, execution, flows);
}

/** A gateway (or another node without work) is passed in one go. */
export function passThrough(run: Run, execution: Execution): void {
  const flows = chooseFlows(run, execution, run.node(execution));
  run.emit('activity.completed', execution);
  takeFlows(run, execution, flows);
}
