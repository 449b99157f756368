import { isExpression, type ValueSource } from '../../../expressions';
import type { JsonObject } from '../../../kernel';
import type { EventDefinition, GraphNode, ProcessGraph, ScopeNode } from '../../graph/process-graph';
import { isScopeNode } from '../graph/automatic';
import { dataFor, merged } from './condition-data';

/** One step of a story, in the words of the scenario format (src/scenarios/README.md). */
export interface WitnessStep {
  complete?: string;
  receive?: string;
  signal?: string;
  work?: string;
  error?: string;
  pass?: string;
  until?: string;
  with?: JsonObject;
}

/** What somebody would have to do, and say, so that a case goes the way that a finding of the exploration tells. */
export interface WitnessStory {
  process: string;
  variables: JsonObject;
  when: WitnessStep[];
}

/**
 * The way to a trouble as a story that can be played. The exploration knows no data: what conditions read is chosen here so that
 * they go the way of the path, where that can be told from their text; the rest is for the designer to fill in. Undefined when
 * the path is not one of this process.
 */
export function witnessStory(graph: ProcessGraph, path: readonly string[]): WitnessStory | undefined {
  const nodes = path.flatMap((id) => graph.nodes[id] ?? []);
  const last = nodes.at(-1);
  if (!last || nodes.length < path.length) return undefined;
  const story = new Story(graph);
  for (const scope of scopesAround(graph, last)) {
    const way = shortestWay(graph, graph.nodes[scope.parent!] as ScopeNode, (node) => node === scope);
    if (!way) return undefined;
    story.walk(way.slice(0, -1), scope);
  }
  story.walk(nodes);
  return { process: graph.processId, variables: story.variables, when: story.when };
}

class Story {
  readonly when: WitnessStep[] = [];
  readonly variables: JsonObject = {};

  constructor(private readonly graph: ProcessGraph) {}

  /** `then`: what comes behind the last of them and is entered, not gone through. */
  walk(nodes: readonly GraphNode[], then?: GraphNode): void {
    nodes.forEach((node, index) => {
      const rest = nodes.slice(index + 1);
      const again = rest.indexOf(node);
      const behind = [...(again < 0 ? rest : rest.slice(0, again)), ...(then ? [then] : [])];
      // The last one of the path is where the trouble is.
      if (behind.length > 0 || isWaitingEvent(node)) this.pass(node, behind);
    });
  }

  private pass(node: GraphNode, behind: readonly GraphNode[]): void {
    const fired = behind.filter((one) => one.type === 'boundaryEvent' && one.attachedTo === node.id);
    for (const boundary of fired)
      if (boundary.type === 'boundaryEvent' && !boundary.interrupting) this.trigger(boundary.events[0], node);
    const interrupting = fired.find((one) => one.type === 'boundaryEvent' && one.interrupting);
    if (interrupting?.type === 'boundaryEvent') return this.trigger(interrupting.events[0], node);
    this.go(node);
    this.decide(node, behind);
  }

  private go(node: GraphNode): void {
    switch (node.type) {
      case 'userTask':
        this.when.push({ complete: node.id });
        return;
      case 'receiveTask':
        this.trigger(node.message, node);
        return;
      case 'intermediateCatchEvent':
        this.trigger(node.events[0], node);
        return;
      case 'serviceTask':
      case 'sendTask':
      case 'businessRuleTask': {
        const topic = topicOf(node);
        if (topic !== undefined) this.when.push({ work: topic });
        return;
      }
      case 'subProcess':
      case 'transaction':
        this.walk(shortestWay(this.graph, node, (inner) => inner.type === 'endEvent') ?? []);
        return;
      default:
        return;
    }
  }

  private trigger(event: EventDefinition | undefined, at: GraphNode): void {
    switch (event?.kind) {
      case 'message':
        this.when.push({ receive: textOf(event.name) });
        return;
      case 'signal':
        this.when.push({ signal: textOf(event.name) });
        return;
      case 'timer':
        this.when.push(passing(event.timer));
        return;
      case 'error': {
        const topic = topicOf(at);
        if (topic !== undefined) this.when.push({ work: topic, error: event.code ?? 'ERROR' });
        return;
      }
      case 'conditional':
        this.say(dataFor(event.condition.feel, true));
        return;
      default:
        return;
    }
  }

  /** Lets the conditions behind a node choose the flows that the path takes. */
  private decide({ type, outgoing, ...node }: GraphNode, behind: readonly GraphNode[]): void {
    if (type === 'parallelGateway' || type === 'eventBasedGateway') return;
    const flows = outgoing.map((id) => this.graph.flows[id]);
    if (flows.every(({ condition }) => !condition)) return;
    const placeOf = (target: string) => behind.findIndex(({ id }) => id === target);
    const taken = flows.filter(({ target }) => placeOf(target) >= 0);
    taken.sort((a, b) => placeOf(a.target) - placeOf(b.target));
    const fallback = 'defaultFlow' in node ? node.defaultFlow : undefined;
    const chosen =
      type === 'exclusiveGateway' ? taken.slice(0, 1) : taken.filter(({ id }) => id !== fallback);
    for (const flow of flows) {
      if (!flow.condition || chosen.includes(flow)) continue;
      this.say(dataFor(flow.condition.feel, false));
    }
    for (const { condition } of chosen) if (condition) this.say(dataFor(condition.feel, true));
  }

  /** With the last step that can carry data, or at the start. */
  private say(data: JsonObject): void {
    if (Object.keys(data).length === 0) return;
    const step = this.when.findLast(({ complete, receive, work }) => complete ?? receive ?? work);
    if (step) step.with = merged(step.with ?? {}, data);
    else Object.assign(this.variables, merged(this.variables, data));
  }
}

/** From the outermost inner scope to the one that the node is in. */
function scopesAround(graph: ProcessGraph, node: GraphNode): ScopeNode[] {
  const scopes: ScopeNode[] = [];
  for (let at = graph.nodes[node.parent ?? '']; at && at.type !== 'process'; at = graph.nodes[at.parent!])
    if (isScopeNode(at)) scopes.unshift(at);
  return scopes;
}

/** Breadth first over flows and boundary events, from the starts of a scope. */
function shortestWay(
  graph: ProcessGraph,
  scope: ScopeNode,
  isThere: (node: GraphNode) => boolean,
): GraphNode[] | undefined {
  const before = new Map<GraphNode, GraphNode | undefined>();
  const queue = scope.startEvents.map((id) => graph.nodes[id]);
  for (const start of queue) before.set(start, undefined);
  for (let at = queue.shift(); at; at = queue.shift()) {
    if (isThere(at)) {
      const way: GraphNode[] = [];
      for (let one: GraphNode | undefined = at; one; one = before.get(one)) way.unshift(one);
      return way;
    }
    const boundaries = 'boundaryEvents' in at ? (at.boundaryEvents ?? []) : [];
    const next = [...at.outgoing.map((flow) => graph.flows[flow].target), ...boundaries];
    for (const id of next) {
      const node = graph.nodes[id];
      if (before.has(node)) continue;
      before.set(node, at);
      queue.push(node);
    }
  }
  return undefined;
}

const isWaitingEvent = (node: GraphNode): boolean => node.type === 'intermediateCatchEvent';

function topicOf(node: GraphNode): string | undefined {
  if (!('service' in node) || !node.service) return undefined;
  return node.service.kind === 'handler' ? node.service.name : textOf(node.service.topic);
}

const textOf = (source: ValueSource): string => (isExpression(source) ? source.feel : source.literal);

/** Long enough for the timer; where its length is worked out when it starts, a month. */
function passing(timer: Extract<EventDefinition, { kind: 'timer' }>['timer']): WitnessStep {
  if (timer.type === 'working') {
    const { value, unit } = timer.limit;
    return { pass: typeof value === 'number' ? `${value} ${unit}${value === 1 ? '' : 's'}` : 'P31D' };
  }
  if (isExpression(timer.value)) return { pass: 'P31D' };
  if (timer.type === 'date') return { until: timer.value.literal };
  return { pass: timer.value.literal.replace(/^R\d*\/(?:.*\/)?/, '') };
}
