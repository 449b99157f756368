/** The parts of moddle and bpmn-js that the panel reads and writes; both ship looser types. */
export interface Moddle {
  $type: string;
  $parent?: Moddle;
  id?: string;
  name?: string;
  get(name: string): unknown;
  $instanceOf(type: string): boolean;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- properties are those of the type, which is only known while it runs
  [property: string]: any;
}

/** A shape or connection of the drawing. */
export interface DrawnElement {
  id: string;
  type: string;
  businessObject: Moddle;
  source?: DrawnElement;
}

export interface Factory {
  create(type: string, attributes?: Record<string, unknown>): Moddle;
}

/** Properties that one part of the model gets; what comes together is one step of undo. */
export interface Change {
  holder: Moddle;
  properties: Record<string, unknown>;
}

export const isA = (part: Moddle, ...types: string[]): boolean =>
  types.some((type) => part.$instanceOf(`bpmn:${type}`));

export const listOf = (part: Moddle | undefined, property: string): Moddle[] =>
  (part?.get(property) as Moddle[] | undefined) ?? [];

export const textOf = (part: Moddle | undefined, property: string): string | undefined => {
  const value = part?.get(property);
  return typeof value === 'string' ? value : undefined;
};

/** The process that an element of the drawing stands for: itself, or the one in its pool. */
export const processOf = ({ businessObject }: DrawnElement): Moddle | undefined =>
  isA(businessObject, 'Process')
    ? businessObject
    : isA(businessObject, 'Participant')
      ? (businessObject.get('processRef') as Moddle | undefined)
      : undefined;

export function ancestorOf(part: Moddle, type: string): Moddle | undefined {
  let at: Moddle | undefined = part;
  while (at && !isA(at, type)) at = at.$parent;
  return at;
}

/** The first definition of that kind of an event: `Timer`, `Message`, ... */
export const eventDefinition = (event: Moddle, kind: string): Moddle | undefined =>
  isA(event, 'Event')
    ? listOf(event, 'eventDefinitions').find(({ $type }) => $type === `bpmn:${kind}EventDefinition`)
    : undefined;

/** Elements below `extensionElements` of one type, `camunda:InputOutput` for instance. */
export const extensionsOf = (part: Moddle, type: string): Moddle[] =>
  listOf(part.get('extensionElements') as Moddle | undefined, 'values').filter(({ $type }) => $type === type);

/** Puts `added` below `extensionElements` and takes `removed` away; an empty one goes. */
export function changeExtensions(
  part: Moddle,
  factory: Factory,
  { added = [], removed = [] }: { added?: Moddle[]; removed?: Moddle[] },
): Change[] {
  const before = part.get('extensionElements') as Moddle | undefined;
  const values = [...listOf(before, 'values').filter((value) => !removed.includes(value)), ...added];
  if (values.length === 0)
    return before ? [{ holder: part, properties: { extensionElements: undefined } }] : [];
  if (before) {
    for (const value of added) value.$parent = before;
    return [{ holder: before, properties: { values } }];
  }
  const block = factory.create('bpmn:ExtensionElements', { values });
  block.$parent = part;
  for (const value of added) value.$parent = block;
  return [{ holder: part, properties: { extensionElements: block } }];
}

/** Every flow node of a process at every depth. */
export function nodesOf(scope: Moddle): Moddle[] {
  return listOf(scope, 'flowElements').flatMap((element) => [
    ...(isA(element, 'FlowNode') ? [element] : []),
    ...(isA(element, 'SubProcess') ? nodesOf(element) : []),
  ]);
}
