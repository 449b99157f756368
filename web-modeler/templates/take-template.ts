import { ancestorOf, listOf, type Moddle, textOf } from '../properties/moddle';
import { sizeOf, type StepTemplate, type TemplateFlow, type TemplateNode } from './step-template';

/** What is selected in a drawing, as far as a ready step is made of it. */
export interface TakenShape {
  id: string;
  type: string;
  businessObject: Moddle;
  x: number;
  y: number;
  width: number;
  height: number;
  waypoints?: object[];
  labelTarget?: object;
  parent?: TakenShape;
  host?: TakenShape;
  children?: TakenShape[];
  attachers?: TakenShape[];
  incoming: TakenShape[];
  outgoing: TakenShape[];
  source?: TakenShape;
  target?: TakenShape;
}

export interface TakenStep {
  step: Pick<StepTemplate, 'nodes' | 'flows' | 'exit' | 'variables'>;
  /** Keys of the forms that its tasks show. */
  forms: string[];
  /** What a ready step cannot hold, or not whole: names of elements. */
  lost: string[];
}

const drawable =
  /^bpmn:(\w*Task|SubProcess|CallActivity|(Exclusive|Parallel|Inclusive|EventBased)Gateway|(Start|End|IntermediateCatch|IntermediateThrow|Boundary)Event)$/;

/** The other way round of `insert-template`: undefined where nothing is selected that a ready step can be made of. */
export function takeStep(selected: readonly TakenShape[]): TakenStep | undefined {
  const things = selected.filter(({ waypoints, labelTarget }) => !waypoints && !labelTarget);
  const shapes = inOrder(things.filter(({ type }) => drawable.test(type)));
  if (shapes.length === 0) return undefined;
  const left = Math.min(...shapes.map(({ x }) => x));
  const top = Math.min(...shapes.map(({ y }) => y));
  const nodes = shapes.map((shape) => nodeOf(shape, shapes, { left, top }));
  const ways = shapes.flatMap(({ outgoing }) => outgoing.filter(({ type }) => type === 'bpmn:SequenceFlow'));
  const isWithin = ({ target }: TakenShape) => target !== undefined && shapes.includes(target);
  const flows = ways.filter(isWithin).map((way) => ({ ...wayOf(way), to: way.target!.id }));
  const exit = ways.find((way) => !isWithin(way));
  const said = JSON.stringify({ nodes, flows, exit: exit && wayOf(exit) });
  const variables = variablesOf(shapes[0]!.businessObject, said);
  return {
    step: {
      nodes,
      ...(flows.length > 0 && { flows }),
      ...(exit && { exit: wayOf(exit) }),
      ...(variables && { variables }),
    },
    forms: [...new Set(nodes.flatMap(({ attributes }) => attributes?.['camunda:formKey'] ?? []))],
    lost: [
      ...things.filter(({ type }) => !drawable.test(type)),
      ...shapes.filter(({ businessObject }) => saysMore(businessObject)),
    ].map(({ id, businessObject }) => textOf(businessObject, 'name') ?? id),
  };
}

/** First what a way from outside leads to; whatever holds another, or has it at its edge, before that. */
function inOrder(selected: readonly TakenShape[]): TakenShape[] {
  const isTop = ({ parent, host }: TakenShape) =>
    !selected.includes(parent as TakenShape) && !selected.includes(host as TakenShape);
  const top = selected.filter(isTop).toSorted((one, other) => one.x - other.x || one.y - other.y);
  const isEntry = ({ incoming }: TakenShape) =>
    incoming.some(({ source }) => source && !selected.includes(source));
  const entry = top.find(isEntry) ?? top.find(({ incoming }) => incoming.length === 0) ?? top[0];
  const all = (shape: TakenShape): TakenShape[] => [
    shape,
    ...(shape.children ?? []).filter(({ type, host }) => drawable.test(type) && !host).flatMap(all),
    ...(shape.children ?? []).filter(({ type, host }) => drawable.test(type) && host),
    ...(shape.attachers ?? []).filter(({ labelTarget }) => !labelTarget),
  ];
  return [...new Set([...(entry ? [entry] : []), ...top].flatMap(all))];
}

function nodeOf(
  shape: TakenShape,
  shapes: readonly TakenShape[],
  { left, top }: { left: number; top: number },
): TemplateNode {
  const { id, type, businessObject: part, x, y, width, height, host, parent } = shape;
  const place = { id, type, x: Math.round(x - left), y: Math.round(y - top) };
  const usual = sizeOf(place);
  const [definition] = listOf(part, 'eventDefinitions');
  const event = definition && /bpmn:(\w+)EventDefinition/.exec(definition.$type)?.[1]?.toLowerCase();
  const message = ((definition ?? part).get('messageRef') as Moddle | undefined)?.name;
  const attributes = attributesOf(part);
  const output = outputOf(part);
  const loop = part.get('loopCharacteristics') as Moddle | undefined;
  const own = type === 'bpmn:SubProcess' ? initialValues(part) : {};
  const time = (['timeCycle', 'timeDuration', 'timeDate'] as const).flatMap((name) => {
    const body = (definition?.get(name) as Moddle | undefined)?.body as string | undefined;
    return body ? [[name, body]] : [];
  });
  const script = type === 'bpmn:ScriptTask' ? textOf(part, 'script') : undefined;
  const name = textOf(part, 'name');
  return {
    ...place,
    ...((width !== usual.width || height !== usual.height) && { width, height }),
    ...(name && { name }),
    ...(event && { event: event as TemplateNode['event'] }),
    ...(message && { message }),
    ...Object.fromEntries(time),
    ...((part.get('cancelActivity') === false || part.get('isInterrupting') === false) && {
      isInterrupting: false,
    }),
    ...(part.get('triggeredByEvent') === true && { isEventSubProcess: true }),
    ...(host && shapes.includes(host) && { attachedTo: host.id }),
    ...(parent && shapes.includes(parent) && { inside: parent.id }),
    ...(script && { script: `=${script}` }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(Object.keys(output).length > 0 && { output }),
    ...(Object.keys(own).length > 0 && { variables: own }),
    ...(loop && { forEach: forEachOf(loop) }),
  };
}

/** What is said of an element in the words of the two extensions. */
function attributesOf(part: Moddle): Record<string, string> {
  const { properties } = part.$descriptor as {
    properties: { name: string; ns: { prefix: string; name: string }; isAttr?: boolean; default?: unknown }[];
  };
  return Object.fromEntries(
    properties
      .filter(({ isAttr, ns }) => isAttr && /^(camunda|procedure)$/.test(ns.prefix))
      .map(({ ns, default: usual }) => [ns.name, part.get(ns.name), usual] as const)
      .filter(([, value, usual]) => value !== undefined && value !== null && value !== usual)
      .map(([name, value]) => [name, String(value)]),
  );
}

const extensionsOf = (part: Moddle): Moddle[] =>
  listOf(part.get('extensionElements') as Moddle | undefined, 'values');

const outputOf = (part: Moddle): Record<string, string> =>
  Object.fromEntries(
    extensionsOf(part)
      .filter(({ $type }) => $type === 'camunda:InputOutput')
      .flatMap((block) => listOf(block, 'outputParameters'))
      .map(({ name, value }) => [name!, String(value ?? '')]),
  );

const initialValues = (part: Moddle): Record<string, string> =>
  Object.fromEntries(
    listOf(part, 'properties').flatMap((property) => {
      const value = textOf(property, 'procedure:value');
      return property.name && value !== undefined ? [[property.name, value]] : [];
    }),
  );

/** What the process begins with and the step speaks of. */
function variablesOf(part: Moddle, said: string): Record<string, string> | undefined {
  const process = ancestorOf(part, 'Process');
  const used = Object.entries(process ? initialValues(process) : {}).filter(([name]) =>
    new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'u').test(said),
  );
  return used.length > 0 ? Object.fromEntries(used) : undefined;
}

function forEachOf(loop: Moddle): NonNullable<TemplateNode['forEach']> {
  const [collection, element, results, result] = [
    'camunda:collection',
    'camunda:elementVariable',
    'procedure:outputCollection',
    'procedure:outputElement',
  ].map((name) => textOf(loop, name));
  return {
    ...(collection && { collection }),
    ...(element && { element }),
    ...(results && { results }),
    ...(result && { result }),
  };
}

function wayOf({ source, businessObject: part }: TakenShape): Omit<TemplateFlow, 'to'> {
  const name = textOf(part, 'name');
  const condition = (part.get('conditionExpression') as Moddle | undefined)?.body as string | undefined;
  const isDefault = source!.businessObject.get('default') === part;
  return {
    from: source!.id,
    ...(name && { name }),
    ...(condition && { condition }),
    ...(isDefault && { isDefault }),
  };
}

/** An element says what a ready step has no place for. */
function saysMore(part: Moddle): boolean {
  const loop = part.get('loopCharacteristics') as Moddle | undefined;
  const [definition, ...more] = listOf(part, 'eventDefinitions');
  const refers = ['signalRef', 'errorRef', 'escalationRef', 'condition'].some(
    (name) => definition?.get(name) !== undefined,
  );
  const isPlain = (one: Moddle) =>
    one.$type === 'camunda:InputOutput' &&
    listOf(one, 'inputParameters').length === 0 &&
    listOf(one, 'outputParameters').every(({ definition: made }) => !made);
  return (
    more.length > 0 ||
    refers ||
    listOf(part, 'documentation').length > 0 ||
    !extensionsOf(part).every(isPlain) ||
    (loop !== undefined &&
      (loop.$type !== 'bpmn:MultiInstanceLoopCharacteristics' ||
        loop.get('isSequential') === true ||
        ['loopCardinality', 'completionCondition'].some((name) => loop.get(name) !== undefined)))
  );
}
