import type { GraphNode, ProcessGraph } from '../../../definitions';

/** What work a node is, whoever does it: the `procedure:` attributes of user tasks stand elsewhere than of the others. */
export const workOf = (node: GraphNode) =>
  ('user' in node ? node.user : undefined) ?? ('work' in node ? node.work : undefined);

/** Which of a node's flows a token may take; all, unless something is known of the case. */
export type OpenFlows = (graph: ProcessGraph, node: GraphNode) => readonly string[];
const every: OpenFlows = (_graph, { outgoing }) => outgoing;

/** Nodes the token goes to from here along the main path: flows, links, and the ways a boundary event turns off. */
export function nextOf(graph: ProcessGraph, node: GraphNode, openFlows = every): string[] {
  const targets = openFlows(graph, node).flatMap((id) => graph.flows[id]?.target ?? []);
  const boundaries = 'boundaryEvents' in node ? (node.boundaryEvents ?? []) : [];
  return [...targets, ...boundaries.filter((id) => interrupts(graph.nodes[id])), ...linkedFrom(graph, node)];
}

const interrupts = (node: GraphNode | undefined): boolean =>
  node?.type === 'boundaryEvent' && node.interrupting && node.compensationHandler === undefined;

function linkedFrom(graph: ProcessGraph, node: GraphNode): string[] {
  if (node.type !== 'intermediateThrowEvent') return [];
  const names = node.events.flatMap((event) => (event.kind === 'link' ? [event.name] : []));
  if (names.length === 0) return [];
  return Object.values(graph.nodes).flatMap((other) =>
    other.type === 'intermediateCatchEvent' &&
    other.parent === node.parent &&
    other.events.some((event) => event.kind === 'link' && names.includes(event.name))
      ? [other.id]
      : [],
  );
}

/** The nodes of one scope in an order in which a token comes by them, without the flows that go back. */
export interface Ways {
  /** From the start on; every node after those that lead to it. */
  order: string[];
  /** To the next nodes, loops cut where they close. */
  next: ReadonlyMap<string, string[]>;
}

/** Depth first without recursion, as deep as a model is long. */
export function waysOf(graph: ProcessGraph, starts: readonly string[], openFlows = every): Ways {
  const next = new Map<string, string[]>();
  const state = new Map<string, 'open' | 'done'>();
  const finished: string[] = [];
  const enter = (id: string) => {
    const node = graph.nodes[id];
    state.set(id, 'open');
    next.set(id, []);
    // Last first: in the finished order the first way out then comes first.
    return { id, targets: node ? nextOf(graph, node, openFlows).reverse() : [], at: 0 };
  };
  for (const start of starts) {
    if (state.has(start)) continue;
    const stack = [enter(start)];
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!;
      const target = top.targets[top.at];
      top.at += 1;
      if (target === undefined) {
        state.set(top.id, 'done');
        finished.push(top.id);
        stack.pop();
      } else if (state.get(target) !== 'open') {
        next.get(top.id)!.push(target);
        if (!state.has(target)) stack.push(enter(target));
      }
    }
  }
  return { order: finished.reverse(), next };
}

/** Start events of a scope, event sub-processes left out. */
export const startsOf = (node: GraphNode | undefined): string[] =>
  node && 'startEvents' in node ? node.startEvents : [];

/** Every node a token of the case itself can come by: not what runs beside it, nor event sub-processes. */
export function mainPathOf(graph: ProcessGraph, openFlows = every): Set<string> {
  const found = new Set<string>();
  const waiting = [...startsOf(graph.nodes[graph.processId])];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = graph.nodes[id];
    if (!node || found.has(id)) continue;
    found.add(id);
    waiting.push(...nextOf(graph, node, openFlows), ...(isEmbedded(node) ? startsOf(node) : []));
  }
  return found;
}

export const isEmbedded = (node: GraphNode): boolean =>
  node.type === 'subProcess' || node.type === 'transaction';
