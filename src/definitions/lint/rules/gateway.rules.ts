import type { ModdleElement } from '../../bpmn/moddle-element';
import { kindsOf, type EventKind } from '../model/events';
import { rule } from '../rule';

const awaited: EventKind[] = ['message', 'timer', 'conditional', 'signal'];

const isEventTarget = (node: ModdleElement | undefined): boolean =>
  node?.$type === 'bpmn:ReceiveTask' ||
  (node?.$type === 'bpmn:IntermediateCatchEvent' &&
    kindsOf(node).every((kind) => kind && awaited.includes(kind)));

const targets = (gateway: ModdleElement, flows: ModdleElement[]): ModdleElement[] =>
  flows.map(({ targetRef }) => targetRef).filter((target) => target && target !== gateway);

const named = (node: ModdleElement): string => node.name ?? node.id ?? '?';

export const gatewayRules = [
  rule({
    id: 'gateway/no-outgoing',
    on: 'Gateway',
    vi: 'Cổng "{name}" không có luồng đi ra.',
    en: 'The gateway "{name}" has no outgoing sequence flow.',
    check: (gateway, model) => model.outgoing(gateway).length === 0,
  }),
  rule({
    id: 'gateway/direction',
    on: 'Gateway',
    vi: 'Cổng "{name}" khai báo gatewayDirection="{direction}" nhưng có {incoming} luồng vào và {outgoing} luồng ra.',
    en: 'The gateway "{name}" declares gatewayDirection="{direction}", but has {incoming} incoming and {outgoing} outgoing flows.',
    check: (gateway, model) => {
      const incoming = model.incoming(gateway).length;
      const outgoing = model.outgoing(gateway).length;
      const holds: Record<string, boolean> = {
        Converging: incoming > 1 && outgoing <= 1,
        Diverging: incoming <= 1 && outgoing > 1,
        Mixed: incoming > 1 && outgoing > 1,
      };
      const direction = gateway.gatewayDirection;
      return holds[direction] === false && { values: { direction, incoming, outgoing } };
    },
  }),
  rule({
    id: 'gateway/pointless',
    on: ['ExclusiveGateway', 'ParallelGateway', 'InclusiveGateway'],
    severity: 'warning',
    vi: 'Cổng "{name}" không rẽ nhánh cũng không hợp nhánh.',
    en: 'The gateway "{name}" neither splits nor joins.',
    check: (gateway, model) => model.incoming(gateway).length <= 1 && model.outgoing(gateway).length === 1,
  }),
  rule({
    id: 'gateway/mixed',
    on: ['ExclusiveGateway', 'ParallelGateway', 'InclusiveGateway'],
    severity: 'warning',
    vi: 'Cổng "{name}" vừa hợp nhánh vừa rẽ nhánh; hãy tách thành hai cổng cho dễ đọc.',
    en: 'The gateway "{name}" both joins and splits; two gateways are easier to read.',
    check: (gateway, model) => model.incoming(gateway).length > 1 && model.outgoing(gateway).length > 1,
  }),
  rule({
    id: 'event-gateway/two-outgoing',
    on: 'EventBasedGateway',
    vi: 'Cổng sự kiện "{name}" cần ít nhất hai luồng đi ra.',
    en: 'The event-based gateway "{name}" needs at least two outgoing flows.',
    check: (gateway, model) => model.outgoing(gateway).length === 1,
  }),
  rule({
    id: 'event-gateway/target',
    on: 'EventBasedGateway',
    vi: 'Sau cổng sự kiện "{gateway}" chỉ được là sự kiện chờ hoặc nhiệm vụ nhận tin, không phải "{target}".',
    en: 'The event-based gateway "{gateway}" may lead to catch events and receive tasks only, not to "{target}".',
    check: (gateway, model) =>
      model
        .outgoing(gateway)
        .filter(({ targetRef }) => targetRef && !isEventTarget(targetRef))
        .map(({ targetRef }) => ({ values: { gateway: named(gateway), target: named(targetRef) } })),
  }),
  rule({
    id: 'event-gateway/target-incoming',
    on: 'EventBasedGateway',
    vi: '"{target}" đứng sau cổng sự kiện "{gateway}" nên không được có luồng đi vào nào khác.',
    en: '"{target}" follows the event-based gateway "{gateway}", so it must have no other incoming flow.',
    check: (gateway, model) =>
      targets(gateway, model.outgoing(gateway))
        .filter((target) => model.incoming(target).length > 1)
        .map((target) => ({ at: target, values: { gateway: named(gateway), target: named(target) } })),
  }),
  rule({
    id: 'event-gateway/receive-boundary',
    on: 'EventBasedGateway',
    vi: 'Nhiệm vụ nhận tin "{target}" sau cổng sự kiện không được có sự kiện biên.',
    en: 'The receive task "{target}" behind an event-based gateway must not have boundary events.',
    check: (gateway, model) =>
      targets(gateway, model.outgoing(gateway))
        .filter((target) => model.boundariesOf(target).length > 0)
        .map((target) => ({ at: target, values: { target: named(target) } })),
  }),
  rule({
    id: 'event-gateway/receive-loop',
    on: 'EventBasedGateway',
    executableOnly: true,
    vi: 'Nhiệm vụ nhận tin "{target}" sau cổng sự kiện không được lặp.',
    en: 'The receive task "{target}" behind an event-based gateway must not be repeated.',
    check: (gateway, model) =>
      targets(gateway, model.outgoing(gateway))
        .filter((target) => target.loopCharacteristics)
        .map((target) => ({ at: target, values: { target: named(target) } })),
  }),
  rule({
    id: 'event-gateway/mixed-messages',
    on: 'EventBasedGateway',
    vi: 'Sau cổng sự kiện "{name}" không được dùng lẫn sự kiện thông điệp và nhiệm vụ nhận tin.',
    en: 'The event-based gateway "{name}" must not mix message events and receive tasks.',
    check: (gateway, model) => {
      const following = targets(gateway, model.outgoing(gateway));
      return (
        following.some(({ $type }) => $type === 'bpmn:ReceiveTask') &&
        following.some((node) => kindsOf(node).includes('message'))
      );
    },
  }),
  rule({
    id: 'event-gateway/instantiate-incoming',
    on: 'EventBasedGateway',
    vi: 'Cổng sự kiện "{name}" khởi tạo quy trình nên không được có luồng đi vào.',
    en: 'The event-based gateway "{name}" starts the process, so it must not have an incoming flow.',
    check: (gateway, model) => gateway.instantiate === true && model.incoming(gateway).length > 0,
  }),
  rule({
    id: 'event-gateway/instantiate-place',
    on: 'EventBasedGateway',
    vi: 'Cổng sự kiện "{name}" khởi tạo quy trình nên phải nằm ở cấp cao nhất.',
    en: 'The event-based gateway "{name}" starts the process, so it must lie at the top level.',
    check: (gateway, model) =>
      gateway.instantiate === true && model.scopeOf(gateway)?.$type !== 'bpmn:Process',
  }),
  rule({
    id: 'event-gateway/parallel',
    on: 'EventBasedGateway',
    vi: 'Cổng sự kiện song song "{name}" chỉ được dùng để khởi tạo quy trình.',
    en: 'The parallel event-based gateway "{name}" may be used to start a process only.',
    check: (gateway) => gateway.eventGatewayType === 'Parallel' && gateway.instantiate !== true,
  }),
];
