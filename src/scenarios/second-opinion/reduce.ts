import type { EventDefinition, GraphNode, ProcessGraph, ScopeNode, SequenceFlow } from '../../definitions';

/** Something that the model of the second core is without. */
export interface Cut {
  process: string;
  /** The event sub-process, the boundary event, the first element of a branch, or a sequence flow between parts that stay. */
  element: string;
  what: 'event-sub-process' | 'boundary-event' | 'branch' | 'flow';
}

/** An event that was cut away: while what it belongs to is open, it must wait, and never be overdue. */
export interface CutEvent {
  process: string;
  element: string;
  kind: 'message' | 'signal' | 'timer';
  /** The activity that it hangs on; absent: it waits for as long as the process runs. */
  host?: string;
}

export interface ReducedGraph {
  graph: ProcessGraph;
  cut: Cut[];
  events: CutEvent[];
}

/** What a story has come by in one process: ids of nodes and of sequence flows. */
export type Reached = ReadonlySet<string>;

const wireOf = (flow: string): string => `${flow}~cut`;
/** A branch that was cut off ends in a task of such an id; a token there has gone where none may go. */
export const isWire = (element: string): boolean => element.endsWith('~cut');

/**
 * From the whole model to the smallest one that still says something about this story, each with the parts that it is without.
 * One that would hide something is left out.
 */
export function* reductionsOf(graph: ProcessGraph, reached: Reached): Generator<ReducedGraph> {
  const whole = { graph, cut: [], events: [] };
  yield whole;
  const steps = [withoutEventSubProcesses, withoutBoundaryEvents, withoutUntaken, withoutUntakenFlows];
  let last: ReducedGraph = whole;
  for (const step of steps) {
    const next = step(last, reached);
    if (next === last) continue;
    last = next;
    if (isHonest(graph, next.graph)) yield next;
  }
}

/**
 * The model without the event sub-processes of the process that the story never triggers. Only what waits for a message, a signal
 * or a time is cut: that it was not triggered can be seen from outside. Who throws a signal of that name, who raises an
 * escalation, or what makes a condition true is inside the model, so such a part stays.
 */
export function withoutEventSubProcesses(before: ReducedGraph, reached: Reached): ReducedGraph {
  const { graph } = before;
  const { processId: process } = graph;
  const thrown = signalsThrown(graph, reached);
  const gone = new Set<string>();
  const cut: Cut[] = [];
  const events: CutEvent[] = [];
  for (const node of Object.values(graph.nodes)) {
    if (node.type !== 'eventSubProcess' || node.parent !== process) continue;
    const inside = [node, ...inScope(graph, node)];
    const start = graph.nodes[node.startEvents[0] ?? ''];
    const kind = start?.type === 'startEvent' && kindSeen(start.events, thrown);
    if (!kind || inside.some(({ id }) => reached.has(id))) continue;
    for (const { id } of inside) gone.add(id);
    cut.push({ process, element: node.id, what: 'event-sub-process' });
    events.push({ process, element: start.id, kind });
  }
  return without(before, gone, cut, events);
}

/** The same for boundary events beside their activity, with what only they lead to. */
export function withoutBoundaryEvents(before: ReducedGraph, reached: Reached): ReducedGraph {
  const { graph } = before;
  const { processId: process } = graph;
  const thrown = signalsThrown(graph, reached);
  const gone = new Set<string>();
  const cut: Cut[] = [];
  const events: CutEvent[] = [];
  for (const node of Object.values(graph.nodes)) {
    if (node.type !== 'boundaryEvent' || node.interrupting || reached.has(node.id)) continue;
    const kind = kindSeen(node.events, thrown);
    if (!kind) continue;
    gone.add(node.id);
    cut.push({ process, element: node.id, what: 'boundary-event' });
    events.push({ process, element: node.id, kind, host: node.attachedTo });
  }
  return without(before, gone, cut, events);
}

/**
 * The same, and every branch that no token of the story has come by ends in a wire at once: what decides about the branch
 * (gateway, condition, boundary event) stays, so that a token of the second core that takes it is seen.
 */
export function withoutUntaken(before: ReducedGraph, reached: Reached): ReducedGraph {
  const { nodes, flows, processId: process } = before.graph;
  const come = new Set([
    process,
    ...reached,
    ...[...reached].flatMap((id) => (Object.hasOwn(flows, id) ? [flows[id].target] : [])),
  ]);
  const untouchable = new Set(
    Object.values(nodes).flatMap((node) =>
      node.type === 'eventSubProcess' ? [node.id, ...inScope(before.graph, node).map(({ id }) => id)] : [],
    ),
  );
  const isKept = (node: GraphNode): boolean => {
    if (come.has(node.id) || untouchable.has(node.id)) return true;
    if (node.type === 'boundaryEvent') return come.has(node.attachedTo);
    if (node.incoming.length === 0) return come.has(node.parent!);
    return node.incoming.some((flow) => {
      const { type, id } = nodes[flows[flow].source];
      return type === 'eventBasedGateway' && come.has(id);
    });
  };
  const gone = new Set(Object.values(nodes).flatMap((node) => (isKept(node) ? [] : [node.id])));
  const ends = Object.values(flows).filter(({ source, target }) => !gone.has(source) && gone.has(target));
  const branches = new Set(ends.map(({ target }) => target));
  const cut = [...branches].map((element): Cut => ({ process, element, what: 'branch' }));
  if (gone.size === 0) return before;
  return without({ ...before, graph: wired(before.graph, ends) }, gone, cut, []);
}

/** The same for flows that were not taken between elements that the story came by. */
export function withoutUntakenFlows(before: ReducedGraph, reached: Reached): ReducedGraph {
  const { nodes, flows, processId: process } = before.graph;
  const untaken = Object.values(flows).filter(
    ({ id, source, target }) =>
      !reached.has(id) &&
      !isWire(target) &&
      reached.has(source) &&
      nodes[source].type !== 'eventBasedGateway',
  );
  if (untaken.length === 0) return before;
  const cut = untaken.map(({ id }): Cut => ({ process, element: id, what: 'flow' }));
  return { ...before, graph: wired(before.graph, untaken), cut: [...before.cut, ...cut] };
}

/** The graph with these flows leading into wires. */
function wired(graph: ProcessGraph, ends: readonly SequenceFlow[]): ProcessGraph {
  const nodes = { ...graph.nodes };
  const flows = { ...graph.flows };
  for (const flow of ends) {
    const id = wireOf(flow.id);
    const target = nodes[flow.target];
    nodes[target.id] = { ...target, incoming: target.incoming.filter((one) => one !== flow.id) };
    const scope = nodes[nodes[flow.source].parent!] as ScopeNode;
    nodes[scope.id] = { ...scope, children: [...scope.children, id] };
    flows[flow.id] = { ...flow, target: id };
    nodes[id] = {
      type: 'userTask',
      id,
      parent: scope.id,
      incoming: [flow.id],
      outgoing: [],
      boundaryEvents: [],
      isForCompensation: false,
      user: {},
    };
  }
  return { ...graph, nodes, flows };
}

function without(
  before: ReducedGraph,
  gone: ReadonlySet<string>,
  cut: readonly Cut[],
  events: readonly CutEvent[],
): ReducedGraph {
  if (gone.size === 0) return before;
  return {
    graph: withoutOrphans(remove(before.graph, gone)),
    cut: [...before.cut, ...cut],
    // Of an activity that is gone nothing can wait.
    events: [...before.events.filter(({ host }) => host === undefined || !gone.has(host)), ...events],
  };
}

/** No parallel join has lost a way in; an inclusive one only where there is never a second token to wait for. */
function isHonest(whole: ProcessGraph, reduced: ProcessGraph): boolean {
  return Object.values(reduced.nodes).every((node) => {
    if (isWire(node.id) || whole.nodes[node.id].incoming.length === node.incoming.length) return true;
    if (node.type === 'parallelGateway') return false;
    return node.type !== 'inclusiveGateway' || hasOneToken(reduced, node.parent!);
  });
}

/** Nothing in the scope ever makes two tokens of one, but for those that end in a wire at once. */
const hasOneToken = (graph: ProcessGraph, scope: string): boolean =>
  Object.values(graph.nodes)
    .filter(({ parent }) => parent === scope)
    .every((node) => {
      if (node.type === 'boundaryEvent') return node.interrupting;
      if (node.type === 'exclusiveGateway' || node.type === 'eventBasedGateway') return true;
      return node.outgoing.filter((flow) => !isWire(graph.flows[flow].target)).length < 2;
    });

/** The kind of an event that only the world outside, or time, can trigger. */
function kindSeen(
  definitions: readonly EventDefinition[],
  thrown: ReadonlySet<string> | 'any',
): CutEvent['kind'] | undefined {
  const [event] = definitions;
  if (!event || definitions.length > 1) return undefined;
  if (event.kind === 'message' || event.kind === 'timer') return event.kind;
  if (event.kind !== 'signal' || thrown === 'any') return undefined;
  return 'literal' in event.name && !thrown.has(event.name.literal) ? 'signal' : undefined;
}

/** Names of the signals that the story has thrown from inside; `any`: one is worked out while it runs. */
function signalsThrown({ nodes }: ProcessGraph, reached: Reached): ReadonlySet<string> | 'any' {
  const names = new Set<string>();
  for (const node of Object.values(nodes)) {
    if (node.type !== 'intermediateThrowEvent' && node.type !== 'endEvent') continue;
    for (const event of reached.has(node.id) ? node.events : []) {
      if (event.kind !== 'signal') continue;
      if (!('literal' in event.name)) return 'any';
      names.add(event.name.literal);
    }
  }
  return names;
}

function inScope(graph: ProcessGraph, scope: ScopeNode): GraphNode[] {
  return scope.children.flatMap((id) => {
    const node = graph.nodes[id];
    return 'children' in node ? [node, ...inScope(graph, node)] : [node];
  });
}

/** Also without what only a removed element led to or held: the steps behind a boundary event, the content of a scope. */
function withoutOrphans(graph: ProcessGraph): ProcessGraph {
  const gone = new Set(
    Object.values(graph.nodes).flatMap((node) => (isOrphan(graph, node) ? [node.id] : [])),
  );
  return gone.size === 0 ? graph : withoutOrphans(remove(graph, gone));
}

function isOrphan({ nodes }: ProcessGraph, node: GraphNode): boolean {
  if (node.parent === undefined) return false;
  const scope = nodes[node.parent];
  if (!scope) return true;
  switch (node.type) {
    case 'boundaryEvent':
      return !Object.hasOwn(nodes, node.attachedTo);
    case 'startEvent':
    case 'eventSubProcess':
      return false;
    case 'intermediateCatchEvent':
      if (node.events[0]?.kind === 'link') return false;
      break;
    default:
      if ('isForCompensation' in node && node.isForCompensation) return false;
  }
  // A scope without a start event begins at everything that no flow leads to.
  return node.incoming.length === 0 && 'startEvents' in scope && scope.startEvents.length > 0;
}

function remove(graph: ProcessGraph, gone: ReadonlySet<string>): ProcessGraph {
  const stays = (id: string) => !gone.has(id);
  const flows = Object.fromEntries(
    Object.entries(graph.flows).filter(([, { source, target }]) => stays(source) && stays(target)),
  );
  const isFlow = (id: string) => Object.hasOwn(flows, id);
  const nodes = Object.values(graph.nodes)
    .filter(({ id }) => stays(id))
    .map((node): GraphNode =>
      Object.assign(
        { ...node, incoming: node.incoming.filter(isFlow), outgoing: node.outgoing.filter(isFlow) },
        'boundaryEvents' in node &&
          node.boundaryEvents && { boundaryEvents: node.boundaryEvents.filter(stays) },
        'children' in node && {
          children: node.children.filter(stays),
          startEvents: node.startEvents.filter(stays),
          eventSubProcesses: node.eventSubProcesses.filter(stays),
        },
      ),
    );
  return { ...graph, nodes: Object.fromEntries(nodes.map((node) => [node.id, node])), flows };
}
