import type { ModdleElement } from '../../bpmn/moddle-element';
import {
  definitionsOf,
  hasKind,
  isCompensationBoundary,
  isCompensationHandler,
  isEventSubProcess,
  isInstantiating,
  isLinkCatch,
  isLinkThrow,
} from '../model/events';
import type { Model } from '../model/model';
import { rule } from '../rule';

const scopes = ['Process', 'SubProcess'];

const named = (node: ModdleElement) => ({ at: node, values: { name: node.name ?? node.id ?? '?' } });

/** Nodes that tokens do not enter over sequence flows. */
const isStartedOtherwise = (node: ModdleElement): boolean =>
  node.$type === 'bpmn:StartEvent' ||
  node.$type === 'bpmn:BoundaryEvent' ||
  isCompensationHandler(node) ||
  isEventSubProcess(node) ||
  isLinkCatch(node);

/** Nodes that tokens do not leave over sequence flows. */
const isLeftOtherwise = (node: ModdleElement): boolean =>
  node.$type === 'bpmn:EndEvent' ||
  isCompensationBoundary(node) ||
  isCompensationHandler(node) ||
  isEventSubProcess(node) ||
  isLinkThrow(node);

const isAdHoc = (scope: ModdleElement): boolean => scope.$type === 'bpmn:AdHocSubProcess';

/** Nodes at which a token appears when the scope starts. */
const entries = (scope: ModdleElement, model: Model): ModdleElement[] => {
  const nodes = model.nodesOf(scope);
  const explicit = nodes.filter(
    (node) =>
      node.$type === 'bpmn:StartEvent' || (isInstantiating(node) && model.incoming(node).length === 0),
  );
  if (explicit.length > 0) return explicit;
  return nodes.filter((node) => !isStartedOtherwise(node) && model.incoming(node).length === 0);
};

const linkNames = (event: ModdleElement): string[] =>
  definitionsOf(event).map(({ name }) => String(name ?? event.name ?? '').trim());

/** Where a token may go next, boundary events and links included. */
const successors = (model: Model, nodes: ModdleElement[]) => {
  const catches = new Map<string, ModdleElement>();
  for (const node of nodes)
    if (isLinkCatch(node)) for (const name of linkNames(node)) catches.set(name, node);
  return (node: ModdleElement): ModdleElement[] => [
    ...model.outgoing(node).map(({ targetRef }) => targetRef),
    ...model.boundariesOf(node),
    ...(isLinkThrow(node) ? linkNames(node).flatMap((name) => catches.get(name) ?? []) : []),
  ];
};

const reachedFrom = (start: ModdleElement[], next: (node: ModdleElement) => ModdleElement[]) => {
  const reached = new Set(start);
  const queue = [...start];
  for (let node = queue.pop(); node; node = queue.pop())
    for (const following of next(node))
      if (following && !reached.has(following)) {
        reached.add(following);
        queue.push(following);
      }
  return reached;
};

/** True when something other than a flow can end the scope: what loops inside may then go on until it does. */
const isEndedFromOutside = (scope: ModdleElement, model: Model): boolean => {
  for (let at: ModdleElement | undefined = scope; at; at = model.scopeOf(at)) {
    const nodes = model.nodesOf(at);
    if (nodes.some((node) => node.$type === 'bpmn:EndEvent' && definitionsOf(node).some(endsItsScope)))
      return true;
    if (
      model
        .boundariesOf(at)
        .some((event) => event.cancelActivity !== false && !hasKind(event, 'compensation'))
    )
      return true;
    if (
      nodes.some(
        (node) =>
          isEventSubProcess(node) &&
          (node.flowElements ?? []).some(
            (start: ModdleElement) => start.$type === 'bpmn:StartEvent' && start.isInterrupting !== false,
          ),
      )
    )
      return true;
  }
  return false;
};

const endsItsScope = ({ $type }: ModdleElement): boolean => /Terminate|Error|Cancel/.test($type);

export const reachabilityRules = [
  rule({
    id: 'flow-node/implicit-start',
    on: scopes,
    vi: '"{name}" không có luồng đi vào, trong khi cùng cấp đã có sự kiện bắt đầu.',
    en: '"{name}" has no incoming sequence flow although its scope has a start event.',
    check: (scope, model) => {
      if (isAdHoc(scope) || isEventSubProcess(scope)) return false;
      const nodes = model.nodesOf(scope);
      const isExplicit = nodes.some((node) => node.$type === 'bpmn:StartEvent' || isInstantiating(node));
      return isExplicit ? nodes.filter((node) => isForgotten(node, model)).map(named) : false;
    },
  }),
  rule({
    id: 'flow-node/not-started',
    on: 'SubProcess',
    vi: '"{name}" không có luồng đi vào nên không bao giờ bắt đầu.',
    en: '"{name}" has no incoming sequence flow, so it never starts.',
    check: (scope, model) =>
      isEventSubProcess(scope) && !isAdHoc(scope)
        ? model
            .nodesOf(scope)
            .filter((node) => isForgotten(node, model))
            .map(named)
        : false,
  }),
  rule({
    id: 'flow-node/implicit-end',
    on: scopes,
    vi: '"{name}" không có luồng đi ra, trong khi cùng cấp đã có sự kiện kết thúc.',
    en: '"{name}" has no outgoing sequence flow although its scope has an end event.',
    check: (scope, model) => {
      const nodes = model.nodesOf(scope);
      if (isAdHoc(scope) || !nodes.some(({ $type }) => $type === 'bpmn:EndEvent')) return false;
      return nodes
        .filter(
          (node) =>
            node.$instanceOf('bpmn:Activity') && !isLeftOtherwise(node) && model.outgoing(node).length === 0,
        )
        .map(named);
    },
  }),
  rule({
    id: 'flow-node/unreachable',
    on: scopes,
    executableOnly: true,
    vi: 'Không có đường nào từ điểm bắt đầu tới "{name}".',
    en: 'No way leads from a start to "{name}".',
    check: (scope, model) => {
      if (isAdHoc(scope)) return false;
      const nodes = model.nodesOf(scope);
      const reached = reachedFrom(entries(scope, model), successors(model, nodes));
      return nodes
        .filter((node) => !reached.has(node) && !isCompensationHandler(node) && !isEventSubProcess(node))
        .filter(
          (node) =>
            model.incoming(node).length > 0 || (node.$type === 'bpmn:BoundaryEvent' && !isLoose(node, model)),
        )
        .filter((node) => !isCompensationBoundary(node))
        .map(named);
    },
  }),
  rule({
    id: 'flow-node/no-way-to-end',
    on: scopes,
    executableOnly: true,
    vi: 'Từ "{name}" không có đường nào tới một điểm kết thúc.',
    en: 'No way leads from "{name}" to an end.',
    check: (scope, model) => {
      if (isAdHoc(scope)) return false;
      const nodes = model.nodesOf(scope);
      const next = successors(model, nodes);
      const before = new Map(nodes.map((node): [ModdleElement, ModdleElement[]] => [node, []]));
      for (const node of nodes)
        for (const following of next(node)) if (following) before.get(following)?.push(node);
      const ends = nodes.filter(
        (node) => (node.$type === 'bpmn:EndEvent' || model.outgoing(node).length === 0) && !isLinkThrow(node),
      );
      const ending = reachedFrom(ends, (node) => before.get(node) ?? []);
      const stranded = nodes.filter((node) => !ending.has(node));
      if (stranded.length === 0) return false;
      const severity = isEndedFromOutside(scope, model) ? 'warning' : 'error';
      return [{ ...named(stranded[0]), severity, path: stranded.map(({ id }) => id ?? '?') }];
    },
  }),
];

const isForgotten = (node: ModdleElement, model: Model): boolean =>
  !isStartedOtherwise(node) &&
  !isInstantiating(node) &&
  model.incoming(node).length === 0 &&
  !['bpmn:EndEvent', 'bpmn:IntermediateCatchEvent', 'bpmn:IntermediateThrowEvent'].includes(node.$type);

/** A boundary event on something unreachable is reported there. */
const isLoose = (event: ModdleElement, model: Model): boolean =>
  !event.attachedToRef ||
  isCompensationHandler(event.attachedToRef) ||
  model.incoming(event.attachedToRef).length === 0;
