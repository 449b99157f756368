import type { ModdleElement } from '../../bpmn/moddle-element';
import { rule } from '../rule';
import { areComplementary } from './condition-texts';

const mayBranch = (node: ModdleElement | undefined): boolean =>
  !!node &&
  ['bpmn:Activity', 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway', 'bpmn:ComplexGateway'].some((type) =>
    node.$instanceOf(type),
  );

const conditionText = (flow: ModdleElement): string => String(flow.conditionExpression?.body ?? '').trim();

export const sequenceFlowRules = [
  rule({
    id: 'sequence-flow/scope',
    on: 'SequenceFlow',
    vi: 'Luồng "{name}" vượt qua ranh giới của quy trình hoặc quy trình con.',
    en: 'The sequence flow "{name}" crosses the border of a process or sub-process.',
    check: (flow, model) =>
      !!flow.sourceRef &&
      !!flow.targetRef &&
      [flow.sourceRef, flow.targetRef].some((end) => model.scopeOf(end) !== model.scopeOf(flow)),
  }),
  rule({
    id: 'sequence-flow/listed',
    on: 'FlowNode',
    vi: '"{name}" liệt kê luồng "{flow}" không nối với nó.',
    en: '"{name}" lists the sequence flow "{flow}", which is not connected to it.',
    check: (node) => [
      ...wronglyListed(node.incoming, 'targetRef', node),
      ...wronglyListed(node.outgoing, 'sourceRef', node),
    ],
  }),
  rule({
    id: 'sequence-flow/not-listed',
    on: 'Process',
    vi: 'Luồng "{flow}" không có trong danh sách luồng của "{node}", trong khi các bước khác của quy trình liệt kê luồng của mình.',
    en: 'The sequence flow "{flow}" is not listed by "{node}", although the elements of this process list their flows.',
    check: (process, model) => {
      const nodes = model.scopes
        .filter((scope) => model.processOf(scope) === process)
        .flatMap((scope) => model.nodesOf(scope));
      // The lists may be left out as a whole (XML schema: minOccurs="0"); half a list contradicts the flows.
      if (!nodes.some(({ incoming, outgoing }) => incoming?.length || outgoing?.length)) return [];
      return nodes.flatMap((node) => [
        ...notListed(node, node.incoming, model.incoming(node)),
        ...notListed(node, node.outgoing, model.outgoing(node)),
      ]);
    },
  }),
  rule({
    id: 'sequence-flow/condition-source',
    on: 'SequenceFlow',
    vi: 'Luồng "{name}" có điều kiện, nhưng chỉ hoạt động, cổng loại trừ hoặc cổng bao gồm mới được rẽ theo điều kiện.',
    en: 'The sequence flow "{name}" has a condition, but only activities, exclusive and inclusive gateways may choose by conditions.',
    check: (flow) => !!flow.conditionExpression && !!flow.sourceRef && !mayBranch(flow.sourceRef),
  }),
  rule({
    id: 'sequence-flow/immediate',
    on: 'SequenceFlow',
    executableOnly: true,
    vi: 'Luồng "{name}" có isImmediate="false": quy trình thực thi không cho phép.',
    en: 'The sequence flow "{name}" has isImmediate="false", which an executable process must not have.',
    check: (flow) => flow.isImmediate === false,
  }),
  rule({
    id: 'sequence-flow/default-outgoing',
    on: ['Activity', 'Gateway'],
    vi: 'Luồng mặc định của "{name}" không đi ra từ chính nó.',
    en: 'The default flow of "{name}" does not leave it.',
    check: (node) => !!node.default && node.default.sourceRef !== node,
  }),
  rule({
    id: 'sequence-flow/default-condition',
    on: ['Activity', 'Gateway'],
    vi: 'Luồng mặc định của "{name}" không được có điều kiện.',
    en: 'The default flow of "{name}" must not carry a condition.',
    check: (node) =>
      !!node.default?.conditionExpression && {
        at: node.default,
        values: { name: node.name ?? node.id ?? '?' },
      },
  }),
  rule({
    id: 'sequence-flow/missing-condition',
    on: ['ExclusiveGateway', 'InclusiveGateway'],
    executableOnly: true,
    vi: 'Luồng "{flow}" ra khỏi cổng "{name}" cần điều kiện hoặc phải là luồng mặc định.',
    en: 'The sequence flow "{flow}" out of the gateway "{name}" needs a condition, or must be the default flow.',
    check: (gateway, model) => {
      const ways = model.outgoing(gateway);
      if (ways.length < 2) return false;
      return ways
        .filter((flow) => flow !== gateway.default && !flow.conditionExpression)
        .map((flow) => ({
          at: flow,
          values: { flow: flow.name ?? flow.id ?? '?', name: gateway.name ?? gateway.id ?? '?' },
        }));
    },
  }),
  rule({
    id: 'sequence-flow/no-way-out',
    on: ['ExclusiveGateway', 'InclusiveGateway', 'Activity'],
    severity: 'warning',
    executableOnly: true,
    vi: 'Nếu không điều kiện nào đúng, "{name}" không có lối ra; hãy thêm một luồng mặc định.',
    en: 'When no condition holds, "{name}" has no way out; add a default flow.',
    check: (node, model) => {
      const ways = model.outgoing(node);
      if (ways.length === 0 || node.default || ways.some((flow) => !flow.conditionExpression)) return false;
      return !(ways.length === 2 && areComplementary(conditionText(ways[0]), conditionText(ways[1])));
    },
  }),
  rule({
    id: 'sequence-flow/lonely-default',
    on: ['ExclusiveGateway', 'InclusiveGateway', 'Activity'],
    severity: 'warning',
    vi: 'Luồng mặc định của "{name}" là lối ra duy nhất.',
    en: 'The default flow of "{name}" is its only way out.',
    check: (node, model) => !!node.default && model.outgoing(node).length === 1,
  }),
];

const wronglyListed = (listed: ModdleElement[] | undefined, end: string, node: ModdleElement) =>
  (listed ?? [])
    .filter((flow) => flow.$type === 'bpmn:SequenceFlow' && flow[end] !== node)
    .map((flow) => ({ values: { flow: flow.id ?? '?' } }));

/** A flow that came without an id could not be listed. */
const notListed = (node: ModdleElement, listed: ModdleElement[] | undefined, flows: ModdleElement[]) =>
  flows
    .filter((flow) => !listed?.includes(flow) && !hasMadeUpId(flow))
    .map((flow) => ({ at: flow, values: { flow: flow.id ?? '?', node: node.name ?? node.id ?? '?' } }));

const hasMadeUpId = ({ id, sourceRef, targetRef }: ModdleElement): boolean =>
  String(id).startsWith(`Flow_${sourceRef?.id}_${targetRef?.id}`);
