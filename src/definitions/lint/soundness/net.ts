import { propositionOf } from '../rules/condition-texts';
import type { GraphNode, ProcessGraph, ScopeNode } from '../../graph/process-graph';
import { linkTargets, startsOf } from '../graph/automatic';

/**
 * The control flow of one scope as a net. A token is on a sequence flow, or at a node that no flow leads to (a
 * start, a boundary event, a link catch). Everything that waits, inner scopes included, is one step that
 * ends in any of its ways; a condition may go either way.
 */
export interface Net {
  /** Node that takes a token from each place. */
  takers: GraphNode[];
  /** Places of the sequence flows into a node that joins, in order. */
  inputs: Map<GraphNode, number[]>;
  steps: Map<GraphNode, Step[]>;
  /** Places marked at the start, one list per way to start. */
  starts: number[][];
  /** Two gateways decide by one proposition. */
  hasSharedConditions: boolean;
  /** For inclusive joins: nodes from which a token may come to a node. */
  comesFrom(node: GraphNode): ReadonlySet<GraphNode>;
}

/** One way in which a node can end: tokens it leaves, or the end of everything in the scope. */
export interface Step {
  produces: number[];
  clears: boolean;
  /** The scope has ended as a whole, normally (terminate) or by an error that leaves it. */
  leaves: boolean;
  assumes: Assumption[];
}

/** A proposition that the step relies on; only those read at several gateways are kept. */
export interface Assumption {
  proposition: string;
  holds: boolean;
}

/** Most flows out of an inclusive gateway that are combined in every way; beyond, alone, all, and all but one. */
const COMBINED = 6;

export const buildNet = (graph: ProcessGraph, scope: ScopeNode): Net => {
  const nodes = scope.children.map((id) => graph.nodes[id]).filter((node) => node.type !== 'eventSubProcess');
  const placeOf = new Map<string, number>();
  const takers: GraphNode[] = [];
  const place = (key: string, taker: GraphNode): number => {
    const known = placeOf.get(key);
    if (known !== undefined) return known;
    placeOf.set(key, takers.length);
    return takers.push(taker) - 1;
  };
  for (const node of nodes)
    for (const id of node.outgoing) {
      const target = graph.nodes[graph.flows[id].target];
      if (target) place(`flow ${id}`, target);
    }
  const flows = (ids: string[]): number[] => ids.flatMap((id) => placeOf.get(`flow ${id}`) ?? []);
  const at = (node: GraphNode): number => place(`at ${node.id}`, node);

  const shared = sharedPropositions(graph, nodes);
  const inputs = new Map(
    nodes.filter(isJoin).map((node): [GraphNode, number[]] => [node, flows(node.incoming)]),
  );
  const steps = new Map(nodes.map((node): [GraphNode, Step[]] => [node, stepsOf(node)]));
  const starting = startsOf(graph, scope);
  const areAlternatives = starting.every((node) => node.type === 'startEvent' || isInstantiatingStart(node));
  const starts = areAlternatives ? starting.map((node) => [at(node)]) : [starting.map(at)];

  return {
    takers,
    inputs,
    steps,
    starts,
    hasSharedConditions: shared.size > 0,
    comesFrom: memo((node) => ancestors(graph, nodes, node)),
  };

  function stepsOf(node: GraphNode): Step[] {
    const ways = waysOut(node);
    if (!('boundaryEvents' in node) || !node.boundaryEvents?.length) return ways;
    const boundaries = node.boundaryEvents
      .map((id) => graph.nodes[id])
      .filter((event) => event.type === 'boundaryEvent')
      .filter(({ events }) => !events.some(({ kind }) => kind === 'compensation'));
    const interrupted = boundaries
      .filter(({ interrupting }) => interrupting)
      .map((event) => step({ produces: [at(event)] }));
    const beside = boundaries.filter(({ interrupting }) => !interrupting).map(at);
    const spawned =
      beside.length > 1 ? [[], ...beside.map((one) => [one]), beside] : [[], ...beside.map((one) => [one])];
    return [...ways, ...interrupted].flatMap((way) =>
      spawned.map((tokens) => ({ ...way, produces: [...way.produces, ...tokens] })),
    );
  }

  function waysOut(node: GraphNode): Step[] {
    if (node.type === 'endEvent') return [endStep(node)];
    if (node.type === 'exclusiveGateway') return exclusive(node);
    if (node.type === 'eventBasedGateway' && !node.parallelEvents)
      return flows(node.outgoing).map((one) => step({ produces: [one] }));
    if (node.type === 'inclusiveGateway' || node.outgoing.some((id) => graph.flows[id].condition))
      return node.type === 'parallelGateway' || node.type === 'eventBasedGateway'
        ? [step({ produces: flows(node.outgoing) })]
        : inclusive(node);
    const linked = linkTargets(graph, node).map(at);
    return [step({ produces: [...flows(node.outgoing), ...linked] })];
  }

  function exclusive(node: GraphNode): Step[] {
    const failed: Assumption[] = [];
    const ways = node.outgoing.map((id) => {
      const own = assumption(id, true);
      const way = step({ produces: flows([id]), assumes: own ? [...failed, own] : [...failed] });
      const refuted = assumption(id, false);
      if (refuted) failed.push(refuted);
      return way;
    });
    const fallback = 'defaultFlow' in node ? node.outgoing.indexOf(node.defaultFlow ?? '') : -1;
    if (fallback >= 0) ways[fallback] = step({ produces: flows([node.outgoing[fallback]]), assumes: failed });
    return ways;
  }

  function inclusive(node: GraphNode): Step[] {
    const fallback = 'defaultFlow' in node ? node.defaultFlow : undefined;
    const always = node.outgoing.filter((id) => id !== fallback && !graph.flows[id].condition);
    const chosen = node.outgoing.filter((id) => id !== fallback && graph.flows[id].condition);
    const ways = subsets(chosen).map((taken) =>
      step({
        produces: flows([...always, ...taken]),
        assumes: chosen.flatMap((id) => assumption(id, taken.includes(id)) ?? []),
      }),
    );
    if (always.length === 0 && !fallback) return ways.filter(({ produces }) => produces.length > 0);
    if (always.length > 0 || !fallback) return ways;
    return ways.map((way) => (way.produces.length > 0 ? way : { ...way, produces: flows([fallback]) }));
  }

  function assumption(flow: string, holds: boolean): Assumption | undefined {
    const condition = graph.flows[flow].condition;
    if (!condition) return undefined;
    const { text, positive } = propositionOf(condition.feel);
    return shared.has(text) ? { proposition: text, holds: positive === holds } : undefined;
  }
};

const step = (way: Partial<Step>): Step => ({
  produces: [],
  clears: false,
  leaves: false,
  assumes: [],
  ...way,
});

const endStep = (node: Extract<GraphNode, { type: 'endEvent' }>): Step => {
  const kinds = node.events.map(({ kind }) => kind);
  const leaves = kinds.includes('error') || kinds.includes('cancel');
  return step({ clears: leaves || kinds.includes('terminate'), leaves });
};

/** Several flows meet and are waited for. */
export const isJoin = (node: GraphNode): boolean =>
  (node.type === 'parallelGateway' || node.type === 'inclusiveGateway') && node.incoming.length > 1;

const isInstantiatingStart = (node: GraphNode): boolean =>
  (node.type === 'receiveTask' || node.type === 'eventBasedGateway') && node.instantiate === true;

/** Every choice of some of the flows; with many flows only the telling ones, since the count doubles with each. */
const subsets = (flows: string[]): string[][] => {
  if (flows.length > COMBINED)
    return [[], flows, ...flows.map((one) => [one]), ...flows.map((one) => flows.filter((id) => id !== one))];
  return flows.reduce<string[][]>(
    (chosen, id) => [...chosen, ...chosen.map((taken) => [...taken, id])],
    [[]],
  );
};

/** Propositions that two or more nodes of the scope decide by: their answers belong together. */
const sharedPropositions = (graph: ProcessGraph, nodes: GraphNode[]): Set<string> => {
  const readers = new Map<string, Set<GraphNode>>();
  for (const node of nodes)
    for (const id of node.outgoing) {
      const condition = graph.flows[id].condition;
      if (!condition) continue;
      const { text } = propositionOf(condition.feel);
      readers.set(text, (readers.get(text) ?? new Set()).add(node));
    }
  return new Set([...readers].filter(([, by]) => by.size > 1).map(([text]) => text));
};

const ancestors = (graph: ProcessGraph, nodes: GraphNode[], node: GraphNode): Set<GraphNode> => {
  const before = new Map(nodes.map((one): [GraphNode, GraphNode[]] => [one, []]));
  for (const one of nodes) {
    for (const id of one.outgoing) before.get(graph.nodes[graph.flows[id].target])?.push(one);
    for (const linked of linkTargets(graph, one)) before.get(linked)?.push(one);
    if (one.type === 'boundaryEvent') before.get(one)?.push(graph.nodes[one.attachedTo]);
  }
  const seen = new Set<GraphNode>();
  const queue = [...(before.get(node) ?? [])];
  for (let one = queue.pop(); one; one = queue.pop()) {
    if (seen.has(one) || one === node) continue;
    seen.add(one);
    queue.push(...(before.get(one) ?? []));
  }
  return seen;
};

const memo = <K, V>(compute: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key)!;
  };
};
