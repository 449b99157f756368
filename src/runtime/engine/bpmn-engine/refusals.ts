import type {
  BoundaryEventNode,
  EventDefinition,
  GraphNode,
  MappingSource,
  ProcessGraph,
} from '../../../definitions';
import { isExpression } from '../../../expressions';
import type { LocalizedText } from '../../../kernel';
import { isJoin, linkOf } from './to-bpmn';

export interface CoreRefusal {
  elementId: string;
  message: LocalizedText;
}

/** Each of them costs about a thousand times what it costs the token core. */
const mostAutomaticNodes = 200;

/**
 * Why bpmn-engine 25 must not run this process, element by element; empty when it runs it rightly. What its public
 * extension points cannot mend is refused: event sub-processes, compensation, inclusive joins, events that fire again,
 * several tokens in one activity.
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
  const known = new Set(found.map(({ elementId }) => elementId));
  for (const merge of unsynchronisedMerges(graph))
    if (!known.has(merge))
      refuse(merge, 'nhiều thẻ có thể cùng đến một bước', 'several tokens may be at one element');
  return found;
}

type Refuse = (elementId: string, vi: string, en: string) => void;

function refuseNode(graph: ProcessGraph, node: GraphNode, refuse: Refuse): void {
  switch (node.type) {
    case 'process':
      if (node.dataDefaults?.some(({ source }) => !isConstant(source)))
        refuse(node.id, 'giá trị đầu của dữ liệu phải tính', 'initial values of data that are worked out');
      return;
    case 'eventSubProcess':
      return refuse(node.id, 'quy trình con theo sự kiện', 'event sub-processes');
    case 'transaction':
      return refuse(node.id, 'giao dịch', 'transactions');
    case 'subProcess':
      if (node.loop) refuse(node.id, 'lặp trên quy trình con', 'loops of sub-processes');
      if (node.io?.input.length || node.io?.output.length || node.dataDefaults?.length)
        refuse(node.id, 'biến riêng của quy trình con', 'variables of a sub-process of its own');
      if (node.outgoing.some((flow) => graph.flows[flow].condition))
        refuse(node.id, 'điều kiện ngay sau quy trình con', 'conditions right behind a sub-process');
      break;
    case 'inclusiveGateway':
      if (node.incoming.length > 1) refuse(node.id, 'cổng gộp bao hàm', 'inclusive joins');
      return;
    case 'eventBasedGateway':
      if (node.instantiate || node.parallelEvents)
        refuse(node.id, 'cổng sự kiện khởi tạo hoặc song song', 'instantiating or parallel event gateways');
      return;
    case 'parallelGateway':
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
  if (node.isForCompensation) refuse(node.id, 'bù trừ', 'compensation');
  if ('instantiate' in node && node.instantiate)
    refuse(node.id, 'việc nhận khởi tạo', 'instantiating receive tasks');
}

/** A text, or FEEL that is written as in JSON: nothing of it can fail. */
function isConstant(source: MappingSource): boolean {
  if (!('value' in source)) return false;
  if (!isExpression(source.value)) return true;
  try {
    JSON.parse(source.value.feel);
    return true;
  } catch {
    return false;
  }
}

type EventNode = Extract<GraphNode, { events: unknown }>;

function refuseEvent(graph: ProcessGraph, node: EventNode, refuse: Refuse): void {
  if (node.events.length > 1) refuse(node.id, 'nhiều định nghĩa sự kiện', 'several event definitions');
  for (const event of node.events) {
    if (event.kind === 'compensation' || event.kind === 'cancel') refuse(node.id, 'bù trừ', 'compensation');
    if (node.type === 'boundaryEvent' && !node.interrupting && mayFireAgain(event))
      refuse(node.id, 'sự kiện biên lặp lại', 'boundary events that fire again');
    if (event.kind === 'terminate' && node.parent !== graph.processId)
      refuse(node.id, 'kết thúc toàn bộ trong quy trình con', 'terminate ends inside sub-processes');
  }
  if (node.type === 'startEvent' && node.parent === graph.processId && node.events[0]?.kind === 'conditional')
    refuse(node.id, 'bắt đầu theo điều kiện', 'conditional starts');
}

/** Only a timer that is no cycle, and an error, happen once. */
const mayFireAgain = (event: EventDefinition): boolean =>
  event.kind === 'timer' ? event.timer.type === 'cycle' : event.kind !== 'error';

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
 * Elements that two branches of one split can reach without having met at a parallel join: the engine keeps one token
 * an activity. Conservative: it looks at flows, not at conditions.
 */
function unsynchronisedMerges(graph: ProcessGraph): Set<string> {
  const merges = new Set<string>();
  for (const node of Object.values(graph.nodes)) {
    for (const branches of concurrentBranches(graph, node)) {
      const everything = branches.map((branch) => reachable(graph, branch, new Set()));
      const meetings = new Set(
        [...everything[0]].filter(
          (id) => isJoin(graph.nodes[id]) && everything.every((each) => each.has(id)),
        ),
      );
      const seen = new Set<string>();
      for (const branch of branches)
        for (const id of reachable(graph, branch, meetings)) {
          if (seen.has(id) && !meetings.has(id) && !isPlainEnd(graph.nodes[id])) merges.add(id);
          seen.add(id);
        }
    }
  }
  return merges;
}

/** Groups of branches, each a set of nodes, in which tokens may stand at the same time because of this node. */
function concurrentBranches(graph: ProcessGraph, node: GraphNode): string[][][] {
  const targets = successors(graph, node);
  const isFork = node.type !== 'exclusiveGateway' && node.type !== 'eventBasedGateway';
  const groups = isFork && targets.length > 1 ? [targets.map((target) => [target])] : [];
  const boundaries = boundariesOf(graph, node);
  const lasting = boundaries.filter(({ interrupting }) => !interrupting);
  if (lasting.length > 0)
    groups.push([
      [...targets, ...boundaries.filter(({ interrupting }) => interrupting).map(({ id }) => id)],
      ...lasting.map(({ id }) => [id]),
    ]);
  return lasting.some((boundary) => reachable(graph, [boundary.id], new Set()).has(node.id))
    ? [...groups, [[node.id], [node.id]]]
    : groups;
}

/** Everything in its own scope that a token at one of these nodes can get to without passing one of `stops`. */
function reachable(graph: ProcessGraph, starts: readonly string[], stops: ReadonlySet<string>): Set<string> {
  const seen = new Set<string>();
  const rest = [...starts];
  for (let id = rest.pop(); id !== undefined; id = rest.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (stops.has(id)) continue;
    const node = graph.nodes[id];
    rest.push(...successors(graph, node), ...boundariesOf(graph, node).map((boundary) => boundary.id));
  }
  return seen;
}

function successors(graph: ProcessGraph, node: GraphNode): string[] {
  const link = node.type === 'intermediateThrowEvent' ? linkOf(node) : undefined;
  const caught = Object.values(graph.nodes).filter(
    (each) =>
      link !== undefined &&
      each.type === 'intermediateCatchEvent' &&
      each.parent === node.parent &&
      linkOf(each) === link,
  );
  return [...node.outgoing.map((flow) => graph.flows[flow].target), ...caught.map(({ id }) => id)];
}

function boundariesOf(graph: ProcessGraph, node: GraphNode): BoundaryEventNode[] {
  if (!('boundaryEvents' in node) || !node.boundaryEvents) return [];
  return node.boundaryEvents.map((id) => graph.nodes[id]).filter((each) => each.type === 'boundaryEvent');
}

/** An end that nothing can hold up may see several tokens, one after the other. */
const isPlainEnd = (node: GraphNode): boolean =>
  node.type === 'endEvent' && node.events.every(({ kind }) => kind === 'terminate');
