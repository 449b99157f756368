import { defineTexts } from '../../../web/shared/texts/texts';
import { type PanelContext, say } from '../context';
import { attribute } from '../fields/access';
import type { Field, FieldGroup, FieldList } from '../fields/field';
import {
  type Change,
  changeExtensions,
  eventDefinition,
  extensionsOf,
  isA,
  listOf,
  type Moddle,
  processOf,
  textOf,
} from '../moddle';

const texts = defineTexts({
  inputs: { vi: 'Dữ liệu vào', en: 'Inputs' },
  outputs: { vi: 'Dữ liệu ra', en: 'Outputs' },
  name: { vi: 'Tên biến', en: 'Variable' },
  value: { vi: 'Giá trị', en: 'Value' },
  outputHelp: {
    vi: 'Được tính khi bước hoàn thành và ghi vào biến này.',
    en: 'Worked out when the step is complete, and put into this variable.',
  },
  built: {
    vi: 'Danh sách hoặc đối tượng ghép trong tệp; sửa thành biểu thức sẽ thay nó.',
    en: 'A list or object that is put together in the file; an expression here replaces it.',
  },
  sent: { vi: 'Biến gửi đi', en: 'Variables that go in' },
  received: { vi: 'Biến nhận về', en: 'Variables that come back' },
  target: { vi: 'Ghi vào biến', en: 'Into the variable' },
  initial: { vi: 'Giá trị ban đầu', en: 'Initial values' },
  starts: { vi: 'Bắt đầu bằng', en: 'Starts with' },
  startsHelp: {
    vi: 'Biểu thức bắt đầu bằng dấu =, ví dụ =0 hoặc =[].',
    en: 'An expression that starts with =, such as =0 or =[].',
  },
  data: { vi: 'Dữ liệu', en: 'Data' },
});

const hasInputs = (part: Moddle): boolean =>
  isA(part, 'Activity', 'ThrowEvent', 'CatchEvent') &&
  !isA(part, 'BoundaryEvent', 'StartEvent') &&
  !(isA(part, 'SubProcess') && part.get('triggeredByEvent') === true);

export const parameterLists = (context: PanelContext): FieldList[] =>
  hasInputs(context.part) ? [parameters('input', context), parameters('output', context)] : [];

/** `camunda:inputOutput`: what a step reads under another name, and what it leaves. */
function parameters(direction: 'input' | 'output', { part, factory }: PanelContext): FieldList {
  const [block] = extensionsOf(part, 'camunda:InputOutput');
  const property = direction === 'input' ? 'inputParameters' : 'outputParameters';
  const there = listOf(block, property);
  const type = direction === 'input' ? 'camunda:InputParameter' : 'camunda:OutputParameter';
  const put = (values: Moddle[]): Change[] => {
    if (!block) {
      const made = factory.create('camunda:InputOutput', { [property]: values });
      for (const value of values) value.$parent = made;
      return changeExtensions(part, factory, { added: [made] });
    }
    const other = direction === 'input' ? 'outputParameters' : 'inputParameters';
    if (values.length === 0 && listOf(block, other).length === 0)
      return changeExtensions(part, factory, { removed: [block] });
    for (const value of values) value.$parent = block;
    return [{ holder: block, properties: { [property]: values } }];
  };
  return {
    id: direction === 'input' ? 'inputs' : 'outputs',
    label: say(direction === 'input' ? texts.inputs : texts.outputs),
    ...(direction === 'output' && { help: say(texts.outputHelp) }),
    items: there.map((parameter, index) => ({
      id: `${direction}-${index}`,
      label: parameter.name ?? '',
      fields: [
        nameField(`${direction}-${index}`, parameter, 'name', say(texts.name)),
        {
          id: `${direction}-${index}-value`,
          kind: 'feel',
          label: say(texts.value),
          ...(parameter.get('definition') ? { help: say(texts.built) } : {}),
          read: () => textOf(parameter, 'value'),
          write: (value) => [{ holder: parameter, properties: { value, definition: undefined } }],
        },
      ],
      remove: () => put(there.filter((one) => one !== parameter)),
    })),
    add: () => put([...there, factory.create(type, { name: freeName(there, 'name') })]),
  };
}

const nameField = (id: string, holder: Moddle, property: string, label: string): Field => ({
  id: `${id}-name`,
  kind: 'text',
  label,
  ...attribute(holder, property),
});

const freeName = (there: readonly Moddle[], property: string): string => {
  const taken = new Set(there.map((one) => one.get(property)));
  let number = there.length + 1;
  while (taken.has(`bien${number}`)) number += 1;
  return `bien${number}`;
};

/** What crosses the border of a call, and what a message or signal carries. */
export function bindingLists(context: PanelContext): FieldList[] {
  const { part } = context;
  if (isA(part, 'CallActivity')) return [bindings('In', part, context), bindings('Out', part, context)];
  if (!isA(part, 'ThrowEvent')) return [];
  const carrier = eventDefinition(part, 'Signal');
  return carrier ? [bindings('In', carrier, context)] : [];
}

function bindings(direction: 'In' | 'Out', holder: Moddle, { factory }: PanelContext): FieldList {
  const there = extensionsOf(holder, `camunda:${direction}`).filter(
    (one) => one.get('variables') === undefined && one.get('businessKey') === undefined,
  );
  const read = (one: Moddle) => textOf(one, 'sourceExpression') ?? textOf(one, 'source');
  return {
    id: direction === 'In' ? 'sent' : 'received',
    label: say(direction === 'In' ? texts.sent : texts.received),
    items: there.map((binding, index) => ({
      id: `${direction}-${index}`,
      label: textOf(binding, 'target') ?? '',
      fields: [
        nameField(`${direction}-${index}`, binding, 'target', say(texts.target)),
        {
          id: `${direction}-${index}-source`,
          kind: 'feel',
          label: say(texts.value),
          read: () => read(binding),
          write: (value) => [
            {
              holder: binding,
              properties: value?.startsWith('=')
                ? { sourceExpression: value, source: undefined }
                : { source: value, sourceExpression: undefined },
            },
          ],
        },
      ],
      remove: () => changeExtensions(holder, factory, { removed: [binding] }),
    })),
    add: () =>
      changeExtensions(holder, factory, {
        added: [factory.create(`camunda:${direction}`, { target: freeName(there, 'target') })],
      }),
  };
}

/** Variables that a process or sub-process begins with. */
export function initialValues({ element, part, factory }: PanelContext): FieldList | undefined {
  const scope = processOf(element) ?? (isA(part, 'SubProcess') ? part : undefined);
  if (!scope) return undefined;
  const there = listOf(scope, 'properties');
  const put = (properties: Moddle[]): Change[] => {
    for (const property of properties) property.$parent = scope;
    return [{ holder: scope, properties: { properties } }];
  };
  return {
    id: 'initial-values',
    label: say(texts.initial),
    items: there.map((property, index) => ({
      id: `initial-${index}`,
      label: property.name ?? property.id ?? '',
      fields: [
        nameField(`initial-${index}`, property, 'name', say(texts.name)),
        {
          id: `initial-${index}-value`,
          kind: 'feel',
          label: say(texts.starts),
          help: say(texts.startsHelp),
          ...attribute(property, 'procedure:value'),
        },
      ],
      remove: () => put(there.filter((one) => one !== property)),
    })),
    add: () => put([...there, factory.create('bpmn:Property', { name: freeName(there, 'name') })]),
  };
}

export function dataGroup({ part }: PanelContext): FieldGroup | undefined {
  const reference = isA(part, 'DataObjectReference') ? part : undefined;
  const object =
    (reference?.get('dataObjectRef') as Moddle | undefined) ?? (isA(part, 'DataObject') ? part : undefined);
  const holder =
    reference && textOf(reference, 'procedure:value') !== undefined ? reference : (object ?? reference);
  if (!holder) return undefined;
  return {
    id: 'data',
    label: say(texts.data),
    isOpen: true,
    fields: [
      {
        id: 'data-value',
        kind: 'feel',
        label: say(texts.starts),
        help: say(texts.startsHelp),
        ...attribute(holder, 'procedure:value'),
      },
    ],
  };
}
