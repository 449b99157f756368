import type { GraphNode, ProcessGraph, ScopeNode } from '../../graph/process-graph';
import { explore, type Trouble } from './explore';
import { buildNet, type Net } from './net';

/** A token at an element; `via`: in front of a join, having come by this flow. */
export interface TokenPlace {
  elementId: string;
  via?: string;
}

export interface JoinTrouble {
  kind: 'starves' | 'fed-twice';
  elementId: string;
  /** Elements on the shortest way there. */
  path: string[];
}

/**
 * What joins of a scope may meet from these tokens on: the exploration that a deployment makes, begun in the middle. `isWhole` false:
 * the budget ended the search, or a token stands where none can stand.
 */
export function joinTroublesFrom(
  graph: ProcessGraph,
  scopeId: string,
  tokens: readonly TokenPlace[],
  budget = 4_000,
): { troubles: JoinTrouble[]; isWhole: boolean } {
  const net = buildNet(graph, graph.nodes[scopeId] as ScopeNode);
  const marking = tokens
    .filter(({ elementId }) => comesToAJoin(graph, net, elementId))
    .map((token) => placeOf(graph, net, token));
  if (marking.some((place) => place === undefined)) return { troubles: [], isWhole: false };
  const { starved, overfed, exhausted } = explore({ ...net, starts: [marking as number[]] }, budget, true);
  return {
    troubles: [...starved.map(told('starves')), ...overfed.map(told('fed-twice'))],
    isWhole: exhausted,
  };
}

const told =
  (kind: JoinTrouble['kind']) =>
  ({ at, path }: Trouble): JoinTrouble => ({ kind, elementId: at.id, path: path.map(({ id }) => id) });

/** Tokens that come to no join trouble none, however many there are. */
function comesToAJoin(graph: ProcessGraph, net: Net, elementId: string): boolean {
  const node = graph.nodes[elementId];
  return [...net.inputs.keys()].some((join) => join === node || net.comesFrom(join).has(node));
}

/** Where the net has such a token. At an element that does not join it is all one by which flow it came. */
function placeOf(graph: ProcessGraph, net: Net, { elementId, via }: TokenPlace): number | undefined {
  const node: GraphNode | undefined = graph.nodes[elementId];
  const inputs = node && net.inputs.get(node);
  if (inputs && via !== undefined && via !== '') return inputs[node.incoming.indexOf(via)];
  const place = net.takers.findIndex((taker, index) => taker === node && !inputs?.includes(index));
  return place < 0 ? undefined : place;
}
