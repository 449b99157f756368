import type { GraphNode, ProcessGraph } from '../../../../definitions';
import { definitionOf, linkTarget } from '../model';

/** Which incoming flows of a join a token at a node can still reach without passing the join itself. */
export interface JoinReach {
  /** By any way. */
  any: ReadonlyMap<string, ReadonlySet<string>>;
  /** By a way that passes no other join downstream of this one: such a join may be waiting for this one. */
  independent: ReadonlyMap<string, ReadonlySet<string>>;
}

const cache = new WeakMap<ProcessGraph, Map<string, JoinReach>>();

/** Worked out once per join and graph, in time linear in flows x incoming flows. */
export function joinReach(graph: ProcessGraph, join: GraphNode): JoinReach {
  let ofGraph = cache.get(graph);
  if (!ofGraph) cache.set(graph, (ofGraph = new Map()));
  let reach = ofGraph.get(join.id);
  if (!reach) {
    const neighbours = neighboursIn(graph, join);
    reach = {
      any: flowsReached(graph, join, neighbours.before, new Set()),
      independent: flowsReached(
        graph,
        join,
        neighbours.before,
        joinsDownstream(graph, join, neighbours.after),
      ),
    };
    ofGraph.set(join.id, reach);
  }
  return reach;
}

/** The flows of the join that a token leaving `node` can reach. `isWay` says which boundary events count at this node. */
export function reachedFrom(
  graph: ProcessGraph,
  reach: ReadonlyMap<string, ReadonlySet<string>>,
  join: GraphNode,
  node: GraphNode,
  isWay: (boundaryId: string) => boolean,
): Set<string> {
  const reached = new Set<string>();
  const addAll = (flows: ReadonlySet<string> | undefined) => flows?.forEach((flow) => reached.add(flow));
  for (const id of node.outgoing) {
    const { target } = graph.flows[id];
    if (target === join.id) reached.add(id);
    else addAll(reach.get(target));
  }
  for (const id of jumps(graph, node))
    if (graph.nodes[id].type !== 'boundaryEvent' || isWay(id)) addAll(reach.get(id));
  return reached;
}

/** Ways on that are no sequence flows: boundary events and links. */
function jumps(graph: ProcessGraph, node: GraphNode): string[] {
  if (node.type === 'intermediateThrowEvent') {
    const link = definitionOf(node.events, 'link');
    const target = link && linkTarget(graph, node, link.name);
    return target ? [target.id] : [];
  }
  return 'boundaryEvents' in node && node.boundaryEvents ? node.boundaryEvents : [];
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

function neighboursIn(graph: ProcessGraph, join: GraphNode): { before: Neighbours; after: Neighbours } {
  const before = new Map<string, string[]>();
  const after = new Map<string, string[]>();
  for (const node of Object.values(graph.nodes)) {
    if (node.parent !== join.parent) continue;
    const next = [...node.outgoing.map((id) => graph.flows[id].target), ...jumps(graph, node)];
    after.set(node.id, next);
    for (const id of next) {
      const known = before.get(id);
      if (known) known.push(node.id);
      else before.set(id, [node.id]);
    }
  }
  return { before, after };
}

function flowsReached(
  graph: ProcessGraph,
  join: GraphNode,
  before: Neighbours,
  closed: ReadonlySet<string>,
): Map<string, Set<string>> {
  const reached = new Map<string, Set<string>>();
  for (const flow of join.incoming) {
    const rest = [graph.flows[flow].source];
    for (let id = rest.pop(); id !== undefined; id = rest.pop()) {
      if (id === join.id || closed.has(id)) continue;
      const flows = reached.get(id);
      if (flows?.has(flow)) continue;
      if (flows) flows.add(flow);
      else reached.set(id, new Set([flow]));
      rest.push(...(before.get(id) ?? []));
    }
  }
  return reached;
}

function joinsDownstream(graph: ProcessGraph, join: GraphNode, after: Neighbours): Set<string> {
  const seen = new Set<string>();
  const rest = [...(after.get(join.id) ?? [])];
  for (let id = rest.pop(); id !== undefined; id = rest.pop()) {
    if (seen.has(id) || id === join.id) continue;
    seen.add(id);
    rest.push(...(after.get(id) ?? []));
  }
  return new Set([...seen].filter((id) => isJoin(graph.nodes[id])));
}

/** Parallel and inclusive gateways with several ways in wait for tokens; all others take each one as it comes. */
export const isJoin = (node: GraphNode): boolean =>
  (node.type === 'parallelGateway' || node.type === 'inclusiveGateway') && node.incoming.length > 1;
