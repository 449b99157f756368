import type { ModdleElement } from '../../bpmn/moddle-element';

/** Containers of flow elements, each a scope of its own. */
export const isScope = (element: ModdleElement): boolean =>
  element.$instanceOf('bpmn:Process') || element.$instanceOf('bpmn:SubProcess');

/**
 * A parsed BPMN file with the indexes that rules need: containment in document order, ids, and the sequence
 * flows of each node taken from the flows themselves, never from a node's own lists.
 */
export class Model {
  readonly elements: ModdleElement[] = [];
  readonly byId = new Map<string, ModdleElement>();
  readonly processes: ModdleElement[] = [];
  /** Processes and sub-processes, outer before inner. */
  readonly scopes: ModdleElement[] = [];
  readonly associations: ModdleElement[] = [];
  private readonly flowsInto = new Map<ModdleElement, ModdleElement[]>();
  private readonly flowsOut = new Map<ModdleElement, ModdleElement[]>();
  private readonly boundaries = new Map<ModdleElement, ModdleElement[]>();
  private readonly processOfElement = new Map<ModdleElement, ModdleElement | undefined>();

  constructor(readonly definitions: ModdleElement) {
    this.collect();
  }

  incoming(node: ModdleElement): ModdleElement[] {
    return this.flowsInto.get(node) ?? [];
  }

  outgoing(node: ModdleElement): ModdleElement[] {
    return this.flowsOut.get(node) ?? [];
  }

  boundariesOf(activity: ModdleElement): ModdleElement[] {
    return this.boundaries.get(activity) ?? [];
  }

  nodesOf(scope: ModdleElement): ModdleElement[] {
    return ((scope.flowElements as ModdleElement[] | undefined) ?? []).filter((element) =>
      element.$instanceOf('bpmn:FlowNode'),
    );
  }

  /** The process an element lies in, at whatever depth. */
  processOf(element: ModdleElement): ModdleElement | undefined {
    return this.processOfElement.get(element);
  }

  /** True outside every process, and inside an executable one. */
  isExecuted(element: ModdleElement): boolean {
    const process = this.processOf(element);
    return !process || isExecutable(process);
  }

  /** The scope that directly holds the element: not its lane, not its association. */
  scopeOf(element: ModdleElement): ModdleElement | undefined {
    let parent = element.$parent;
    while (parent && !isScope(parent)) parent = parent.$parent;
    return parent;
  }

  /** Elements reached over associations in either direction. */
  associated(element: ModdleElement): ModdleElement[] {
    return this.associations.flatMap(({ sourceRef, targetRef }) =>
      sourceRef === element ? [targetRef] : targetRef === element ? [sourceRef] : [],
    );
  }

  private collect(): void {
    const stack: [ModdleElement, ModdleElement | undefined][] = [[this.definitions, undefined]];
    while (stack.length > 0) {
      const [element, owner] = stack.pop()!;
      const process = element.$type === 'bpmn:Process' ? element : owner;
      this.index(element, process);
      for (const child of containedIn(element).reverse()) stack.push([child, process]);
    }
  }

  private index(element: ModdleElement, process: ModdleElement | undefined): void {
    this.elements.push(element);
    this.processOfElement.set(element, process);
    if (typeof element.id === 'string') this.byId.set(element.id, element);
    if (element.$type === 'bpmn:Process') this.processes.push(element);
    if (isModdle(element) && isScope(element)) this.scopes.push(element);
    if (element.$type === 'bpmn:Association') this.associations.push(element);
    if (element.$type === 'bpmn:SequenceFlow') {
      if (element.sourceRef) push(this.flowsOut, element.sourceRef, element);
      if (element.targetRef) push(this.flowsInto, element.targetRef, element);
    }
    if (element.$type === 'bpmn:BoundaryEvent' && element.attachedToRef)
      push(this.boundaries, element.attachedToRef, element);
  }
}

/** A process that does not say `isExecutable` counts as executable when it holds something. */
export const isExecutable = (process: ModdleElement): boolean =>
  process.isExecutable ?? (process.flowElements ?? []).length > 0;

/** False for elements of namespaces without a schema: those have children and attributes, but no types. */
export const isModdle = (element: ModdleElement): boolean => element.$descriptor?.isGeneric !== true;

/** The elements directly inside another one, in the order of its properties; references are not followed. */
export const containedIn = (element: ModdleElement): ModdleElement[] => {
  if (!isModdle(element)) return element.$children ?? [];
  const inside: ModdleElement[] = [];
  for (const key of Object.keys(element)) {
    if (key === '$type' || key === 'diagrams') continue;
    if (element.$descriptor.propertiesByName[key]?.isReference) continue;
    for (const value of [element[key]].flat()) if (value?.$type) inside.push(value);
  }
  return inside;
};

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};
