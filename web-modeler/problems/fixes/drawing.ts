/** What a fix uses of bpmn-js. */
export interface Drawn {
  id: string;
  type: string;
  x: number;
  y: number;
  width: number;
  height: number;
  parent?: Drawn;
  businessObject: Moddle;
  incoming: Drawn[];
  outgoing: Drawn[];
  source?: Drawn;
  target?: Drawn;
}

export interface Moddle {
  $type: string;
  id?: string;
  get<Value = unknown>(name: string): Value;
  default?: Moddle;
  sourceRef?: Moddle;
  processRef?: Moddle;
  lanes?: unknown;
}

interface Modeling {
  updateProperties(element: Drawn, properties: Record<string, unknown>): void;
  updateModdleProperties(element: Drawn, moddle: Moddle, properties: Record<string, unknown>): void;
  createShape(attributes: object, at: { x: number; y: number }, target: Drawn, hints?: object): Drawn;
  connect(source: Drawn, target: Drawn): Drawn;
  removeElements(elements: Drawn[]): void;
}

interface Services {
  modeling: Modeling;
  autoPlace: { append(source: Drawn, shape: Drawn): Drawn };
  elementFactory: { createShape(attributes: object): Drawn };
  elementRegistry: { get(id: string): Drawn | undefined; filter(test: (element: Drawn) => boolean): Drawn[] };
  commandStack: {
    register(command: string, handler: object): void;
    execute(command: string, context: object): void;
  };
}

export interface Drawing {
  get<Name extends keyof Services>(name: Name): Services[Name];
}

/** What is drawn of an id: the element itself, or the pool of a process. */
export const elementOf = (drawing: Drawing, id: string): Drawn | undefined => {
  const registry = drawing.get('elementRegistry');
  return (
    registry.get(id) ?? registry.filter(({ businessObject }) => businessObject?.processRef?.id === id)[0]
  );
};

/** Whether the shown editor is one of drawings, and has the element. */
export const isDrawingWith = (instance: unknown, elementId: string): instance is Drawing => {
  const { get } = (instance ?? {}) as { get?: unknown };
  if (typeof get !== 'function') return false;
  const registry = (instance as { get(name: string, isStrict: boolean): unknown }).get(
    'elementRegistry',
    false,
  );
  return registry !== null && elementOf(instance as Drawing, elementId) !== undefined;
};

const known = new WeakSet<object>();

/** All that `work` does is one step for undo. */
export function asOneStep(drawing: Drawing, work: () => void): void {
  const stack = drawing.get('commandStack');
  if (!known.has(stack)) {
    stack.register('problems.fix', { preExecute: (context: { work: () => void }) => context.work() });
    known.add(stack);
  }
  stack.execute('problems.fix', { work });
}
