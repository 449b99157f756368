import type { ProcessGraph } from '../../../definitions';
import { joinReach } from '../token-core/gateways/reachability';
import type { WaitRecord } from './state';

/** Tokens at a parallel join: one for each flow that has one, and the flows that lack one. */
export interface WaitingJoin {
  id: string;
  arrivals: WaitRecord[];
  missing: string[];
}

/** The engine lets one token a flow arrive at a time and queues the others, so that counting per flow is exact. */
export function waitingJoins(graph: ProcessGraph, waits: readonly WaitRecord[]): WaitingJoin[] {
  const joins = new Map<string, WaitRecord[]>();
  for (const wait of waits)
    if (wait.kind === 'arrival') joins.set(wait.at, [...(joins.get(wait.at) ?? []), wait]);
  return [...joins].map(([id, arrivals]) => ({
    id,
    arrivals,
    missing: graph.nodes[id].incoming.filter((flow) => !arrivals.some((each) => each.flow === flow)),
  }));
}

/** Joins whose missing flows no token can reach any more. A token at a join moves only if that join can be completed. */
export function stuckJoins(graph: ProcessGraph, waits: readonly WaitRecord[]): WaitingJoin[] {
  let stuck = waitingJoins(graph, waits);
  for (let size = -1; size !== stuck.length;) {
    size = stuck.length;
    const dead = new Set(stuck.map(({ id }) => id));
    stuck = stuck.filter(({ id, missing }) => {
      const movable = waits.filter(({ kind, at }) => at !== id && !(kind === 'arrival' && dead.has(at)));
      const reached = flowsReached(graph, id, movable);
      return missing.some((flow) => !reached.has(flow));
    });
  }
  return stuck;
}

function flowsReached(graph: ProcessGraph, joinId: string, waits: readonly WaitRecord[]): Set<string> {
  const join = graph.nodes[joinId];
  const { any } = joinReach(graph, join);
  const reached = new Set<string>();
  for (const { at } of waits) {
    let node = graph.nodes[at];
    while (node.parent !== undefined && node.parent !== join.parent) node = graph.nodes[node.parent];
    if (node.parent === join.parent) any.get(node.id)?.forEach((flow) => reached.add(flow));
  }
  return reached;
}
