import type { GraphNode, ProcessGraph, ScopeNode, StartEventNode } from '../../../definitions';
import { EngineRefusal } from '../contract';
import { definitionOf, implicitStarts } from './model';
import type { Run } from './run';
import type { Execution } from './state';
import { enter, placeToken } from './tokens';

/**
 * Where a process can begin: a start event; an instantiating receive task or event behind an instantiating event-based
 * gateway, whose message or signal has then arrived; or that gateway itself, which then waits.
 */
export function assertStart(graph: ProcessGraph, startEvent: string | undefined): void {
  const process = graph.nodes[graph.processId] as ScopeNode;
  if (startEvent === undefined) {
    const plain = process.startEvents.filter((id) => (graph.nodes[id] as StartEventNode).events.length === 0);
    const isImplicit = process.startEvents.length === 0 && implicitStarts(graph, process).length > 0;
    if (plain.length === 1 || isImplicit) return;
    throw new EngineRefusal('ENGINE.BAD_COMMAND', 'the process has no single none start event: name one');
  }
  const node = Object.hasOwn(graph.nodes, startEvent) ? graph.nodes[startEvent] : undefined;
  const isStart =
    node?.parent === graph.processId &&
    (node.type === 'startEvent' ||
      (node.type === 'receiveTask' && node.instantiate) ||
      isInstantiatingGateway(node) ||
      gatewayBefore(graph, node) !== undefined);
  if (!isStart) throw new EngineRefusal('ENGINE.BAD_COMMAND', `${startEvent} does not start this process`);
}

/** The payload variable of a message that starts the process. */
export function startPayloadVariable(
  graph: ProcessGraph,
  startEvent: string | undefined,
): string | undefined {
  const node = startEvent === undefined ? undefined : graph.nodes[startEvent];
  if (!node) return undefined;
  const message =
    'events' in node
      ? definitionOf(node.events, 'message')
      : node.type === 'receiveTask'
        ? node.message
        : undefined;
  return message?.payloadVariable;
}

/** Puts the first token of a scope at its start. */
export function startAt(run: Run, scope: Execution, start: string): void {
  const node = run.nodeById(start);
  const gateway = gatewayBefore(run.graph, node);
  if (gateway) startBehindGateway(run, scope, gateway, node);
  else if (node.type === 'receiveTask') arriveDone(run, scope, start);
  else placeToken(run, scope, start);
}

function startBehindGateway(run: Run, scope: Execution, gateway: GraphNode, happened: GraphNode): void {
  const token = run.add({ parent: scope.id, node: gateway.id });
  run.countEntry();
  enter(run, token, false);
  run.emit('activity.completed', token);
  for (const flow of gateway.outgoing) {
    const { target } = run.graph.flows[flow];
    if (target !== happened.id && !('parallelEvents' in gateway && gateway.parallelEvents)) continue;
    run.emit('flow.taken', token, undefined, flow);
    if (target === happened.id) arriveDone(run, scope, target);
    else placeToken(run, scope, target, flow);
  }
  run.remove(token);
}

/** A token at an element whose event has already happened. */
function arriveDone(run: Run, scope: Execution, node: string): void {
  const token = run.add({ parent: scope.id, node });
  run.countEntry();
  enter(run, token, false);
  run.emit('event.caught', token);
  run.schedule(token, 'finish');
}

const isInstantiatingGateway = (node: GraphNode): boolean =>
  node.type === 'eventBasedGateway' && node.instantiate === true;

function gatewayBefore(graph: ProcessGraph, node: GraphNode): GraphNode | undefined {
  return node.incoming.map((flow) => graph.nodes[graph.flows[flow].source]).find(isInstantiatingGateway);
}
