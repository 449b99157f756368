import type { GraphNode, ProcessGraph, ScopeNode } from '../../graph/process-graph';
import type { Processes } from './graph-rule';

/** A node of one process, known by both. */
export interface Place {
  graph: ProcessGraph;
  node: GraphNode;
}

export const isScopeNode = (node: GraphNode): node is ScopeNode =>
  node.type === 'process' ||
  node.type === 'subProcess' ||
  node.type === 'transaction' ||
  node.type === 'eventSubProcess';

/** Tokens rest here until the world does something: a person, a worker, a message, a signal, the time. */
export const isWait = (node: GraphNode): boolean => {
  switch (node.type) {
    case 'userTask':
    case 'receiveTask':
    case 'serviceTask':
    case 'eventBasedGateway':
      return true;
    case 'sendTask':
    case 'businessRuleTask':
      return node.service !== undefined;
    case 'intermediateCatchEvent':
      return !node.events.some(({ kind }) => kind === 'link');
    case 'intermediateThrowEvent':
    case 'endEvent':
      return node.events.some((event) => event.kind === 'message' && event.service !== undefined);
    default:
      return false;
  }
};

/** What a scope can do without any wait after it has started. */
interface AutomaticRun {
  /** It can end. */
  passes: boolean;
  /** It can throw an error, an escalation or a cancel at what surrounds it. */
  throws: boolean;
  /** Somewhere inside is a wait, whether it must be met or not. */
  waits: boolean;
}

const unknown: AutomaticRun = { passes: false, throws: false, waits: true };

/**
 * Follows tokens as far as they go by themselves. Each scope is looked at once, however often it is entered or
 * called, so that the work is linear in the size of all processes together.
 */
export class AutomaticRuns {
  private readonly runs = new Map<ScopeNode, AutomaticRun>();

  constructor(private readonly processes: Processes) {}

  /** Where a token goes from here without waiting. */
  next({ graph, node }: Place): Place[] {
    const entered = this.entered(graph, node);
    return [...entered, ...this.left(graph, node).map((next) => ({ graph, node: next }))];
  }

  run(graph: ProcessGraph, scope: ScopeNode): AutomaticRun {
    const known = this.runs.get(scope);
    if (known) return known;
    const run: AutomaticRun = { passes: false, throws: false, waits: false };
    // Recursion through calls meets this entry: a call that comes back to itself does not pass by that way.
    this.runs.set(scope, run);
    run.waits = scope.children.some((id) => this.holdsWait(graph, graph.nodes[id]));
    const seen = new Set<GraphNode>();
    const queue = startsOf(graph, scope).filter((node) => isEnteredByCall(scope, node));
    for (let node = queue.pop(); node; node = queue.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      if (throwsOut(node)) run.throws = true;
      if (node.outgoing.length === 0 && !isWait(node) && this.passes(graph, node) && !isLinkThrow(node))
        run.passes = true;
      queue.push(...this.left(graph, node));
    }
    return run;
  }

  /** True when work on the activity involves a wait, on every way or only on some. */
  holdsWait(graph: ProcessGraph, node: GraphNode): boolean {
    if (isWait(node)) return true;
    if (isScopeNode(node)) return this.run(graph, node).waits;
    if (node.type === 'callActivity') return this.called(node)?.waits ?? true;
    return false;
  }

  /** Start events inside a scope, and of a called process. */
  private entered(graph: ProcessGraph, node: GraphNode): Place[] {
    if (isScopeNode(node) && node.type !== 'process')
      return startsOf(graph, node).map((start) => ({ graph, node: start }));
    const callee = this.callee(node);
    const root = callee?.nodes[callee.processId];
    return callee && root && isScopeNode(root)
      ? startsOf(callee, root)
          .filter((start) => isEnteredByCall(root, start))
          .map((start) => ({ graph: callee, node: start }))
      : [];
  }

  private left(graph: ProcessGraph, node: GraphNode): GraphNode[] {
    if (isWait(node)) return [];
    const inside = isScopeNode(node)
      ? this.run(graph, node)
      : node.type === 'callActivity'
        ? (this.called(node) ?? unknown)
        : undefined;
    const caught =
      inside?.throws && 'boundaryEvents' in node
        ? (node.boundaryEvents ?? [])
            .map((id) => graph.nodes[id])
            .filter(
              (event) =>
                event.type === 'boundaryEvent' &&
                event.events.some(
                  ({ kind }) => kind === 'error' || kind === 'escalation' || kind === 'cancel',
                ),
            )
        : [];
    if (inside && !inside.passes) return caught;
    return [...caught, ...linkTargets(graph, node), ...targets(graph, node)];
  }

  private passes(graph: ProcessGraph, node: GraphNode): boolean {
    if (isScopeNode(node)) return this.run(graph, node).passes;
    return node.type === 'callActivity' ? (this.called(node)?.passes ?? false) : true;
  }

  private called(node: GraphNode): AutomaticRun | undefined {
    const callee = this.callee(node);
    const root = callee?.nodes[callee.processId];
    return callee && root && isScopeNode(root) ? this.run(callee, root) : undefined;
  }

  private callee(node: GraphNode): ProcessGraph | undefined {
    return node.type === 'callActivity' && 'literal' in node.calledElement
      ? this.processes.find(node.calledElement.literal)
      : undefined;
  }
}

/** A called process begins at its none start event, never at one that a message or signal triggers. */
const isEnteredByCall = (scope: ScopeNode, start: GraphNode): boolean =>
  scope.type !== 'process' || start.type !== 'startEvent' || start.events.length === 0;

const throwsOut = (node: GraphNode): boolean =>
  (node.type === 'endEvent' || node.type === 'intermediateThrowEvent') &&
  node.events.some(({ kind }) => kind === 'error' || kind === 'escalation' || kind === 'cancel');

const isLinkThrow = (node: GraphNode): boolean =>
  node.type === 'intermediateThrowEvent' && node.events.some(({ kind }) => kind === 'link');

export const targets = (graph: ProcessGraph, node: GraphNode): GraphNode[] =>
  node.outgoing.flatMap((flow) => graph.nodes[graph.flows[flow].target] ?? []);

/** The catch events that a link throw jumps to. */
export const linkTargets = (graph: ProcessGraph, node: GraphNode): GraphNode[] => {
  if (node.type !== 'intermediateThrowEvent' || !node.parent) return [];
  const names = new Set(node.events.flatMap((event) => (event.kind === 'link' ? [event.name] : [])));
  if (names.size === 0) return [];
  return childrenOf(graph, node.parent).filter(
    (other) =>
      other.type === 'intermediateCatchEvent' &&
      other.events.some((event) => event.kind === 'link' && names.has(event.name)),
  );
};

export const childrenOf = (graph: ProcessGraph, scopeId: string): GraphNode[] => {
  const scope = graph.nodes[scopeId];
  return scope && isScopeNode(scope) ? scope.children.map((id) => graph.nodes[id]) : [];
};

/** Where tokens appear when the scope starts: its start events, else every node that nothing leads to. */
export const startsOf = (graph: ProcessGraph, scope: ScopeNode): GraphNode[] => {
  const children = scope.children.map((id) => graph.nodes[id]);
  const explicit = children.filter((node) => node.type === 'startEvent' || isInstantiating(node));
  if (explicit.length > 0) return explicit;
  return children.filter(
    (node) =>
      node.incoming.length === 0 &&
      node.type !== 'boundaryEvent' &&
      node.type !== 'eventSubProcess' &&
      !('isForCompensation' in node && node.isForCompensation) &&
      !(node.type === 'intermediateCatchEvent' && node.events.some(({ kind }) => kind === 'link')),
  );
};

export const isInstantiating = (node: GraphNode): boolean =>
  (node.type === 'receiveTask' || node.type === 'eventBasedGateway') &&
  node.instantiate === true &&
  node.incoming.length === 0;
