import type { ModdleElement } from '../../bpmn/moddle-element';
import {
  definitionsOf,
  hasKind,
  isCompensationBoundary,
  isCompensationHandler,
  isEventSubProcess,
} from '../model/events';
import { isExecutable } from '../model/model';
import { rule } from '../rule';

const serviceLike = (task: ModdleElement): boolean =>
  ['camunda:topic', 'camunda:type', 'procedure:handler'].some((name) => task.get(name) !== undefined) ||
  !!task.operationRef ||
  (!!task.implementation && !/^##|^\w+:\/\//.test(task.implementation));

const startsOf = (scope: ModdleElement): ModdleElement[] =>
  (scope.flowElements ?? []).filter(({ $type }: ModdleElement) => $type === 'bpmn:StartEvent');

export const activityRules = [
  rule({
    id: 'compensation/handler-flow',
    on: 'Activity',
    vi: 'Hoạt động bù trừ "{name}" không được có luồng đi vào hoặc đi ra.',
    en: 'The compensation activity "{name}" must not have sequence flows.',
    check: (activity, model) =>
      isCompensationHandler(activity) &&
      model.incoming(activity).length + model.outgoing(activity).length > 0,
  }),
  rule({
    id: 'compensation/handler-association',
    on: 'Activity',
    vi: 'Hoạt động bù trừ "{name}" cần đúng một liên kết từ một sự kiện biên bù trừ.',
    en: 'The compensation activity "{name}" needs exactly one association from a compensation boundary event.',
    check: (activity, model) =>
      isCompensationHandler(activity) &&
      !isEventSubProcess(activity) &&
      model.associated(activity).filter((node) => node && isCompensationBoundary(node)).length !== 1,
  }),
  rule({
    id: 'task/send-what',
    on: 'SendTask',
    executableOnly: true,
    vi: 'Nhiệm vụ gửi "{name}" phải nêu thông điệp, thao tác hoặc dịch vụ thực hiện.',
    en: 'The send task "{name}" must name its message, its operation or the service that sends it.',
    check: (task) => !task.messageRef && !serviceLike(task),
  }),
  rule({
    id: 'task/service-what',
    on: 'ServiceTask',
    executableOnly: true,
    vi: 'Nhiệm vụ dịch vụ "{name}" phải nêu dịch vụ thực hiện (camunda:topic, procedure:handler hoặc thao tác).',
    en: 'The service task "{name}" must name the service that does it (camunda:topic, procedure:handler or an operation).',
    check: (task) => !serviceLike(task),
  }),
  rule({
    id: 'task/decision-what',
    on: 'BusinessRuleTask',
    executableOnly: true,
    vi: 'Nhiệm vụ quy tắc "{name}" phải nêu bảng quyết định (camunda:decisionRef) hoặc dịch vụ thực hiện.',
    en: 'The business rule task "{name}" must name its decision (camunda:decisionRef) or the service that does it.',
    check: (task) => !task.get('camunda:decisionRef') && !serviceLike(task),
  }),
  rule({
    id: 'receive-task/instantiate-incoming',
    on: 'ReceiveTask',
    vi: 'Nhiệm vụ nhận "{name}" khởi tạo quy trình nên không được có luồng đi vào, trừ từ sự kiện bắt đầu.',
    en: 'The receive task "{name}" starts the process, so only a start event may lead to it.',
    check: (task, model) =>
      task.instantiate === true &&
      model.incoming(task).some(({ sourceRef }) => sourceRef?.$type !== 'bpmn:StartEvent'),
  }),
  rule({
    id: 'receive-task/instantiate-place',
    on: 'ReceiveTask',
    vi: 'Nhiệm vụ nhận "{name}" khởi tạo quy trình nên phải nằm ở cấp cao nhất.',
    en: 'The receive task "{name}" starts the process, so it must lie at the top level.',
    check: (task, model) => task.instantiate === true && model.scopeOf(task)?.$type !== 'bpmn:Process',
  }),
  rule({
    id: 'call-activity/not-a-process',
    on: 'CallActivity',
    executableOnly: true,
    vi: 'Hoạt động gọi "{name}" gọi "{called}", không phải là một quy trình thực thi được.',
    en: 'The call activity "{name}" calls "{called}", which is not an executable process.',
    check: (activity, model) => {
      const called = model.byId.get(activity.calledElement);
      if (!called || (called.$type === 'bpmn:Process' && isExecutable(called))) return false;
      return { values: { called: activity.calledElement } };
    },
  }),
  rule({
    id: 'sub-process/ad-hoc-events',
    on: 'AdHocSubProcess',
    vi: 'Quy trình con tùy biến "{name}" không được có sự kiện bắt đầu hoặc kết thúc.',
    en: 'The ad-hoc sub-process "{name}" must not hold start or end events.',
    check: ({ flowElements }) =>
      (flowElements ?? []).some(({ $type }: ModdleElement) => /(Start|End)Event$/.test($type)),
  }),
  rule({
    id: 'sub-process/empty',
    on: 'SubProcess',
    severity: 'warning',
    executableOnly: true,
    vi: 'Quy trình con "{name}" không có bước nào.',
    en: 'The sub-process "{name}" has no step.',
    check: (scope, model) => model.nodesOf(scope).length === 0 && !isEventSubProcess(scope),
  }),
  rule({
    id: 'event-sub-process/flow',
    on: 'SubProcess',
    vi: 'Quy trình con sự kiện "{name}" không được có luồng đi vào hoặc đi ra.',
    en: 'The event sub-process "{name}" must not have incoming or outgoing sequence flows.',
    check: (scope, model) =>
      isEventSubProcess(scope) && model.incoming(scope).length + model.outgoing(scope).length > 0,
  }),
  rule({
    id: 'event-sub-process/start',
    on: 'SubProcess',
    vi: 'Quy trình con sự kiện "{name}" cần đúng một sự kiện bắt đầu.',
    en: 'The event sub-process "{name}" needs exactly one start event.',
    check: (scope) => isEventSubProcess(scope) && startsOf(scope).length === 0,
  }),
  rule({
    id: 'event-sub-process/trigger',
    on: 'SubProcess',
    vi: 'Sự kiện bắt đầu của quy trình con sự kiện "{name}" phải có kiểu kích hoạt.',
    en: 'The start event of the event sub-process "{name}" needs a trigger.',
    check: (scope) =>
      isEventSubProcess(scope)
        ? startsOf(scope)
            .filter((start) => definitionsOf(start).length === 0)
            .map((at) => ({ at, values: { name: scope.name ?? scope.id ?? '?' } }))
        : false,
  }),
  rule({
    id: 'event-sub-process/kind',
    on: 'SubProcess',
    vi: 'Quy trình con sự kiện "{name}" không thể là giao dịch, tùy biến, lặp hoặc hoạt động bù trừ.',
    en: 'The event sub-process "{name}" cannot be a transaction, ad-hoc, repeated or a compensation activity.',
    check: (scope) =>
      isEventSubProcess(scope) &&
      (scope.$type !== 'bpmn:SubProcess' || !!scope.loopCharacteristics || scope.isForCompensation === true),
  }),
  rule({
    id: 'event-sub-process/compensation-once',
    on: ['Process', 'SubProcess'],
    vi: '"{name}" có hơn một quy trình con sự kiện bù trừ.',
    en: '"{name}" holds more than one event sub-process for compensation.',
    check: (scope, model) =>
      model
        .nodesOf(scope)
        .filter(
          (node) => isEventSubProcess(node) && startsOf(node).some((start) => hasKind(start, 'compensation')),
        ).length > 1,
  }),
];
