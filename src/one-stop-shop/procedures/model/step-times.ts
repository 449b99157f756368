import type {
  CallActivityNode,
  GraphNode,
  LimitSource,
  ProcedureLimit,
  ProcessGraph,
} from '../../../definitions';
import { feelEvaluator } from '../../../expressions';
import type { JsonObject } from '../../../kernel';
import { actOf } from '../acts';
import type { Situation } from './situations';
import { isEmbedded, startsOf, waysOf, workOf } from './main-path';

/**
 * Minutes of work in a limit, to compare limits of different units: a working day is 8 hours, and seven calendar days hold
 * five working days, a month twenty-two.
 */
const minutesOf: Record<ProcedureLimit['unit'], number> = {
  minute: 1,
  'working-hour': 60,
  'working-day': 480,
  'calendar-day': (480 * 5) / 7,
  month: 22 * 480,
};

export const workMinutes = ({ value, unit }: ProcedureLimit): number => value * minutesOf[unit];

export interface LongestWay {
  minutes: number;
  /** Steps that take time on it, in order. */
  steps: { elementId: string; minutes: number }[];
}

/** The time a model gives a step; null when it is worked out from what these variables do not say. */
export function valueOfLimit(limit: LimitSource, variables: JsonObject, now: number): ProcedureLimit | null {
  if (typeof limit.value === 'number') return { value: limit.value, unit: limit.unit };
  const result = feelEvaluator.evaluate(limit.value, variables, { now, strict: true });
  return result.ok && typeof result.value === 'number' && result.value > 0
    ? { value: result.value, unit: limit.unit }
    : null;
}

/**
 * Whether what happens here is left out of the legal time: the case waits for somebody, or its clock is stopped. The events
 * behind an event-based gateway that waits are that wait.
 */
export const isOutsideClock = (graph: ProcessGraph, node: GraphNode): boolean =>
  waitsOutside(node) ||
  node.incoming.some((id) => {
    const source = graph.nodes[graph.flows[id]?.source ?? ''];
    return source?.type === 'eventBasedGateway' && waitsOutside(source);
  });

const waitsOutside = ({ caseStep }: GraphNode): boolean =>
  actOf(caseStep?.act)?.isWait === true || caseStep?.clockEffect === 'pause';

/** The limit on a node that takes time by itself: work, or a timer in working time that the token waits for. */
export function limitOf(node: GraphNode): LimitSource | undefined {
  if (node.type === 'intermediateCatchEvent')
    for (const event of node.events)
      if (event.kind === 'timer' && event.timer.type === 'working') return event.timer.limit;
  return workOf(node)?.processingTime;
}

/** The process that a call activity calls, where it is known. */
export type Called = (key: string) => ProcessGraph | undefined;

/**
 * The way through the model that takes longest up to the result at the one-stop (act `return`): loops gone through once,
 * of parallel branches the longest, waits and pauses left out, called processes as long as their own longest way. Variables
 * give the times that are worked out; a time that they do not give counts nothing and is told in `unknown`.
 */
export function longestWay(
  process: ProcessGraph,
  { variables, openFlows }: Situation,
  now: number,
  called: Called = () => undefined,
): LongestWay & { unknown: string[] } {
  const unknown: string[] = [];
  const within = new Set<ProcessGraph>();

  const ownTime = (graph: ProcessGraph, node: GraphNode): LongestWay => {
    if (isOutsideClock(graph, node) || isReturn(node)) return none;
    const limit = limitOf(node);
    if (!limit) {
      if (isEmbedded(node)) return longest(graph, startsOf(node));
      return node.type === 'callActivity' ? callTime(node) : none;
    }
    const value = valueOfLimit(limit, variables, now);
    if (!value) unknown.push(node.id);
    const minutes = value ? workMinutes(value) : 0;
    return { minutes, steps: [{ elementId: node.id, minutes }] };
  };

  const callTime = ({ calledElement }: CallActivityNode): LongestWay => {
    const graph = 'literal' in calledElement ? called(calledElement.literal) : undefined;
    if (!graph || within.has(graph)) return none;
    return wholeOf(graph);
  };

  const wholeOf = (graph: ProcessGraph): LongestWay => {
    within.add(graph);
    const way = longest(graph, startsOf(graph.nodes[graph.processId]));
    within.delete(graph);
    return way;
  };

  const longest = (graph: ProcessGraph, starts: readonly string[]): LongestWay => {
    const { order, next } = waysOf(graph, starts, openFlows);
    const from = new Map<string, LongestWay>();
    for (const id of [...order].reverse()) {
      const node = graph.nodes[id]!;
      const own = ownTime(graph, node);
      const after = isReturn(node) ? [] : next.get(id)!;
      const rest = after.reduce<LongestWay>((best, target) => longer(best, from.get(target) ?? none), none);
      from.set(id, { minutes: own.minutes + rest.minutes, steps: [...own.steps, ...rest.steps] });
    }
    return starts.reduce<LongestWay>((best, start) => longer(best, from.get(start) ?? none), none);
  };

  return { ...wholeOf(process), unknown };
}

const isReturn = ({ caseStep }: GraphNode): boolean => caseStep?.act === 'return';
const none: LongestWay = { minutes: 0, steps: [] };
const longer = (a: LongestWay, b: LongestWay): LongestWay => (b.minutes > a.minutes ? b : a);
