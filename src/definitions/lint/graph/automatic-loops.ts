import type { GraphNode, ProcessGraph } from '../../graph/process-graph';
import {
  AutomaticRuns,
  childrenOf,
  isScopeNode,
  isWait,
  linkTargets,
  targets,
  type Place,
} from './automatic';
import { refuse, type GraphFinding, type Processes } from './graph-rule';

/**
 * Rounds that nothing can stop: every way that leads back to itself without a wait, through sub-processes, calls
 * of other processes, links, and messages or signals that this deployment throws to itself. A condition on the way
 * is no bound, because nothing outside gets a chance to change what it reads. Depth-first search with a visited
 * set over the places of all processes together: linear in their size.
 */
export const findAutomaticLoops = (processes: Processes): Map<ProcessGraph, GraphFinding[]> => {
  const runs = new AutomaticRuns(processes);
  const heard = new Listeners(processes.set);
  const found = new Map<ProcessGraph, GraphFinding[]>(processes.set.map((graph) => [graph, []]));
  const state = new Map<string, 'open' | 'done'>();

  const next = (step: Step): Step[] => [
    ...(step.released
      ? targets(step.graph, step.node).map((node) => ({ graph: step.graph, node, released: false }))
      : runs.next(step).map((place) => ({ ...place, released: false }))),
    ...(isWait(step.node) && !step.released ? [] : heard.by(step.node)),
  ];

  for (const graph of processes.set)
    for (const node of Object.values(graph.nodes)) {
      if (node.type === 'process') continue;
      const path: { step: Step; rest: Step[] }[] = [];
      const enter = (step: Step) => {
        state.set(keyOf(step), 'open');
        path.push({ step, rest: next(step) });
      };
      if (!state.has(keyOf({ graph, node, released: false }))) enter({ graph, node, released: false });
      while (path.length > 0) {
        const top = path[path.length - 1];
        const step = top.rest.pop();
        if (!step) {
          state.set(keyOf(top.step), 'done');
          path.pop();
          continue;
        }
        const before = state.get(keyOf(step));
        if (before === undefined) enter(step);
        if (before === 'open') {
          const from = path.findIndex((at) => keyOf(at.step) === keyOf(step));
          const finding = loopFinding(path.slice(from).map((at) => at.step));
          found.get(finding.graph)?.push(finding.finding);
        }
      }
    }
  return found;
};

/** `released`: a catch that this deployment's own throw has just answered, so that it waits no longer. */
interface Step extends Place {
  released: boolean;
}

const keyOf = ({ graph, node, released }: Step): string => `${graph.processId} ${node.id} ${released}`;

/** A loop over calls is told from its first call on, any other from where the search came in. */
const loopFinding = (found: Step[]): { graph: ProcessGraph; finding: GraphFinding } => {
  const call = Math.max(
    0,
    found.findIndex(({ node }) => node.type === 'callActivity'),
  );
  const loop = [...found.slice(call), ...found.slice(0, call)];
  const own = loop[0];
  const path = [...loop, own].map(({ node }) => node.id);
  const shown = path.length > 12 ? [...path.slice(0, 11), '…', own.node.id] : path;
  const isCall = own.node.type === 'callActivity';
  return {
    graph: own.graph,
    finding: refuse(
      isCall ? 'loop/automatic-call' : 'loop/automatic',
      own.node.id,
      `These steps repeat without ever waiting: ${shown.join(' → ')}. Put a task, a timer or a message into the loop.`,
      `Các bước này lặp mà không bao giờ dừng chờ: ${shown.join(' → ')}. Hãy đặt một nhiệm vụ, bộ hẹn giờ hoặc thông điệp vào vòng lặp.`,
      path,
    ),
  };
};

/** Catch events that are armed again and again, by what they listen to. */
class Listeners {
  private readonly catches = new Map<string, Step[]>();

  constructor(graphs: readonly ProcessGraph[]) {
    for (const graph of graphs) {
      const repeated = repeatedNodes(graph);
      for (const node of Object.values(graph.nodes))
        if (isArmedAgain(node, graph, repeated))
          for (const name of heardBy(node))
            this.catches.set(name, [...(this.catches.get(name) ?? []), { graph, node, released: true }]);
    }
  }

  by(node: GraphNode): Step[] {
    return thrownBy(node).flatMap((name) => this.catches.get(name) ?? []);
  }
}

const names = (node: GraphNode, isThrow: boolean): string[] => {
  const events = 'events' in node ? node.events : 'message' in node && node.message ? [node.message] : [];
  return events.flatMap((event) =>
    (event.kind === 'message' || event.kind === 'signal') &&
    'literal' in event.name &&
    !(isThrow && event.kind === 'message' && event.service)
      ? [`${event.kind} ${event.name.literal}`]
      : [],
  );
};

const thrownBy = (node: GraphNode): string[] =>
  node.type === 'endEvent' || node.type === 'intermediateThrowEvent' || node.type === 'sendTask'
    ? names(node, true)
    : [];

const heardBy = (node: GraphNode): string[] =>
  node.type === 'startEvent' ||
  node.type === 'boundaryEvent' ||
  node.type === 'intermediateCatchEvent' ||
  node.type === 'receiveTask'
    ? names(node, false)
    : [];

const isArmedAgain = (node: GraphNode, graph: ProcessGraph, repeated: ReadonlySet<GraphNode>): boolean => {
  if (node.type === 'startEvent') {
    const scope = graph.nodes[node.parent ?? ''];
    return scope?.type === 'process' || !node.interrupting;
  }
  if (node.type === 'boundaryEvent') return !node.interrupting || repeated.has(node);
  return repeated.has(node);
};

/** Nodes on a cycle of sequence flows, or inside a scope that is on one: what is left when all loose ends are peeled off. */
const repeatedNodes = (graph: ProcessGraph): Set<GraphNode> => {
  const nodes = Object.values(graph.nodes);
  const ways = new Map(
    nodes.map((node): [GraphNode, GraphNode[]] => [
      node,
      [
        ...targets(graph, node),
        ...linkTargets(graph, node),
        ...('boundaryEvents' in node ? (node.boundaryEvents ?? []).map((id) => graph.nodes[id]) : []),
      ],
    ]),
  );
  const back = new Map(nodes.map((node): [GraphNode, GraphNode[]] => [node, []]));
  for (const [node, following] of ways) for (const next of following) back.get(next)?.push(node);
  const left = peel(peel(new Set(nodes), ways, back), back, ways);
  const inside = [...left].filter(isScopeNode);
  for (let scope = inside.pop(); scope; scope = inside.pop())
    for (const child of childrenOf(graph, scope.id)) {
      left.add(child);
      if (isScopeNode(child)) inside.push(child);
    }
  return left;
};

/** Takes away, again and again, the nodes to which nothing leads. */
const peel = (
  nodes: Set<GraphNode>,
  ways: Map<GraphNode, GraphNode[]>,
  back: Map<GraphNode, GraphNode[]>,
): Set<GraphNode> => {
  const degree = new Map(
    [...nodes].map((node) => [node, back.get(node)!.filter((from) => nodes.has(from)).length]),
  );
  const loose = [...nodes].filter((node) => degree.get(node) === 0);
  for (let node = loose.pop(); node; node = loose.pop()) {
    nodes.delete(node);
    for (const next of ways.get(node)!) {
      const left = (degree.get(next) ?? 0) - 1;
      degree.set(next, left);
      if (left === 0 && nodes.has(next)) loose.push(next);
    }
  }
  return nodes;
};
