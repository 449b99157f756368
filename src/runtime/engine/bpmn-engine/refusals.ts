import type { GraphNode, ProcessGraph } from '../../../definitions';
import type { LocalizedText } from '../../../kernel';

export interface CoreRefusal {
  elementId: string;
  message: LocalizedText;
}

/** More automatic nodes than this in one process could overflow the stack of the engine, which recurses. */
const mostAutomaticNodes = 200;

/**
 * Why bpmn-engine 25 must not run this process, element by element; empty when it runs it rightly. What its public
 * extension points cannot mend is refused: event sub-processes, compensation, inclusive joins, repeated or piled-up
 * firings, several tokens in one activity.
 */
export function refusals(graph: ProcessGraph): CoreRefusal[] {
  const found: CoreRefusal[] = [];
  const refuse = (elementId: string, vi: string, en: string) =>
    found.push({ elementId, message: { vi: `bpmn-engine: ${vi}`, en: `bpmn-engine: ${en}` } });

  const nodes = Object.values(graph.nodes);
  const starts = nodes.filter((node) => node.type === 'startEvent' && node.parent === graph.processId);
  if (starts.length !== 1)
    refuse(
      graph.processId,
      'quy trình phải có đúng một sự kiện bắt đầu',
      'the process must have exactly one start event',
    );
  const automatic = nodes.filter((node) => !isWaiting(node));
  if (automatic.length > mostAutomaticNodes)
    refuse(
      graph.processId,
      `có ${automatic.length} bước tự động, nhiều hơn ${mostAutomaticNodes}`,
      `${automatic.length} automatic steps are more than ${mostAutomaticNodes}`,
    );
  for (const node of nodes) refuseNode(graph, node, refuse);
  for (const merge of unsynchronisedMerges(graph))
    refuse(merge, 'nhiều thẻ có thể cùng đến một bước', 'several tokens may arrive at one activity');
  return found;
}

type Refuse = (elementId: string, vi: string, en: string) => void;

function refuseNode(graph: ProcessGraph, node: GraphNode, refuse: Refuse): void {
  switch (node.type) {
    case 'process':
      if (node.dataDefaults?.length) refuse(node.id, 'giá trị đầu của dữ liệu', 'initial values of data');
      return;
    case 'eventSubProcess':
      return refuse(node.id, 'quy trình con theo sự kiện', 'event sub-processes');
    case 'transaction':
      return refuse(node.id, 'giao dịch', 'transactions');
    case 'subProcess':
      if (node.loop) refuse(node.id, 'lặp trên quy trình con', 'loops of sub-processes');
      if (node.io?.input.length || node.io?.output.length || node.dataDefaults?.length)
        refuse(node.id, 'biến riêng của quy trình con', 'variables of a sub-process of its own');
      break;
    case 'inclusiveGateway':
      if (node.incoming.length > 1) refuse(node.id, 'cổng gộp bao hàm', 'inclusive joins');
      return;
    case 'parallelGateway': {
      const sources = node.incoming.map((flow) => graph.flows[flow].source);
      if (new Set(sources).size < sources.length)
        refuse(node.id, 'hai luồng vào từ cùng một bước', 'two incoming flows from one element');
      return;
    }
    case 'eventBasedGateway':
      if (node.instantiate || node.parallelEvents)
        refuse(node.id, 'cổng sự kiện khởi tạo hoặc song song', 'instantiating or parallel event gateways');
      return;
    case 'exclusiveGateway':
      return;
    case 'startEvent':
    case 'endEvent':
    case 'intermediateCatchEvent':
    case 'intermediateThrowEvent':
    case 'boundaryEvent':
      return refuseEvent(graph, node, refuse);
    default:
      break;
  }
  if (!('boundaryEvents' in node)) return;
  if (node.loop?.kind === 'standard-loop') refuse(node.id, 'vòng lặp chuẩn', 'standard loops');
  if (node.loop && (node.type === 'task' || node.type === 'manualTask'))
    refuse(node.id, 'lặp trên việc không có nội dung', 'loops of tasks without content');
  if (node.isForCompensation) refuse(node.id, 'bù trừ', 'compensation');
  if ('instantiate' in node && node.instantiate)
    refuse(node.id, 'việc nhận khởi tạo', 'instantiating receive tasks');
  if (node.loop && node.type === 'callActivity')
    refuse(node.id, 'lặp trên hoạt động gọi', 'loops of call activities');
}

type EventNode = Extract<GraphNode, { events: unknown }>;

function refuseEvent(graph: ProcessGraph, node: EventNode, refuse: Refuse): void {
  if (node.events.length > 1) refuse(node.id, 'nhiều định nghĩa sự kiện', 'several event definitions');
  for (const event of node.events) {
    if (event.kind === 'compensation' || event.kind === 'cancel') refuse(node.id, 'bù trừ', 'compensation');
    if (event.kind === 'escalation') refuse(node.id, 'leo thang', 'escalations');
    if (
      event.kind === 'timer' &&
      node.type === 'boundaryEvent' &&
      !node.interrupting &&
      event.timer.type === 'cycle'
    )
      refuse(node.id, 'hẹn giờ lặp', 'repeating timers');
    if (
      node.type === 'boundaryEvent' &&
      !node.interrupting &&
      (event.kind === 'message' || event.kind === 'signal' || event.kind === 'conditional')
    )
      refuse(node.id, 'sự kiện biên lặp lại', 'boundary events that fire again');
    if (event.kind === 'signal' && isThrow(node) && catchesSignal(graph))
      refuse(node.id, 'tín hiệu gửi cho chính mình', 'signals thrown to the process itself');
    if (event.kind === 'terminate' && node.parent !== graph.processId)
      refuse(node.id, 'kết thúc toàn bộ trong quy trình con', 'terminate ends inside sub-processes');
  }
  if (node.type === 'startEvent' && node.parent === graph.processId && node.events[0]?.kind === 'conditional')
    refuse(node.id, 'bắt đầu theo điều kiện', 'conditional starts');
}

const isThrow = (node: GraphNode): boolean =>
  node.type === 'endEvent' || node.type === 'intermediateThrowEvent';

const catchesSignal = (graph: ProcessGraph): boolean =>
  Object.values(graph.nodes).some(
    (node) => 'events' in node && !isThrow(node) && node.events.some(({ kind }) => kind === 'signal'),
  );

function isWaiting(node: GraphNode): boolean {
  return (
    node.type === 'userTask' ||
    node.type === 'receiveTask' ||
    node.type === 'callActivity' ||
    node.type === 'intermediateCatchEvent' ||
    ('service' in node && node.service !== undefined)
  );
}

/**
 * Elements that two branches of one split can reach without meeting at a parallel join first. Conservative: it looks
 * at flows, not at conditions.
 */
function unsynchronisedMerges(graph: ProcessGraph): Set<string> {
  const merges = new Set<string>();
  for (const node of Object.values(graph.nodes)) {
    for (const branches of concurrentBranches(graph, node)) {
      const reached = new Map<string, number>();
      for (const start of branches) {
        for (const id of reachable(graph, start)) reached.set(id, (reached.get(id) ?? 0) + 1);
      }
      for (const [id, count] of reached) {
        const target = graph.nodes[id];
        if (count > 1 && target.type !== 'parallelGateway' && target.type !== 'endEvent') merges.add(id);
      }
    }
  }
  return merges;
}

/** Sets of nodes that tokens may stand at together because of this node. */
function concurrentBranches(graph: ProcessGraph, node: GraphNode): string[][] {
  const targets = node.outgoing.map((flow) => graph.flows[flow].target);
  const splits =
    node.type === 'parallelGateway' ||
    node.type === 'inclusiveGateway' ||
    (node.type !== 'exclusiveGateway' && node.type !== 'eventBasedGateway');
  const sets = splits && targets.length > 1 ? [targets] : [];
  if ('boundaryEvents' in node && node.boundaryEvents)
    for (const id of node.boundaryEvents) {
      const boundary = graph.nodes[id];
      if (boundary.type === 'boundaryEvent' && !boundary.interrupting)
        sets.push([...targets, ...boundary.outgoing.map((flow) => graph.flows[flow].target)]);
    }
  return sets;
}

/** Everything a token at `start` can get to in its own scope without passing a parallel join. */
function reachable(graph: ProcessGraph, start: string): Set<string> {
  const seen = new Set<string>();
  const rest = [start];
  for (let id = rest.pop(); id !== undefined; id = rest.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const node = graph.nodes[id];
    if (node.type === 'parallelGateway' && node.incoming.length > 1) continue;
    for (const flow of node.outgoing) rest.push(graph.flows[flow].target);
    if ('boundaryEvents' in node && node.boundaryEvents) rest.push(...node.boundaryEvents);
  }
  return seen;
}
