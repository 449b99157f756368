import type { GraphNode } from '../../graph/process-graph';
import type { Net, Step } from './net';

/** What an exploration has seen of one scope. */
export interface Exploration {
  /** Every node that fired on some way. */
  fired: Set<GraphNode>;
  /** A join that waits for ever, first found, with the nodes that fired on the way there. */
  starved: Trouble[];
  /** A parallel join that gets a second token over one flow. */
  overfed: Trouble[];
  /** The scope can end in the normal way. */
  completes: boolean;
  states: number;
  /** False when the budget ended the search, or more tokens gathered in one place than are followed. */
  exhausted: boolean;
}

export interface Trouble {
  at: GraphNode;
  path: GraphNode[];
}

/** Tokens of one place that are told apart; a third one is not followed. */
const TOKENS = 2;

interface State {
  marking: ReadonlyMap<number, number>;
  /** Proposition -> its answer and who gave it first. */
  answers: ReadonlyMap<string, { holds: boolean; by: GraphNode }>;
  before?: State;
  fired?: GraphNode;
}

/**
 * Breadth-first search over the markings of a net, so that the shortest way to a trouble is the one told. Partial
 * order reduction: a token outside a join can be taken by one node only, so one such token is moved at a time;
 * parallel joins wait until no such token is left, inclusive joins until no parallel join can fire, and what ends the
 * whole scope is tried at every moment. That keeps every dead marking and every second token at a join, and makes
 * independent branches cost the sum and not the product of their lengths.
 *
 * `consistent`: two gateways that read the same proposition get the same answer; the gateway that gave the answer
 * may change it when a loop comes back to it.
 */
export const explore = (net: Net, budget: number, consistent: boolean): Exploration => {
  const seen = new Set<string>();
  const result: Exploration = {
    fired: new Set(),
    starved: [],
    overfed: [],
    completes: false,
    states: 0,
    exhausted: true,
  };
  const queue: State[] = [];
  const visit = (state: State) => {
    const key = keyOf(state);
    if (seen.has(key)) return;
    seen.add(key);
    queue.push(state);
  };
  for (const start of net.starts) visit({ marking: marked(new Map(), start), answers: new Map() });

  for (let index = 0; index < queue.length && seen.size < budget; index += 1) {
    const state = queue[index];
    if (state.marking.size === 0) {
      result.completes = true;
      continue;
    }
    const moves = movesOf(state, net);
    if (moves.length === 0) report(result.starved, waitingJoin(state, net), state);
    for (const { node, taken } of moves) {
      result.fired.add(node);
      for (const step of net.steps.get(node) ?? []) {
        const answers = consistent ? agree(state, node, step) : state.answers;
        if (!answers) continue;
        if (step.leaves) continue;
        const marking = step.clears
          ? new Map<number, number>()
          : marked(without(state.marking, taken), step.produces);
        const following: State = { marking, answers, before: state, fired: node };
        const overfull = overfullJoin(marking, net);
        if (overfull) report(result.overfed, overfull, following);
        if ([...marking.values()].some((count) => count > TOKENS)) result.exhausted = false;
        else visit(following);
      }
    }
  }
  result.states = seen.size;
  if (seen.size >= budget) result.exhausted = false;
  return result;
};

interface Move {
  node: GraphNode;
  taken: number[];
}

const movesOf = ({ marking }: State, net: Net): Move[] => {
  const ending: Move[] = [];
  let single: { move: Move; count: number } | undefined;
  for (const [place, count] of marking) {
    const node = net.takers[place];
    if (net.inputs.get(node)?.includes(place)) continue;
    const move = { node, taken: [place] };
    if (net.steps.get(node)?.some(({ clears }) => clears)) ending.push(move);
    else if (!single || count > single.count) single = { move, count };
  }
  if (single) return [single.move, ...ending];
  if (ending.length > 0) return [...ending, ...parallelJoins(marking, net)];
  const joins = parallelJoins(marking, net);
  return joins.length > 0 ? [joins[0]] : inclusiveJoins(marking, net);
};

const parallelJoins = (marking: ReadonlyMap<number, number>, net: Net): Move[] =>
  [...net.inputs]
    .filter(
      ([node, places]) => node.type === 'parallelGateway' && places.every((place) => marking.has(place)),
    )
    .map(([node, taken]) => ({ node, taken }));

/** The inclusive joins nothing more can come to; when they all wait for one another, any of them. */
const inclusiveJoins = (marking: ReadonlyMap<number, number>, net: Net): Move[] => {
  const waiting = [...net.inputs]
    .filter(([node]) => node.type === 'inclusiveGateway')
    .map(([node, places]) => ({ node, taken: places.filter((place) => marking.has(place)) }))
    .filter(({ taken }) => taken.length > 0);
  const occupied = new Set([...marking.keys()].map((place) => net.takers[place]));
  const ready = waiting.filter(({ node }) => {
    const upstream = net.comesFrom(node);
    return ![...occupied].some((other) => other !== node && upstream.has(other));
  });
  return ready.length > 0 ? [ready[0]] : waiting;
};

const waitingJoin = ({ marking }: State, net: Net): GraphNode => net.takers[[...marking.keys()][0]];

const overfullJoin = (marking: ReadonlyMap<number, number>, net: Net): GraphNode | undefined => {
  for (const [place, count] of marking) {
    const node = net.takers[place];
    if (count > 1 && node.type === 'parallelGateway' && net.inputs.get(node)?.includes(place)) return node;
  }
  return undefined;
};

const agree = ({ answers }: State, by: GraphNode, { assumes }: Step): State['answers'] | undefined => {
  let agreed = answers;
  for (const { proposition, holds } of assumes) {
    const answer = agreed.get(proposition);
    if (answer && answer.holds !== holds && answer.by !== by) return undefined;
    if (!answer || answer.holds !== holds) agreed = new Map(agreed).set(proposition, { holds, by });
  }
  return agreed;
};

const marked = (marking: ReadonlyMap<number, number>, places: number[]): Map<number, number> => {
  const next = new Map(marking);
  for (const place of places) next.set(place, (next.get(place) ?? 0) + 1);
  return next;
};

const without = (marking: ReadonlyMap<number, number>, places: number[]): Map<number, number> => {
  const next = new Map(marking);
  for (const place of places) {
    const left = next.get(place)! - 1;
    if (left > 0) next.set(place, left);
    else next.delete(place);
  }
  return next;
};

const keyOf = ({ marking, answers }: State): string => {
  const tokens = [...marking].sort(([a], [b]) => a - b).map(([place, count]) => `${place}:${count}`);
  const said = [...answers].map(([proposition, { holds, by }]) => `${proposition}=${holds}@${by.id}`).sort();
  return `${tokens.join(' ')}|${said.join('|')}`;
};

const report = (troubles: Trouble[], at: GraphNode, state: State): void => {
  if (troubles.some((trouble) => trouble.at === at)) return;
  const path: GraphNode[] = [];
  for (let step: State | undefined = state; step; step = step.before)
    if (step.fired) path.unshift(step.fired);
  troubles.push({ at, path: path[path.length - 1] === at ? path : [...path, at] });
};
