import type { GraphNode, ServiceBinding } from '../../graph/process-graph';
import { refuse, warn, type GraphCheck, type GraphFinding, type Processes } from './graph-rule';
import type { LintContext } from '../context';

/** What the deployment set itself brings besides processes. */
export interface SetContents {
  decisions: ReadonlySet<string>;
  forms: ReadonlySet<string>;
}

/** Called processes, service handlers, decisions and forms exist: in the set, or on the server. */
export const checkReferences =
  (contents: SetContents): GraphCheck =>
  (graph, processes, context) =>
    Object.values(graph.nodes).flatMap((node) => [
      ...calledProcess(node, processes, context),
      ...handlers(node, context),
      ...decision(node, contents, context),
      ...form(node, contents, context),
      ...fourEyes(node, graph.nodes),
    ]);

const calledProcess = (node: GraphNode, processes: Processes, context: LintContext): GraphFinding[] => {
  if (node.type !== 'callActivity' || !('literal' in node.calledElement)) return [];
  const key = node.calledElement.literal;
  if (!key || processes.find(key) || !context.deployed) return [];
  return [
    refuse(
      'call-activity/unknown-process',
      node.id,
      `The called process "${key}" is neither in this deployment nor deployed.`,
      `Quy trình được gọi "${key}" không có trong lần triển khai này và chưa được triển khai.`,
    ),
  ];
};

const bindingsOf = (node: GraphNode): ServiceBinding[] => {
  const own = 'service' in node && node.service ? [node.service] : [];
  const thrown =
    'events' in node
      ? node.events.flatMap((event) => (event.kind === 'message' && event.service ? [event.service] : []))
      : [];
  return [...own, ...thrown];
};

const handlers = (node: GraphNode, { serviceHandlers }: LintContext): GraphFinding[] =>
  bindingsOf(node).flatMap((binding) =>
    binding.kind === 'handler' && serviceHandlers && !serviceHandlers.has(binding.name)
      ? [
          refuse(
            'service/unknown-handler',
            node.id,
            `The server has no service handler "${binding.name}".`,
            `Máy chủ không có dịch vụ "${binding.name}".`,
          ),
        ]
      : [],
  );

const decision = (node: GraphNode, { decisions }: SetContents, { deployed }: LintContext): GraphFinding[] => {
  const ref = 'decision' in node ? node.decision?.decisionRef : undefined;
  if (!ref || decisions.has(ref) || !deployed || deployed.decision(ref)) return [];
  return [
    refuse(
      'decision/unknown',
      node.id,
      `The decision "${ref}" is neither in this deployment nor deployed.`,
      `Bảng quyết định "${ref}" không có trong lần triển khai này và chưa được triển khai.`,
    ),
  ];
};

const form = (node: GraphNode, { forms }: SetContents, { deployed }: LintContext): GraphFinding[] => {
  const ref = 'user' in node ? (node.user?.formRef ?? node.user?.formKey) : undefined;
  const key = ref?.replace(/^camunda-forms:(deployment|bpmn):/, '').replace(/\.form$/, '');
  if (
    !ref ||
    !key ||
    forms.has(key) ||
    forms.has(ref) ||
    !deployed ||
    deployed.form(key) ||
    deployed.form(ref)
  )
    return [];
  return [
    warn(
      'form/unknown',
      node.id,
      `The form "${ref}" is neither in this deployment nor deployed.`,
      `Biểu mẫu "${ref}" không có trong lần triển khai này và chưa được triển khai.`,
    ),
  ];
};

const fourEyes = (node: GraphNode, nodes: Record<string, GraphNode>): GraphFinding[] => {
  const other = 'user' in node ? node.user?.fourEyes : undefined;
  if (!other || (Object.hasOwn(nodes, other) && nodes[other].type === 'userTask' && other !== node.id))
    return [];
  return [
    refuse(
      'procedure/four-eyes',
      node.id,
      `procedure:fourEyes must name another user task of the process, not "${other}".`,
      `procedure:fourEyes phải nêu một nhiệm vụ khác của quy trình, không phải "${other}".`,
    ),
  ];
};
