import type { ModdleElement } from '../../bpmn/moddle-element';

export type EventKind =
  | 'message'
  | 'timer'
  | 'conditional'
  | 'signal'
  | 'error'
  | 'escalation'
  | 'compensation'
  | 'cancel'
  | 'terminate'
  | 'link';

const kinds: Record<string, EventKind> = {
  'bpmn:MessageEventDefinition': 'message',
  'bpmn:TimerEventDefinition': 'timer',
  'bpmn:ConditionalEventDefinition': 'conditional',
  'bpmn:SignalEventDefinition': 'signal',
  'bpmn:ErrorEventDefinition': 'error',
  'bpmn:EscalationEventDefinition': 'escalation',
  'bpmn:CompensateEventDefinition': 'compensation',
  'bpmn:CancelEventDefinition': 'cancel',
  'bpmn:TerminateEventDefinition': 'terminate',
  'bpmn:LinkEventDefinition': 'link',
};

/** Own definitions and those referred to at the root of the file, which mean the same. */
export const definitionsOf = (event: ModdleElement): ModdleElement[] => [
  ...(event.eventDefinitions ?? []),
  ...(event.eventDefinitionRef ?? []),
];

export const kindOf = (definition: ModdleElement): EventKind | undefined => kinds[definition.$type];

export const kindsOf = (event: ModdleElement): (EventKind | undefined)[] => definitionsOf(event).map(kindOf);

export const hasKind = (event: ModdleElement, kind: EventKind): boolean => kindsOf(event).includes(kind);

export const isEventSubProcess = (element: ModdleElement | undefined): boolean =>
  element?.triggeredByEvent === true && element.$instanceOf('bpmn:SubProcess');

/** Where a process instance may begin besides start events: they take the place of one. */
export const isInstantiating = (node: ModdleElement): boolean =>
  node.instantiate === true && (node.$type === 'bpmn:ReceiveTask' || node.$type === 'bpmn:EventBasedGateway');

export const isCompensationHandler = (node: ModdleElement): boolean =>
  node.isForCompensation === true && node.$instanceOf('bpmn:Activity');

export const isCompensationBoundary = (node: ModdleElement): boolean =>
  node.$type === 'bpmn:BoundaryEvent' && hasKind(node, 'compensation');

export const isLinkCatch = (node: ModdleElement): boolean =>
  node.$type === 'bpmn:IntermediateCatchEvent' && hasKind(node, 'link');

export const isLinkThrow = (node: ModdleElement): boolean =>
  node.$type === 'bpmn:IntermediateThrowEvent' && hasKind(node, 'link');
