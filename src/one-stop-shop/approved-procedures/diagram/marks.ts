import { tag } from './svg';

const ink = '#18202a';
const line = { fill: 'none', stroke: ink, 'stroke-width': 1.4 };

/** What an event waits for or does, in a circle of radius 10 around the middle. */
const events: Readonly<Record<string, (isThrown: boolean) => string>> = {
  TimerEventDefinition: () =>
    tag('circle', { cx: 0, cy: 0, r: 9, ...line }) + tag('path', { d: 'M0 -6 L0 0 L4 3', ...line }),
  MessageEventDefinition: (isThrown) => envelope(-8, -5.5, 16, 11, isThrown),
  SignalEventDefinition: (isThrown) =>
    tag('path', { d: 'M0 -8 L8 6 L-8 6 Z', ...line, fill: isThrown ? ink : 'none' }),
  ErrorEventDefinition: (isThrown) =>
    tag('path', { d: 'M-7 7 L-3 -5 L2 2 L7 -7 L3 6 L-2 -1 Z', ...line, fill: isThrown ? ink : 'none' }),
  EscalationEventDefinition: (isThrown) =>
    tag('path', { d: 'M0 -8 L7 8 L0 2 L-7 8 Z', ...line, fill: isThrown ? ink : 'none' }),
  ConditionalEventDefinition: () =>
    tag('path', { d: 'M-6 -8 H6 V8 H-6 Z M-4 -4 H4 M-4 0 H4 M-4 4 H4', ...line }),
  LinkEventDefinition: (isThrown) =>
    tag('path', { d: 'M-7 -3 H2 V-7 L8 0 L2 7 V3 H-7 Z', ...line, fill: isThrown ? ink : 'none' }),
  CompensateEventDefinition: (isThrown) =>
    tag('path', { d: 'M0 -6 L-8 0 L0 6 Z M8 -6 L0 0 L8 6 Z', ...line, fill: isThrown ? ink : 'none' }),
  TerminateEventDefinition: () => tag('circle', { cx: 0, cy: 0, r: 9, fill: ink }),
};

/** What a gateway does, around its middle. */
const gateways: Readonly<Record<string, string>> = {
  ExclusiveGateway: tag('path', { d: 'M-7 -8 L7 8 M7 -8 L-7 8', ...line, 'stroke-width': 3 }),
  ParallelGateway: tag('path', { d: 'M0 -11 V11 M-11 0 H11', ...line, 'stroke-width': 3 }),
  InclusiveGateway: tag('circle', { cx: 0, cy: 0, r: 10, ...line, 'stroke-width': 2.5 }),
  ComplexGateway: tag('path', {
    d: 'M0 -11 V11 M-11 0 H11 M-8 -8 L8 8 M8 -8 L-8 8',
    ...line,
    'stroke-width': 2.5,
  }),
  EventBasedGateway:
    tag('circle', { cx: 0, cy: 0, r: 12, ...line }) +
    tag('path', { d: 'M0 -7 L7 -2 L4 6 H-4 L-7 -2 Z', ...line }),
};

/** Who does a task, 14 wide, from its left upper corner on. */
const tasks: Readonly<Record<string, string>> = {
  UserTask: tag('path', {
    d: 'M7 7 a3.5 3.5 0 1 1 0.01 0 M1 14 c0 -8 12 -8 12 0 Z',
    ...line,
    'stroke-width': 1.1,
  }),
  ServiceTask:
    tag('circle', { cx: 7, cy: 7, r: 4, ...line }) +
    tag('path', {
      d: 'M7 0 V3 M7 11 V14 M0 7 H3 M11 7 H14 M2 2 L4 4 M10 10 L12 12 M12 2 L10 4 M4 10 L2 12',
      ...line,
    }),
  SendTask: envelope(0, 2, 14, 10, true),
  ReceiveTask: envelope(0, 2, 14, 10, false),
  BusinessRuleTask: tag('path', {
    d: 'M0 1 H14 V13 H0 Z M0 5 H14 M5 5 V13 M0 9 H14',
    ...line,
    'stroke-width': 1.1,
  }),
  ScriptTask: tag('path', {
    d: 'M2 1 H12 V13 H2 Z M4 4 H10 M4 7 H10 M4 10 H8',
    ...line,
    'stroke-width': 1.1,
  }),
  ManualTask: tag('path', { d: 'M1 6 L8 4 L13 7 L12 12 H4 Z', ...line, 'stroke-width': 1.1 }),
};

function envelope(x: number, y: number, width: number, height: number, isFilled: boolean): string {
  const flap = `M${x} ${y} L${x + width / 2} ${y + height / 2} L${x + width} ${y}`;
  return (
    tag('rect', { x, y, width, height, ...line, fill: isFilled ? ink : '#ffffff' }) +
    tag('path', { d: flap, ...line, stroke: isFilled ? '#ffffff' : ink })
  );
}

const at = (x: number, y: number, mark: string | undefined): string =>
  mark === undefined ? '' : tag('g', { transform: `translate(${x} ${y})` }, mark);

export const eventMark = (type: string, isThrown: boolean, x: number, y: number): string =>
  at(x, y, Object.hasOwn(events, type) ? events[type]!(isThrown) : undefined);
export const gatewayMark = (type: string, x: number, y: number): string =>
  at(x, y, Object.hasOwn(gateways, type) ? gateways[type] : undefined);
export const taskMark = (type: string, x: number, y: number): string =>
  at(x, y, Object.hasOwn(tasks, type) ? tasks[type] : undefined);
