import type { ModdleElement } from '../../bpmn/moddle-element';
import { definitionsOf, isEventSubProcess, kindsOf, type EventKind } from '../model/events';
import { rule } from '../rule';

const atTop: EventKind[] = ['message', 'timer', 'conditional', 'signal'];
const inEventSubProcess: EventKind[] = [...atTop, 'error', 'escalation', 'compensation'];

const startsOf = (scope: ModdleElement): ModdleElement[] =>
  (scope.flowElements ?? []).filter(({ $type }: ModdleElement) => $type === 'bpmn:StartEvent');

export const startEventRules = [
  rule({
    id: 'start-event/incoming',
    on: 'StartEvent',
    vi: 'Sự kiện bắt đầu "{name}" không được có luồng đi vào.',
    en: 'The start event "{name}" must not have an incoming sequence flow.',
    check: (event, model) => model.incoming(event).length > 0,
  }),
  rule({
    id: 'start-event/no-outgoing',
    on: 'StartEvent',
    vi: 'Sự kiện bắt đầu "{name}" cần ít nhất một luồng đi ra.',
    en: 'The start event "{name}" needs an outgoing sequence flow.',
    check: (event, model) => model.outgoing(event).length === 0,
  }),
  rule({
    id: 'start-event/definition',
    on: 'StartEvent',
    vi: 'Sự kiện bắt đầu "{name}" ở vị trí này không được có loại "{kind}".',
    en: 'The start event "{name}" must not be of kind "{kind}" in this place.',
    check: (event, model) => {
      const scope = model.scopeOf(event);
      const allowed = isEventSubProcess(scope)
        ? inEventSubProcess
        : scope?.$type === 'bpmn:Process'
          ? atTop
          : [];
      return kindsOf(event)
        .filter((kind) => !kind || !allowed.includes(kind))
        .map((kind) => ({ values: { kind: kind ?? '?' } }));
    },
  }),
  rule({
    id: 'start-event/one-in-sub-process',
    on: 'SubProcess',
    vi: 'Quy trình con "{name}" chỉ được có một sự kiện bắt đầu.',
    en: 'The sub-process "{name}" must have only one start event.',
    check: (scope) => startsOf(scope).length > 1,
  }),
  rule({
    id: 'start-event/nothing-triggers',
    on: 'StartEvent',
    vi: 'Không có gì kích hoạt được sự kiện bắt đầu "{name}" của quy trình: chưa hỗ trợ bắt đầu theo điều kiện hoặc khi đủ nhiều sự kiện.',
    en: 'Nothing can trigger the start event "{name}" of the process: starts on a condition, or when several events have all happened, are not supported.',
    check: (event, model) =>
      model.scopeOf(event)?.$type === 'bpmn:Process' &&
      (kindsOf(event).includes('conditional') ||
        (event.parallelMultiple === true && definitionsOf(event).length > 1)),
  }),
  rule({
    id: 'start-event/several-none',
    on: 'Process',
    vi: 'Quy trình "{name}" có nhiều sự kiện bắt đầu không có kiểu kích hoạt.',
    en: 'The process "{name}" has several start events without a trigger.',
    check: (process) => startsOf(process).filter((event) => definitionsOf(event).length === 0).length > 1,
  }),
  rule({
    id: 'start-event/same-trigger',
    on: 'Process',
    vi: 'Hai sự kiện bắt đầu của quy trình "{name}" chờ cùng một thông điệp: "{event}".',
    en: 'Two start events of the process "{name}" wait for the same message: "{event}".',
    check: (process) => {
      const seen = new Set<unknown>();
      return startsOf(process).flatMap((event) => {
        const messages = definitionsOf(event).flatMap(({ messageRef }) => (messageRef ? [messageRef] : []));
        const again = messages.some((message) => seen.has(message));
        messages.forEach((message) => seen.add(message));
        return again && event.parallelMultiple !== true
          ? [
              {
                at: event,
                values: { name: process.name ?? process.id ?? '?', event: event.name ?? event.id ?? '?' },
              },
            ]
          : [];
      });
    },
  }),
  rule({
    id: 'start-event/interrupting',
    on: 'StartEvent',
    vi: 'Sự kiện bắt đầu "{name}" loại lỗi hoặc bù trừ luôn ngắt: không được đặt isInterrupting="false".',
    en: 'The start event "{name}" for an error or compensation always interrupts: isInterrupting must not be false.',
    check: (event) =>
      event.isInterrupting === false &&
      kindsOf(event).some((kind) => kind === 'error' || kind === 'compensation'),
  }),
  rule({
    id: 'start-event/interrupting-nothing',
    on: 'StartEvent',
    severity: 'warning',
    vi: 'isInterrupting của "{name}" chỉ có nghĩa trong quy trình con sự kiện.',
    en: 'isInterrupting of "{name}" means something in an event sub-process only.',
    check: (event, model) => event.isInterrupting === false && !isEventSubProcess(model.scopeOf(event)),
  }),
];
