import type { GraphNode, LimitSource, ProcedureLimit, ProcessGraph } from '../../definitions';

/** Value of a time that depends on the case; undefined when it cannot be known. */
export type EvaluateLimit = (source: LimitSource) => number | undefined;

type Measure = ProcedureLimit['unit'];

/** Hours of a working day, as internal procedures count (NĐ 61/2018: step times in working hours and days). */
const hoursPerDay = 8;

/**
 * The time a unit has from a step on until the case leaves it: the longest way over its own steps, as the internal
 * procedure gives their times. Null when it gives none, or when one of them cannot be known or added up: a deadline
 * that nobody has set is none.
 */
export function unitLimit(
  graph: ProcessGraph,
  elementId: string,
  evaluate: EvaluateLimit,
): ProcedureLimit | null {
  const first = graph.nodes[elementId];
  const home = placeOf(graph, first);
  const own = stepsOf(graph, first, (node) => placeOf(graph, node) === home);
  const times = new Map<string, ProcedureLimit>();
  for (const node of own) {
    const source = node.type === 'userTask' ? node.user?.processingTime : undefined;
    if (!source) continue;
    const value = evaluate(source);
    if (value === undefined) return null;
    times.set(node.id, { value, unit: source.unit });
  }
  const unit = commonUnit([...times.values()].map(({ unit }) => unit));
  if (!unit) return null;
  const amount = (id: string): number => {
    const time = times.get(id);
    if (!time) return 0;
    return time.unit === unit ? time.value : time.value / hoursPerDay;
  };
  const value = longestWay(graph, first, new Set(own.map(({ id }) => id)), amount);
  // 0.1 + 0.2 is not 0.3, but it is 0.3 of a day.
  return { value: Math.round(value * 1e6) / 1e6, unit };
}

/** What is reachable from a step without leaving its unit or waiting for somebody outside. */
function stepsOf(graph: ProcessGraph, first: GraphNode, isOwn: (node: GraphNode) => boolean): GraphNode[] {
  const found = new Map([[first.id, first]]);
  for (const node of found.values()) {
    for (const flow of node.outgoing) {
      const next = graph.nodes[graph.flows[flow].target];
      const leaves = (next.type === 'userTask' && !isOwn(next)) || next.caseStep?.act?.startsWith('await-');
      if (!leaves) found.set(next.id, next);
    }
  }
  return [...found.values()];
}

/** Each node is looked at once; a way back adds nothing: a second round is a second handoff or none. */
function longestWay(
  graph: ProcessGraph,
  first: GraphNode,
  own: ReadonlySet<string>,
  amount: (id: string) => number,
): number {
  const known = new Map<string, number>();
  const from = (node: GraphNode): number => {
    const before = known.get(node.id);
    if (before !== undefined) return before;
    known.set(node.id, 0);
    let rest = 0;
    for (const flow of node.outgoing) {
      const { target } = graph.flows[flow];
      if (own.has(target)) rest = Math.max(rest, from(graph.nodes[target]));
    }
    const total = amount(node.id) + rest;
    known.set(node.id, total);
    return total;
  };
  return from(first);
}

/** Working hours and days add up, nothing else does. */
function commonUnit(units: readonly Measure[]): Measure | undefined {
  const different = [...new Set(units)];
  if (different.length < 2) return different[0];
  const areWorking = different.every((unit) => unit === 'working-hour' || unit === 'working-day');
  return areWorking ? 'working-day' : undefined;
}

const placeOf = (graph: ProcessGraph, node: GraphNode): string => {
  const user = node.type === 'userTask' ? node.user : undefined;
  return `${user?.agency ?? ''}/${user?.unit ?? graph.lanes[node.lane ?? '']?.unit ?? ''}`;
};
