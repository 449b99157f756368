import type { ModdleElement } from '../../bpmn/moddle-element';
import {
  definitionsOf,
  hasKind,
  isCompensationBoundary,
  isCompensationHandler,
  isEventSubProcess,
  kindsOf,
  type EventKind,
} from '../model/events';
import { rule } from '../rule';

const allowed: EventKind[] = [
  'message',
  'timer',
  'error',
  'escalation',
  'cancel',
  'compensation',
  'conditional',
  'signal',
];

export const boundaryEventRules = [
  rule({
    id: 'boundary-event/scope',
    on: 'BoundaryEvent',
    vi: 'Sự kiện biên "{name}" và hoạt động nó gắn vào phải nằm trong cùng một phạm vi.',
    en: 'The boundary event "{name}" and the activity it is attached to must lie in the same scope.',
    check: (event, model) =>
      !!event.attachedToRef && model.scopeOf(event.attachedToRef) !== model.scopeOf(event),
  }),
  rule({
    id: 'boundary-event/incoming',
    on: 'BoundaryEvent',
    vi: 'Sự kiện biên "{name}" không được có luồng đi vào.',
    en: 'The boundary event "{name}" must not have an incoming sequence flow.',
    check: (event, model) => model.incoming(event).length > 0,
  }),
  rule({
    id: 'boundary-event/no-outgoing',
    on: 'BoundaryEvent',
    vi: 'Sự kiện biên "{name}" cần ít nhất một luồng đi ra.',
    en: 'The boundary event "{name}" needs an outgoing sequence flow.',
    check: (event, model) => model.outgoing(event).length === 0 && !isCompensationBoundary(event),
  }),
  rule({
    id: 'boundary-event/definition',
    on: 'BoundaryEvent',
    vi: 'Sự kiện biên "{name}" phải có kiểu kích hoạt hợp lệ (thông điệp, thời gian, lỗi, leo thang, hủy, bù trừ, điều kiện hoặc tín hiệu).',
    en: 'The boundary event "{name}" needs a trigger that is allowed there (message, timer, error, escalation, cancel, compensation, condition or signal).',
    check: (event) =>
      definitionsOf(event).length === 0 || kindsOf(event).some((kind) => !kind || !allowed.includes(kind)),
  }),
  rule({
    id: 'boundary-event/interrupting',
    on: 'BoundaryEvent',
    vi: 'Sự kiện biên "{name}" loại lỗi hoặc hủy luôn ngắt: không được đặt cancelActivity="false".',
    en: 'The boundary event "{name}" for an error or a cancel always interrupts: cancelActivity must not be false.',
    check: (event) => event.cancelActivity === false && (hasKind(event, 'error') || hasKind(event, 'cancel')),
  }),
  rule({
    id: 'boundary-event/cancel-on-transaction',
    on: 'BoundaryEvent',
    vi: 'Sự kiện hủy "{name}" chỉ được gắn vào một giao dịch.',
    en: 'The cancel boundary event "{name}" may be attached to a transaction only.',
    check: (event) =>
      hasKind(event, 'cancel') && !!event.attachedToRef && event.attachedToRef.$type !== 'bpmn:Transaction',
  }),
  rule({
    id: 'boundary-event/on-event-sub-process',
    on: 'BoundaryEvent',
    vi: 'Không được gắn sự kiện biên "{name}" vào quy trình con sự kiện.',
    en: 'The boundary event "{name}" must not be attached to an event sub-process.',
    check: (event) => isEventSubProcess(event.attachedToRef),
  }),
  rule({
    id: 'boundary-event/compensation-alone',
    on: 'BoundaryEvent',
    vi: 'Sự kiện bù trừ "{name}" không được có thêm loại nào khác.',
    en: 'The compensation boundary event "{name}" must have no other definition beside it.',
    check: (event) => isCompensationBoundary(event) && definitionsOf(event).length > 1,
  }),
  rule({
    id: 'boundary-event/compensation-flow',
    on: 'BoundaryEvent',
    vi: 'Sự kiện bù trừ "{name}" dẫn tới bước xử lý bằng liên kết (association), không bằng luồng.',
    en: 'The compensation boundary event "{name}" leads to its handler by an association, not by a sequence flow.',
    check: (event, model) => isCompensationBoundary(event) && model.outgoing(event).length > 0,
  }),
  rule({
    id: 'boundary-event/compensation-handler',
    on: 'BoundaryEvent',
    vi: 'Sự kiện bù trừ "{name}" cần đúng một liên kết tới một hoạt động bù trừ (isForCompensation) trong cùng phạm vi.',
    en: 'The compensation boundary event "{name}" needs exactly one association to a compensation activity (isForCompensation) of the same scope.',
    check: (event, model) => {
      if (!isCompensationBoundary(event)) return false;
      const reached = model.associated(event).filter((node) => node?.$instanceOf('bpmn:FlowNode'));
      return !(
        reached.length === 1 &&
        isCompensationHandler(reached[0]) &&
        model.scopeOf(reached[0]) === model.scopeOf(event)
      );
    },
  }),
  rule({
    id: 'boundary-event/compensation-twice',
    on: 'Activity',
    vi: 'Hoạt động "{name}" có hơn một sự kiện bù trừ.',
    en: 'The activity "{name}" has more than one compensation boundary event.',
    check: (activity, model) => model.boundariesOf(activity).filter(isCompensationBoundary).length > 1,
  }),
  rule({
    id: 'boundary-event/same-trigger',
    on: 'Activity',
    severity: 'warning',
    vi: 'Hai sự kiện biên của "{name}" bắt cùng một điều; chỉ sự kiện đầu tiên có tác dụng.',
    en: 'Two boundary events of "{name}" catch the same thing; only the first takes effect.',
    check: (activity, model) => {
      const seen = new Set<unknown>();
      return model.boundariesOf(activity).flatMap((event) =>
        definitionsOf(event).flatMap((definition) => {
          const caught = caughtBy(definition);
          if (caught === undefined) return [];
          const again = seen.has(caught);
          seen.add(caught);
          return again ? [{ at: event, values: { name: activity.name ?? activity.id ?? '?' } }] : [];
        }),
      );
    },
  }),
];

const caughtBy = (definition: ModdleElement): string | undefined => {
  if (definition.$type === 'bpmn:ErrorEventDefinition')
    return `error ${definition.errorRef?.errorCode ?? ''}`;
  if (definition.$type === 'bpmn:EscalationEventDefinition')
    return `escalation ${definition.escalationRef?.escalationCode ?? ''}`;
  if (definition.$type === 'bpmn:CancelEventDefinition') return 'cancel';
  return undefined;
};
