import type { EventDefinition, ProcessGraph } from '../../definitions';
import { feelEvaluator, isExpression } from '../../expressions';
import type { ValueSource } from '../../expressions';

export type StartTrigger =
  | { kind: 'message' | 'signal'; name: string; elementId: string }
  | { kind: 'timer'; type: 'date' | 'duration' | 'cycle'; text: string; elementId: string };

/** What starts a process by itself: the message, signal and timer events at its beginning. Expressions see no variables. */
export function startTriggers(graph: ProcessGraph, now: number): StartTrigger[] {
  const process = graph.nodes[graph.processId];
  if (process?.type !== 'process') return [];
  const fromEvents = process.startEvents.flatMap((elementId) => {
    const node = graph.nodes[elementId];
    return node?.type === 'startEvent'
      ? node.events.flatMap((event) => triggerOf(event, elementId, now))
      : [];
  });
  const fromOthers = process.children.flatMap((elementId) => {
    const node = graph.nodes[elementId];
    if (node?.type === 'receiveTask' && node.instantiate && node.message) {
      return triggerOf(node.message, elementId, now);
    }
    if (node?.type === 'eventBasedGateway' && node.instantiate) {
      return node.outgoing.flatMap((flowId) => {
        const target = graph.nodes[graph.flows[flowId]?.target ?? ''];
        if (target?.type === 'intermediateCatchEvent') {
          return target.events.flatMap((event) => triggerOf(event, target.id, now));
        }
        return target?.type === 'receiveTask' && target.message
          ? triggerOf(target.message, target.id, now)
          : [];
      });
    }
    return [];
  });
  return [...fromEvents, ...fromOthers];
}

function triggerOf(event: EventDefinition, elementId: string, now: number): StartTrigger[] {
  if (event.kind === 'message' || event.kind === 'signal') {
    const name = textOf(event.name, now);
    return name === null ? [] : [{ kind: event.kind, name, elementId }];
  }
  if (event.kind === 'timer' && event.timer.type !== 'working') {
    const text = textOf(event.timer.value, now);
    return text === null ? [] : [{ kind: 'timer', type: event.timer.type, text, elementId }];
  }
  return [];
}

function textOf(source: ValueSource, now: number): string | null {
  if (!isExpression(source)) return source.literal;
  const result = feelEvaluator.evaluate(source, {}, { now, strict: true });
  return result.ok && (typeof result.value === 'string' || typeof result.value === 'number')
    ? String(result.value)
    : null;
}
