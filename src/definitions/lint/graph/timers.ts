import type { EventDefinition, GraphNode } from '../../graph/process-graph';
import { readTimer } from '../../../expressions';
import { warn, type GraphCheck, type GraphFinding } from './graph-rule';

/** Timers that are written out are right and within their bounds; computed ones meet the same reader when they run. */
export const checkTimers: GraphCheck = (graph, _, context) =>
  Object.values(graph.nodes).flatMap((node) =>
    eventsOf(node).flatMap((event) => (event.kind === 'timer' ? problemsOf(event, node, context.now) : [])),
  );

const eventsOf = (node: GraphNode): EventDefinition[] => ('events' in node ? node.events : []);

const problemsOf = (
  event: Extract<EventDefinition, { kind: 'timer' }>,
  node: GraphNode,
  now: number,
): GraphFinding[] => {
  if (event.timer.type === 'working') return [];
  const { type, value } = event.timer;
  const text = 'literal' in value ? value.literal : /^\s*"([^"\\]*)"\s*$/.exec(value.feel)?.[1];
  if (text === undefined) return [];
  const reading = readTimer(type, text, now);
  if (!reading.ok)
    return [{ rule: reading.rule, elementId: node.id, severity: 'error', message: reading.message }];
  return reading.value.type === 'date' && reading.value.at < now
    ? [
        warn(
          'timer/past',
          node.id,
          `The date "${text}" has passed, so the timer fires at once.`,
          `Thời điểm "${text}" đã qua nên bộ hẹn giờ sẽ kích hoạt ngay.`,
        ),
      ]
    : [];
};
