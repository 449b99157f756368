import type { Factory, Moddle } from '../properties/moddle';
import { ancestorOf, listOf } from '../properties/moddle';
import { boundsOf, entryOf, sizeOf, type StepTemplate, type TemplateNode } from './step-template';

interface Shape {
  id: string;
  type: string;
  businessObject: Moddle;
  parent?: Shape;
  children?: Shape[];
  outgoing: Shape[];
  target?: Shape;
  labelTarget?: Shape;
  host?: Shape;
  waypoints?: object[];
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Modeling {
  createShape(shape: Shape, at: { x: number; y: number }, parent: Shape, hints?: object): Shape;
  connect(from: Shape, to: Shape, attributes?: object): Shape;
  updateProperties(element: Shape, properties: object): void;
  updateWaypoints(connection: Shape, waypoints: { x: number; y: number }[]): void;
  updateModdleProperties(element: Shape, part: Moddle, properties: object): void;
  removeConnection(connection: Shape): void;
  createSpace(
    moving: Shape[],
    resizing: Shape[],
    delta: { x: number; y: number },
    direction: 'e',
    start: number,
  ): void;
}

interface SpaceTool {
  calculateAdjustments(
    elements: Shape[],
    axis: 'x',
    delta: number,
    start: number,
  ): { movingShapes: Shape[]; resizingShapes: Shape[] };
}

export interface InsertContext {
  template: StepTemplate;
  /** What it comes after; absent: it stands below everything else. */
  after?: Shape;
  inserted?: Shape[];
}

const eventTypes: Record<string, string> = {
  message: 'Message',
  timer: 'Timer',
  signal: 'Signal',
  error: 'Error',
  escalation: 'Escalation',
  conditional: 'Conditional',
  terminate: 'Terminate',
};

/** Pixels between a step and what it comes after. */
const gap = 60;

/** Draws a ready step with everything in it, as one step that can be undone. */
export class InsertTemplate {
  static readonly $inject = [
    'modeling',
    'elementFactory',
    'bpmnFactory',
    'canvas',
    'elementRegistry',
    'spaceTool',
  ];

  constructor(
    private readonly modeling: Modeling,
    private readonly elementFactory: { createShape(attributes: object): Shape },
    private readonly factory: Factory,
    private readonly canvas: {
      getRootElement(): Shape;
      viewbox(): { x: number; y: number; width: number; height: number };
    },
    private readonly registry: { filter(test: (element: Shape) => boolean): Shape[] },
    private readonly spaceTool: SpaceTool,
  ) {}

  preExecute(context: InsertContext): void {
    const { template, after } = context;
    const { parent, x, y } = this.place(template, after);
    if (after) this.makeRoom(after.host ?? after, { x, y, ...boundsOf(template.nodes) });
    const shapes = new Map<string, Shape>();
    for (const node of template.nodes) shapes.set(node.id, this.draw(node, shapes, { parent, x, y }));
    for (const node of template.nodes) this.describe(node, shapes);
    for (const { from, to, ...flow } of template.flows ?? [])
      this.connect(shapes.get(from)!, shapes.get(to)!, flow);
    this.join(template, shapes, after);
    this.declare(template, shapes);
    context.inserted = [...shapes.values()];
  }

  /** After an element on its height; else below what is drawn, or in the middle of what one sees of a pool. */
  private place(template: StepTemplate, after: Shape | undefined): { parent: Shape; x: number; y: number } {
    const { width, height } = boundsOf(template.nodes);
    const entry = entryOf(template);
    if (after && entry) {
      const from = after.host ?? after;
      const middle = from.y + from.height / 2;
      return {
        parent: this.scopeOf(from),
        x: from.x + from.width + gap - entry.x,
        y: middle - entry.y - sizeOf(entry).height / 2,
      };
    }
    const seen = this.canvas.viewbox();
    const root = this.canvas.getRootElement();
    const [pool] = this.registry.filter(
      ({ type, businessObject }) =>
        type === 'bpmn:Participant' && businessObject.get('processRef') !== undefined,
    );
    const drawn = (root.children ?? []).filter((shape) => !shape.waypoints);
    if (root.type !== 'bpmn:Collaboration' && drawn.length > 0)
      return {
        parent: root,
        x: Math.min(...drawn.map(({ x }) => x)),
        y: Math.max(...drawn.map(({ y, height: tall }) => y + tall)) + gap,
      };
    return {
      parent: root.type === 'bpmn:Collaboration' && pool ? pool : root,
      x: seen.x + (seen.width - width) / 2,
      y: seen.y + (seen.height - height) / 2,
    };
  }

  /** What stands in the way on the right is moved on, with everything behind it; what holds it all grows. */
  private makeRoom(after: Shape, box: { x: number; y: number; width: number; height: number }): void {
    const start = after.x + after.width;
    const isInTheWay = (shape: Shape) =>
      !shape.waypoints &&
      !shape.labelTarget &&
      shape.type !== 'bpmn:Lane' &&
      shape.x > start &&
      shape.x < box.x + box.width + gap &&
      shape.y < box.y + box.height &&
      shape.y + shape.height > box.y;
    const hindrances = (after.parent?.children ?? []).filter(isInTheWay);
    if (hindrances.length === 0) return;
    const delta = box.x + box.width + gap - Math.min(...hindrances.map(({ x }) => x));
    const around: Shape[] = [];
    for (let at = after.parent; at; at = at.parent) around.push(at);
    // A box that begins before and stands for itself, like a withdrawal, stays as it is.
    const touched = around
      .flatMap(({ children = [] }) => children)
      .filter(
        (shape) => around.includes(shape) || shape.type === 'bpmn:Lane' || shape.waypoints || shape.x > start,
      )
      .flatMap((shape) => (around.includes(shape) ? [shape] : withAllInside(shape)));
    const { movingShapes, resizingShapes } = this.spaceTool.calculateAdjustments(touched, 'x', delta, start);
    this.modeling.createSpace(movingShapes, resizingShapes, { x: delta, y: 0 }, 'e', start);
  }

  /** The pool, sub-process or process that an element stands in: a lane holds nothing itself. */
  private scopeOf(element: Shape): Shape {
    let at = element.parent ?? this.canvas.getRootElement();
    while (at.type === 'bpmn:Lane' && at.parent) at = at.parent;
    return at;
  }

  private draw(
    node: TemplateNode,
    shapes: ReadonlyMap<string, Shape>,
    at: { parent: Shape; x: number; y: number },
  ) {
    const { width, height } = sizeOf(node);
    const isSubProcess = node.type === 'bpmn:SubProcess';
    const shape = this.elementFactory.createShape({
      type: node.type,
      ...(node.event && { eventDefinitionType: `bpmn:${eventTypes[node.event]}EventDefinition` }),
      ...(isSubProcess && {
        isExpanded: true,
        width,
        height,
        triggeredByEvent: node.isEventSubProcess === true,
      }),
      ...(node.type === 'bpmn:BoundaryEvent' && { cancelActivity: node.isInterrupting !== false }),
      ...(node.type === 'bpmn:StartEvent' && node.isInterrupting === false && { isInterrupting: false }),
    });
    const host = node.attachedTo && shapes.get(node.attachedTo);
    const parent = (node.inside && shapes.get(node.inside)) || at.parent;
    return this.modeling.createShape(
      shape,
      { x: at.x + node.x + width / 2, y: at.y + node.y + height / 2 },
      host || parent,
      { ...(host && { attach: true }), createElementsBehavior: false, autoResize: true },
    );
  }

  /** Everything that is said of a node but where it stands. */
  private describe(node: TemplateNode, shapes: ReadonlyMap<string, Shape>): void {
    const shape = shapes.get(node.id)!;
    const part = shape.businessObject;
    const { 'procedure:fourEyes': other, ...attributes } = node.attributes ?? {};
    const process = ancestorOf(part, 'Process');
    const colleague = other && (shapes.get(other)?.id ?? (process && findById(process, other)));
    const properties = {
      ...attributes,
      ...(colleague && { 'procedure:fourEyes': colleague }),
      ...(node.name && { name: node.name }),
      ...(node.script && { script: node.script.replace(/^=\s*/, ''), scriptFormat: 'feel' }),
      ...(node.output && { extensionElements: this.outputs(node.output, part) }),
      ...(node.forEach && { loopCharacteristics: this.loop(node.forEach, part) }),
      ...(node.variables && { properties: this.properties(node.variables, part) }),
    };
    if (Object.keys(properties).length > 0) this.modeling.updateProperties(shape, properties);
    const [definition] = (part.get('eventDefinitions') as Moddle[] | undefined) ?? [];
    for (const time of ['timeCycle', 'timeDuration', 'timeDate'] as const) {
      const body = node[time];
      if (body && definition)
        this.modeling.updateModdleProperties(shape, definition, {
          [time]: this.inside('bpmn:FormalExpression', { body }, definition),
        });
    }
    const holder = node.message && (definition ?? part);
    if (holder)
      this.modeling.updateModdleProperties(shape, holder, { messageRef: this.message(shape, node.message!) });
  }

  private inside(type: string, attributes: Record<string, unknown>, parent: Moddle): Moddle {
    const made = this.factory.create(type, attributes);
    made.$parent = parent;
    return made;
  }

  private outputs(output: Readonly<Record<string, string>>, part: Moddle): Moddle {
    const elements = this.inside('bpmn:ExtensionElements', {}, part);
    const block = this.inside('camunda:InputOutput', {}, elements);
    block.outputParameters = Object.entries(output).map(([name, value]) =>
      this.inside('camunda:OutputParameter', { name, value }, block),
    );
    elements.values = [block];
    return elements;
  }

  private loop(
    { collection, element, results, result }: NonNullable<TemplateNode['forEach']>,
    part: Moddle,
  ): Moddle {
    return this.inside(
      'bpmn:MultiInstanceLoopCharacteristics',
      {
        ...(collection && { 'camunda:collection': collection }),
        ...(element && { 'camunda:elementVariable': element }),
        ...(results && { 'procedure:outputCollection': results }),
        ...(result && { 'procedure:outputElement': result }),
      },
      part,
    );
  }

  private properties(variables: Readonly<Record<string, string>>, part: Moddle): Moddle[] {
    return [
      ...listOf(part, 'properties'),
      ...Object.entries(variables)
        .filter(([name]) => !listOf(part, 'properties').some((one) => one.name === name))
        .map(([name, value]) => this.inside('bpmn:Property', { name, 'procedure:value': value }, part)),
    ];
  }

  /** The message of that name in the file, or a new one. */
  private message(shape: Shape, name: string): Moddle | undefined {
    const definitions = ancestorOf(shape.businessObject, 'Definitions');
    if (!definitions) return undefined;
    const roots = listOf(definitions, 'rootElements');
    const there = roots.find((root) => root.$type === 'bpmn:Message' && root.name === name);
    if (there) return there;
    const made = this.inside('bpmn:Message', { name }, definitions);
    this.modeling.updateModdleProperties(shape, definitions, { rootElements: [...roots, made] });
    return made;
  }

  private connect(
    from: Shape,
    to: Shape,
    { name, condition, isDefault }: { name?: string; condition?: string; isDefault?: boolean },
  ): void {
    const flow = this.modeling.connect(from, to, { type: 'bpmn:SequenceFlow' });
    this.leadBack(flow, from, to);
    if (name) this.modeling.updateProperties(flow, { name });
    if (condition)
      this.modeling.updateProperties(flow, {
        conditionExpression: this.inside('bpmn:FormalExpression', { body: condition }, flow.businessObject),
      });
    if (isDefault) this.modeling.updateProperties(from, { default: flow.businessObject });
  }

  /** A way back goes below the steps that it leads around, the longer one below the shorter one. */
  private leadBack(flow: Shape, from: Shape, to: Shape): void {
    const middle = ({ x, y, width, height }: Shape) => ({ x: x + width / 2, y: y + height / 2 });
    const [start, end] = [middle(from), middle(to)];
    if (end.x >= start.x || Math.abs(end.y - start.y) > 1) return;
    const between = this.registry.filter(
      ({ type, x, y, height, waypoints, labelTarget }) =>
        !waypoints &&
        !labelTarget &&
        /Task$|Gateway$/.test(type) &&
        x > to.x + to.width &&
        x < from.x &&
        y < start.y &&
        y + height > start.y,
    );
    if (between.length === 0) return;
    const below = Math.max(from.y + from.height, to.y + to.height) + 20 * (between.length + 1);
    this.modeling.updateWaypoints(flow, [
      { x: start.x, y: from.y + from.height },
      { x: start.x, y: below },
      { x: end.x, y: below },
      { x: end.x, y: to.y + to.height },
    ]);
  }

  /** Into the way that led on from `after`, or behind it; what the way said stays said of the way in. */
  private join(template: StepTemplate, shapes: ReadonlyMap<string, Shape>, after: Shape | undefined): void {
    const entry = entryOf(template);
    if (!after || !entry) return;
    const ways = after.outgoing.filter(({ type }) => type === 'bpmn:SequenceFlow');
    const next = ways.length === 1 ? ways[0]!.target : undefined;
    if (next) this.modeling.removeConnection(ways[0]!);
    this.connect(after, shapes.get(entry.id)!, {});
    const { exit } = template;
    if (exit && next) this.connect(shapes.get(exit.from)!, next, exit);
  }

  private declare({ variables }: StepTemplate, shapes: ReadonlyMap<string, Shape>): void {
    const [first] = shapes.values();
    const process = first && ancestorOf(first.businessObject, 'Process');
    if (!variables || !first || !process) return;
    this.modeling.updateModdleProperties(first, process, { properties: this.properties(variables, process) });
  }
}

const findById = (process: Moddle, id: string): string | undefined =>
  listOf(process, 'flowElements').find((element) => element.id === id)?.id;

const withAllInside = (shape: Shape): Shape[] => [shape, ...(shape.children ?? []).flatMap(withAllInside)];
