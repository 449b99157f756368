import type { EventDefinition, LimitSource, ProcedureLimit, ProcessGraph } from '../../definitions';
import { feelEvaluator } from '../../expressions';
import type { JsonObject } from '../../kernel';

/**
 * How long the model waits for the applicant at an element: the working-time timer of the same event-based gateway, or the
 * interrupting timer on the element itself. Undefined when there is none that is a limit.
 */
export function modelledLimit(
  graph: ProcessGraph,
  elementId: string,
  variables: JsonObject,
  now: number,
): ProcedureLimit | undefined {
  const node = graph.nodes[elementId];
  if (!node) return undefined;
  const rivals = node.incoming.flatMap((flow) => {
    const gateway = graph.nodes[graph.flows[flow]?.source ?? ''];
    if (gateway?.type !== 'eventBasedGateway') return [];
    return gateway.outgoing.map((outgoing) => graph.nodes[graph.flows[outgoing].target]);
  });
  const boundaries = 'boundaryEvents' in node ? (node.boundaryEvents ?? []).map((id) => graph.nodes[id]) : [];
  for (const one of [...rivals, ...boundaries]) {
    if (!one || !('events' in one)) continue;
    if (one.type === 'boundaryEvent' && !one.interrupting) continue;
    const limit = one.events.map(limitOf).find(Boolean);
    const value = limit && numberOf(limit, variables, now);
    if (limit && value !== undefined) return { value, unit: limit.unit };
  }
  return undefined;
}

const limitOf = (event: EventDefinition): LimitSource | undefined =>
  event.kind === 'timer' && event.timer.type === 'working' ? event.timer.limit : undefined;

function numberOf({ value }: LimitSource, variables: JsonObject, now: number): number | undefined {
  if (typeof value === 'number') return value;
  if (!value.bounded) return undefined;
  const result = feelEvaluator.evaluate(value, variables, { now, strict: true });
  return result.ok && typeof result.value === 'number' && result.value > 0 ? result.value : undefined;
}
