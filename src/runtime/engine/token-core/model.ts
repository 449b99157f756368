import type {
  ActivityFields,
  ActivityNode,
  BoundaryEventNode,
  EndEventNode,
  EventDefinition,
  GraphNode,
  ProcessGraph,
  ScopeNode,
  StartEventNode,
  ThrowEventNode,
} from '../../../definitions';
import type { Execution } from './state';

/** Questions about nodes that several behaviours ask. */

export type ThrowingNode = ThrowEventNode | EndEventNode;

export const isScope = (node: GraphNode): node is ScopeNode =>
  node.type === 'process' ||
  node.type === 'subProcess' ||
  node.type === 'transaction' ||
  node.type === 'eventSubProcess';

export const isActivity = (node: GraphNode): node is ActivityNode & ActivityFields =>
  'boundaryEvents' in node && node.boundaryEvents !== undefined && node.type !== 'process';

/** An execution that holds the instances of a loop, not the work itself. */
export const isLoopBody = (execution: Execution, node: GraphNode): boolean =>
  execution.index === undefined && !execution.revived && isActivity(node) && node.loop !== undefined;

/** A scope instance: it owns tokens. A loop body over a sub-process is none, its instances are. */
export const isScopeInstance = (execution: Execution, node: GraphNode): node is ScopeNode =>
  isScope(node) && !isLoopBody(execution, node);

/** Boundary events belong to the activity as a whole: to the body of a loop, not to its instances. */
export function boundaryEvents(graph: ProcessGraph, execution: Execution): BoundaryEventNode[] {
  const node = graph.nodes[execution.node];
  if (!isActivity(node) || execution.index !== undefined || execution.revived) return [];
  return node.boundaryEvents.map((id) => graph.nodes[id] as BoundaryEventNode);
}

/** Start events of the event sub-processes directly inside a scope. */
export function eventSubProcessStarts(graph: ProcessGraph, scope: ScopeNode): StartEventNode[] {
  return scope.eventSubProcesses.flatMap((id) =>
    (graph.nodes[id] as ScopeNode).startEvents.map((start) => graph.nodes[start] as StartEventNode),
  );
}

export const definitionOf = <K extends EventDefinition['kind']>(
  events: readonly EventDefinition[],
  kind: K,
): Extract<EventDefinition, { kind: K }> | undefined =>
  events.find((event): event is Extract<EventDefinition, { kind: K }> => event.kind === kind);

/** The link catch event that a link throw jumps to: same name, same scope. */
export function linkTarget(graph: ProcessGraph, from: GraphNode, name: string): GraphNode | undefined {
  const scope = graph.nodes[from.parent ?? ''] as ScopeNode;
  return scope.children
    .map((id) => graph.nodes[id])
    .find(
      (node) =>
        node.type === 'intermediateCatchEvent' &&
        node.events.some((event) => event.kind === 'link' && event.name === name),
    );
}

/** Nodes at which a scope without start events begins. */
export function implicitStarts(graph: ProcessGraph, scope: ScopeNode): GraphNode[] {
  return scope.children
    .map((id) => graph.nodes[id])
    .filter(
      (node) =>
        node.incoming.length === 0 &&
        node.type !== 'boundaryEvent' &&
        node.type !== 'eventSubProcess' &&
        node.type !== 'startEvent' &&
        !(isActivity(node) && node.isForCompensation) &&
        !(node.type === 'intermediateCatchEvent' && definitionOf(node.events, 'link')),
    );
}
