import type { GraphNode, ProcessGraph } from '../../../definitions';

/** What an element of the text handed to the engine stands for. */
export type Place =
  | { kind: 'node'; id: string }
  | { kind: 'flow'; id: string }
  /** A token that has come to a parallel join by this flow and waits there for the others. */
  | { kind: 'arrival'; flow: string; join: string }
  /** In front of a multi-instance activity: how many instances there are is worked out here. */
  | { kind: 'gate'; id: string };

export interface EngineModel {
  xml: string;
  /** By the id that the engine knows. */
  places: ReadonlyMap<string, Place>;
}

/**
 * The compiled graph as the BPMN text this engine is given. Only the moving of tokens is left to it: every element at
 * which anything could be decided, done or awaited is a plain wait that our step ends, and so is every arrival at a
 * parallel join. Ids are numbers of ours and every text to evaluate is a reference to them, so that nothing a designer
 * wrote reaches the engine, be it an id.
 */
export function toBpmn(graph: ProcessGraph): EngineModel {
  const writer = new Writer(graph);
  return { xml: writer.definitions(), places: writer.places };
}

class Writer {
  readonly places = new Map<string, Place>();
  private readonly messages: string[] = [];
  private readonly ids = new Map<string, string>();

  constructor(private readonly graph: ProcessGraph) {
    for (const id of Object.keys(graph.nodes)) this.name({ kind: 'node', id }, 'n');
    for (const [id, { target }] of Object.entries(graph.flows)) {
      this.name({ kind: 'flow', id }, 'f');
      if (isJoin(graph.nodes[target])) this.name({ kind: 'arrival', flow: id, join: target }, 'a');
    }
    for (const node of Object.values(graph.nodes))
      if (isLoop(node)) this.name({ kind: 'gate', id: node.id }, 'g');
  }

  definitions(): string {
    const { processId } = this.graph;
    const body = this.scopeContent(processId);
    return [
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions" targetNamespace="motcua">',
      ...this.messages.map((id) => `<message id="${id}" name="${id}"/>`),
      `<process id="${this.node(processId)}" isExecutable="true">`,
      ...body,
      '</process>',
      '</definitions>',
    ].join('\n');
  }

  private name(place: Place, prefix: string): void {
    const name = `${prefix}${this.places.size}`;
    this.places.set(name, place);
    this.ids.set(`${prefix}:${place.kind === 'arrival' ? place.flow : place.id}`, name);
  }

  private node(id: string): string {
    return this.ids.get(`n:${id}`)!;
  }

  private scopeContent(scopeId: string): string[] {
    const scope = this.graph.nodes[scopeId];
    if (!('children' in scope)) return [];
    const nodes = scope.children.map((id) => this.graph.nodes[id]);
    const children = new Set(scope.children);
    const flows = Object.values(this.graph.flows).filter(({ source }) => children.has(source));
    return [
      ...nodes.flatMap((node) => this.element(node)),
      ...flows.flatMap(({ id, source, target }) => this.flow(id, source, target)),
      ...this.linkFlows(nodes),
    ];
  }

  private element(node: GraphNode): string[] {
    const id = this.node(node.id);
    switch (node.type) {
      case 'subProcess':
        return [`<subProcess id="${id}">`, ...this.scopeContent(node.id), '</subProcess>'];
      case 'startEvent':
        return [`<startEvent id="${id}"/>`];
      case 'parallelGateway':
        return [`<task id="${id}"/>`];
      case 'eventBasedGateway':
        return [`<eventBasedGateway id="${id}"/>`];
      case 'receiveTask':
        return isAwaitedByGateway(this.graph, node)
          ? [`<intermediateCatchEvent id="${id}">${this.message(id)}</intermediateCatchEvent>`]
          : this.wait(node);
      case 'intermediateCatchEvent':
        return linkOf(node) === undefined
          ? [`<intermediateCatchEvent id="${id}">${this.message(id)}</intermediateCatchEvent>`]
          : [`<task id="${id}"/>`];
      case 'boundaryEvent': {
        const host = `attachedToRef="${this.node(node.attachedTo)}" cancelActivity="${node.interrupting}"`;
        return [`<boundaryEvent id="${id}" ${host}>${this.message(id)}</boundaryEvent>`];
      }
      case 'endEvent':
        return node.events[0]?.kind === 'terminate'
          ? [`<endEvent id="${id}"><terminateEventDefinition id="${id}.end"/></endEvent>`]
          : this.wait(node);
      case 'process':
      case 'transaction':
      case 'eventSubProcess':
        throw new Error(`bpmn-engine does not run ${node.type}`);
      default:
        return this.wait(node);
    }
  }

  private wait(node: GraphNode): string[] {
    const id = this.node(node.id);
    if (!isLoop(node)) return [`<userTask id="${id}"/>`];
    const gate = this.ids.get(`g:${node.id}`)!;
    const { sequential, completionCondition } = node.loop;
    return [
      `<userTask id="${gate}"/>`,
      `<sequenceFlow id="${gate}.flow" sourceRef="${gate}" targetRef="${id}"/>`,
      `<userTask id="${id}"><multiInstanceLoopCharacteristics isSequential="${sequential}">`,
      `<loopCardinality>instances:${id}</loopCardinality>`,
      completionCondition ? `<completionCondition>complete:${id}</completionCondition>` : '',
      '</multiInstanceLoopCharacteristics></userTask>',
    ];
  }

  /** A message that nobody ever sends: only our step ends this wait. */
  private message(id: string): string {
    this.messages.push(`${id}.wait`);
    return `<messageEventDefinition id="${id}.event" messageRef="${id}.wait"/>`;
  }

  private flow(id: string, source: string, target: string): string[] {
    const name = this.ids.get(`f:${id}`)!;
    const from = this.node(source);
    const condition = isDecided(this.graph.nodes[source])
      ? `<conditionExpression>flow:${name}</conditionExpression>`
      : '';
    const text = (to: string) =>
      `<sequenceFlow id="${name}" sourceRef="${from}" targetRef="${to}">${condition}</sequenceFlow>`;
    const arrival = this.ids.get(`a:${id}`);
    if (arrival === undefined) return [text(this.entrance(target))];
    return [
      text(arrival),
      `<userTask id="${arrival}"/>`,
      `<sequenceFlow id="${arrival}.flow" sourceRef="${arrival}" targetRef="${this.node(target)}"/>`,
    ];
  }

  private entrance(target: string): string {
    return this.ids.get(`g:${target}`) ?? this.node(target);
  }

  /** A link is a flow that the diagram does not draw. */
  private linkFlows(nodes: GraphNode[]): string[] {
    const targets = nodes.filter((node) => node.type === 'intermediateCatchEvent');
    return nodes
      .filter((node) => node.type === 'intermediateThrowEvent' && linkOf(node) !== undefined)
      .flatMap((node) => {
        const target = targets.find((each) => linkOf(each) === linkOf(node));
        const id = this.node(node.id);
        return target
          ? [`<sequenceFlow id="${id}.link" sourceRef="${id}" targetRef="${this.node(target.id)}"/>`]
          : [];
      });
  }
}

/** Flows whose taking our step decides: behind every wait of ours that may have more than one way out. */
const isDecided = (node: GraphNode): boolean =>
  !(node.type === 'intermediateCatchEvent' && linkOf(node) !== undefined) &&
  node.type !== 'startEvent' &&
  node.type !== 'subProcess' &&
  node.type !== 'parallelGateway' &&
  node.type !== 'eventBasedGateway';

export const isJoin = (node: GraphNode): boolean =>
  node.type === 'parallelGateway' && node.incoming.length > 1;

export const isLoop = (
  node: GraphNode,
): node is GraphNode & {
  loop: Extract<GraphNode, { loop?: unknown }>['loop'] & { kind: 'multi-instance' };
} => 'loop' in node && node.loop?.kind === 'multi-instance';

export const linkOf = (node: GraphNode): string | undefined =>
  'events' in node && node.events[0]?.kind === 'link' ? node.events[0].name : undefined;

const isAwaitedByGateway = (graph: ProcessGraph, node: GraphNode): boolean =>
  gatewayBefore(graph, node) !== undefined;

/** The event-based gateway that waits here, if one does. */
export const gatewayBefore = (graph: ProcessGraph, node: GraphNode): string | undefined =>
  node.incoming
    .map((flow) => graph.flows[flow].source)
    .find((source) => graph.nodes[source].type === 'eventBasedGateway');
