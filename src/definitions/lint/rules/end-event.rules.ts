import type { ModdleElement } from '../../bpmn/moddle-element';
import { definitionsOf, hasKind, kindsOf, type EventKind } from '../model/events';
import { rule } from '../rule';

const allowed: EventKind[] = [
  'message',
  'error',
  'escalation',
  'cancel',
  'compensation',
  'signal',
  'terminate',
];

export const endEventRules = [
  rule({
    id: 'end-event/outgoing',
    on: 'EndEvent',
    vi: 'Sự kiện kết thúc "{name}" không được có luồng đi ra.',
    en: 'The end event "{name}" must not have an outgoing sequence flow.',
    check: (event, model) => model.outgoing(event).length > 0,
  }),
  rule({
    id: 'end-event/no-incoming',
    on: 'EndEvent',
    vi: 'Sự kiện kết thúc "{name}" cần ít nhất một luồng đi vào.',
    en: 'The end event "{name}" needs an incoming sequence flow.',
    check: (event, model) => model.incoming(event).length === 0,
  }),
  rule({
    id: 'end-event/definition',
    on: 'EndEvent',
    vi: 'Sự kiện kết thúc "{name}" không được có loại "{kind}".',
    en: 'The end event "{name}" must not be of kind "{kind}".',
    check: (event) =>
      kindsOf(event)
        .filter((kind) => !kind || !allowed.includes(kind))
        .map((kind) => ({ values: { kind: kind ?? '?' } })),
  }),
  rule({
    id: 'end-event/cancel-outside-transaction',
    on: 'EndEvent',
    vi: 'Sự kiện hủy "{name}" chỉ được dùng trong một giao dịch.',
    en: 'The cancel end event "{name}" may be used inside a transaction only.',
    check: (event) => hasKind(event, 'cancel') && !isInsideTransaction(event),
  }),
  rule({
    id: 'end-event/terminate-alone',
    on: 'EndEvent',
    vi: 'Sự kiện kết thúc "{name}" dừng tất cả nên không được có thêm loại nào khác.',
    en: 'The end event "{name}" terminates everything, so it must have no other definition beside it.',
    check: (event) =>
      (hasKind(event, 'terminate') || hasKind(event, 'cancel')) && definitionsOf(event).length > 1,
  }),
];

const isInsideTransaction = (event: ModdleElement): boolean => {
  for (let parent = event.$parent; parent; parent = parent.$parent)
    if (parent.$type === 'bpmn:Transaction') return true;
  return false;
};
