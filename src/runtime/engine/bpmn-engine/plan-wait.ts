import type { EventDefinition, GraphNode, MessageEvent } from '../../../definitions';
import type { JsonObject } from '../../../kernel';
import type { Effect, WaitDetails } from '../contract';
import { describeTask } from '../token-core/activities/user-task';
import { evaluateMappings, type Evaluating, optionalText, requiredText } from '../token-core/evaluation';
import { planTimer } from '../token-core/events/timers';
import type { WaitRecord } from './state';

export interface PlannedWait {
  wait: Pick<WaitRecord, 'kind' | 'name' | 'key'>;
  /** Absent for what nobody outside sees. */
  details?: WaitDetails;
  effect?: Effect;
}

/** What a token at this node waits for in the world; nothing when our own step does its work. */
export function planWait(
  run: Evaluating,
  node: GraphNode,
  at: { id: string; execution: string },
  visible: JsonObject,
  inputs: JsonObject | undefined,
): PlannedWait | undefined {
  const event = eventOf(node);
  if (node.type === 'boundaryEvent' || node.type === 'intermediateCatchEvent')
    return planCatch(run, event, visible);
  const service = 'service' in node ? node.service : event?.kind === 'message' ? event.service : undefined;
  if (service && node.type !== 'receiveTask') {
    const name =
      service.kind === 'external' ? requiredText(run, service.topic, visible, 'topic') : service.name;
    const message = event?.kind === 'message' ? event : undefined;
    return {
      wait: { kind: 'service', name },
      details: {
        kind: 'service',
        binding: service.kind,
        name,
        ...(service.retries !== undefined && { retries: service.retries }),
        variables: message?.payload
          ? evaluateMappings(run, message.payload, visible)
          : (inputs ?? { ...visible }),
        key: at.execution,
        ...(message && { messageName: requiredText(run, message.name, visible, 'message name') }),
      },
    };
  }
  switch (node.type) {
    case 'userTask':
      return {
        wait: { kind: 'user-task' },
        details: { kind: 'user-task', task: describeTask(run, node, visible) },
      };
    case 'receiveTask':
      return planMessage(run, node.message!, visible);
    case 'callActivity': {
      const name = requiredText(run, node.calledElement, visible, 'called process');
      const businessKey = optionalText(run, node.businessKey, visible);
      return {
        wait: { kind: 'call', name },
        details: { kind: 'call' },
        effect: {
          type: 'call.start',
          waitId: at.id,
          elementId: node.id,
          executionId: at.execution,
          key: name,
          binding: node.binding,
          ...(businessKey !== undefined && { businessKey }),
          variables: { ...(node.allIn && visible), ...evaluateMappings(run, node.in, visible) },
        },
      };
    }
    default:
      return undefined;
  }
}

function planCatch(run: Evaluating, event: EventDefinition | undefined, visible: JsonObject): PlannedWait {
  switch (event?.kind) {
    case 'message':
      return planMessage(run, event, visible);
    case 'signal':
      return {
        wait: { kind: 'signal', name: requiredText(run, event.name, visible, 'signal name') },
        details: { kind: 'signal' },
      };
    case 'timer':
      return { wait: { kind: 'timer' }, details: planTimer(run, event, visible).details };
    case 'conditional':
      return { wait: { kind: 'condition' }, details: { kind: 'condition' } };
    default:
      return { wait: { kind: 'catcher' } };
  }
}

const planMessage = (run: Evaluating, event: MessageEvent, visible: JsonObject): PlannedWait => ({
  wait: {
    kind: 'message',
    name: requiredText(run, event.name, visible, 'message name'),
    key: event.correlationKey ? requiredText(run, event.correlationKey, visible, 'correlation key') : null,
  },
  details: { kind: 'message' },
});

export const eventOf = (node: GraphNode): EventDefinition | undefined =>
  'events' in node ? node.events[0] : 'message' in node ? node.message : undefined;
