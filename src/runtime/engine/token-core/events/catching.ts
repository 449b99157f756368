import type {
  BoundaryEventNode,
  CatchEventNode,
  EventDefinition,
  GraphNode,
  StartEventNode,
  TaskNode,
} from '../../../../definitions';
import type { JsonObject } from '../../../../kernel';
import { cancelChildren, cancelTree, closeWaits } from '../cancellation';
import type { Run } from '../run';
import type { Execution, WaitRecord } from '../state';
import { enter } from '../tokens';
import { setVariables, takeResults } from '../variables';
import { openAgain } from './subscriptions';

/** What happened: the definition that caught it and the variables that came along. */
export interface Occurrence {
  kind: EventDefinition['kind'];
  name?: string;
  variables: JsonObject;
}

/** One wait comes true. The wait must be open; whatever moves on because of it is scheduled. */
export function fireWait(run: Run, execution: Execution, wait: WaitRecord, variables: JsonObject): void {
  const node = run.nodeById(wait.at) as CatchEventNode | BoundaryEventNode | StartEventNode | TaskNode;
  if ('parallelMultiple' in node && node.parallelMultiple && !completesAll(execution, wait)) {
    setVariables(run, execution, payload(node, wait, variables));
    return;
  }
  const occurrence: Occurrence = {
    kind: wait.kind === 'condition' ? 'conditional' : (wait.kind as EventDefinition['kind']),
    ...(wait.name !== undefined && { name: wait.name }),
    variables: payload(node, wait, variables),
  };
  if (node.type === 'boundaryEvent') {
    if (!node.interrupting) waitAgain(run, execution, node, wait);
    fireBoundary(run, execution, node, occurrence);
  } else if (node.type === 'startEvent') {
    if (!node.interrupting) waitAgain(run, execution, node, wait);
    fireEventSubProcess(run, execution, node, occurrence);
  } else if (wait.at === execution.node) {
    closeWaits(run, execution, (other) => other.at === wait.at);
    catchHere(run, execution, occurrence);
  } else {
    fireBehindGateway(run, execution, node, occurrence);
  }
}

/** The variables an event brings, as its message definition says where to put them. */
function payload(node: GraphNode, wait: WaitRecord, variables: JsonObject): JsonObject {
  const definition =
    'events' in node ? node.events[wait.def ?? 0] : 'message' in node ? node.message : undefined;
  if (definition?.kind === 'message' && definition.payloadVariable !== undefined)
    return { [definition.payloadVariable]: variables };
  return variables;
}

/** Parallel multiple: notes this part and answers whether it was the last one missing. */
function completesAll(execution: Execution, wait: WaitRecord): boolean {
  wait.happened = true;
  return execution.waits!.every((other) => other.at !== wait.at || other.happened);
}

/** A non-interrupting event can happen again; conditions and messages stay open as they are. */
function waitAgain(
  run: Run,
  execution: Execution,
  node: BoundaryEventNode | StartEventNode,
  wait: WaitRecord,
): void {
  const fired = node.parallelMultiple ? execution.waits!.filter((other) => other.at === wait.at) : [wait];
  for (const one of fired) {
    if (one.kind !== 'timer' && !node.parallelMultiple) continue;
    closeWaits(run, execution, (other) => other === one);
    openAgain(run, execution, one);
  }
}

/** An interrupting boundary event ends its activity, inside out, and its token takes the place. */
export function fireBoundary(
  run: Run,
  host: Execution,
  boundary: BoundaryEventNode,
  occurrence: Occurrence,
): void {
  const scope = run.tree.scope(host);
  if (boundary.interrupting) cancelTree(run, host);
  else if (!host.fired?.includes(boundary.id)) (host.fired ??= []).push(boundary.id);
  catchAt(run, scope, boundary.id, occurrence);
}

/** An interrupting event sub-process ends everything in its scope, inside out, and closes the other triggers. */
export function fireEventSubProcess(
  run: Run,
  scope: Execution,
  start: StartEventNode,
  occurrence: Occurrence,
): void {
  if (start.interrupting) interruptScope(run, scope);
  const instance = run.add({ parent: scope.id, node: start.parent!, start: start.id });
  run.countEntry();
  enter(run, instance, false);
  reportCaught(run, instance, occurrence, start.id);
  setVariables(run, instance, occurrence.variables);
  run.schedule(instance, 'execute');
}

export function interruptScope(run: Run, scope: Execution, except?: Execution): void {
  scope.interrupted = true;
  closeWaits(run, scope, (wait) => run.nodeById(wait.at).type === 'startEvent');
  cancelChildren(run, scope, except);
}

/** First event wins: the gateway and its other waits are gone in the same step. */
function fireBehindGateway(run: Run, gateway: Execution, node: GraphNode, occurrence: Occurrence): void {
  const scope = run.tree.scope(gateway);
  const flow = run.node(gateway).outgoing.find((id) => run.graph.flows[id].target === node.id)!;
  closeWaits(run, gateway, () => true);
  run.emit('activity.completed', gateway);
  run.emit('flow.taken', gateway, undefined, flow);
  run.remove(gateway);
  catchAt(run, scope, node.id, occurrence);
}

/** A token appears at a catching element and has what it came for. */
export function catchAt(run: Run, scope: Execution, node: string, occurrence: Occurrence): void {
  const token = run.add({ parent: scope.id, node });
  run.countEntry();
  enter(run, token, false);
  catchHere(run, token, occurrence);
}

function catchHere(run: Run, execution: Execution, occurrence: Occurrence): void {
  reportCaught(run, execution, occurrence, execution.node);
  takeResults(run, execution, occurrence.variables);
  run.schedule(execution, 'finish');
}

function reportCaught(run: Run, execution: Execution, { kind, name }: Occurrence, elementId: string): void {
  run.emit('event.caught', execution, name === undefined ? { kind } : { kind, name }, elementId);
}
