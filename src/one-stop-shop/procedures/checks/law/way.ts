import type { GraphNode, LimitSource, ProcessGraph } from '../../../../definitions';
import { actOf } from '../../acts';
import { isEmbedded, nextOf, startsOf, workOf } from '../../model/main-path';

/** Where a token may be next: along the flows, into a sub-process, and out of it where it ends. */
export function successorsOf(graph: ProcessGraph, node: GraphNode): string[] {
  const inside = isEmbedded(node) ? startsOf(node) : [];
  const next = nextOf(graph, node);
  const parent = node.outgoing.length === 0 ? graph.nodes[node.parent ?? ''] : undefined;
  return [...inside, ...next, ...(parent && isEmbedded(parent) ? nextOf(graph, parent) : [])];
}

/** What the plan of the case comes by: not what only happens when something goes wrong, after a boundary event. */
export function plannedIn(graph: ProcessGraph): Set<string> {
  const isPlanned = (id: string) => graph.nodes[id]?.type !== 'boundaryEvent';
  const found = new Set<string>();
  const waiting = [...startsOf(graph.nodes[graph.processId])];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = graph.nodes[id];
    if (!node || found.has(id)) continue;
    found.add(id);
    waiting.push(...successorsOf(graph, node).filter(isPlanned));
  }
  return found;
}

/** Everything that may happen after `from`; `from` itself only where a loop leads back to it. */
export function reachableFrom(graph: ProcessGraph, from: string): Set<string> {
  const found = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = graph.nodes[id];
    for (const next of node ? successorsOf(graph, node) : [])
      if (!found.has(next)) {
        found.add(next);
        waiting.push(next);
      }
  }
  return found;
}

/** Work of somebody on the case itself: not beside it, and not what closes it. */
export const isWork = (node: GraphNode): boolean => {
  const { act } = node.caseStep ?? {};
  const rule = actOf(act);
  return node.type === 'userTask' && !rule?.isSide && !closing.has(act ?? '');
};

/**
 * The result is ready before it is handed over, a case that is withdrawn or stopped is finished, and the law itself gives the time to ask
 * for a supplement (NĐ 61/2018 Art. 19(4)).
 */
const closing = new Set(['return', 'withdraw', 'stop', 'request-supplement']);

const hasTimer = (node: GraphNode | undefined): boolean =>
  node !== undefined && 'events' in node && node.events.some(({ kind }) => kind === 'timer');

const ownTime = (node: GraphNode): LimitSource | undefined => workOf(node)?.processingTime;

/**
 * Whether staying at a node has an end that somebody is told of: a time of its own, a timer at it or behind the gateway that waits, or one
 * of these around it.
 */
export function hasDeadline(graph: ProcessGraph, node: GraphNode): boolean {
  if (ownTime(node) !== undefined || hasTimer(node)) return true;
  if ('user' in node && node.user?.dueDate !== undefined) return true;
  const boundaries = 'boundaryEvents' in node ? (node.boundaryEvents ?? []) : [];
  if (boundaries.some((id) => hasTimer(graph.nodes[id]))) return true;
  if (
    node.type === 'eventBasedGateway' &&
    node.outgoing.some((id) => hasTimer(graph.nodes[graph.flows[id]?.target ?? '']))
  )
    return true;
  const parent = graph.nodes[node.parent ?? ''];
  if (!parent) return false;
  return watched(graph, parent) || (parent.type !== 'process' && hasDeadline(graph, parent));
}

/** A timer may begin an event sub-process of the scope. */
const watched = (graph: ProcessGraph, scope: GraphNode): boolean =>
  'eventSubProcesses' in scope &&
  scope.eventSubProcesses.some((id) =>
    startsOf(graph.nodes[id]).some((start) => hasTimer(graph.nodes[start])),
  );
