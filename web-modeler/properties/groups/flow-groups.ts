import { defineTexts } from '../../../web/shared/texts/texts';
import { type PanelContext, say, together } from '../context';
import { alwaysFeel, attribute, expression, flag } from '../fields/access';
import type { Choice, Field, FieldGroup } from '../fields/field';
import { changeExtensions, extensionsOf, isA, type Moddle } from '../moddle';

const texts = defineTexts({
  call: { vi: 'Gọi quy trình', en: 'Called process' },
  called: { vi: 'Quy trình được gọi', en: 'Process that is called' },
  binding: { vi: 'Phiên bản', en: 'Version' },
  latest: { vi: 'Bản mới nhất đang áp dụng', en: 'The newest in service' },
  deployment: { vi: 'Bản đi cùng mô hình này', en: 'The one of this model' },
  version: { vi: 'Một phiên bản nhất định', en: 'A certain version' },
  versionTag: { vi: 'Phiên bản mang nhãn', en: 'The version with a tag' },
  number: { vi: 'Số phiên bản', en: 'Number of the version' },
  tag: { vi: 'Nhãn phiên bản', en: 'Tag of the version' },
  businessKey: { vi: 'Mã của phiên được gọi', en: 'Business key of the call' },
  allIn: { vi: 'Chuyển mọi biến sang quy trình được gọi', en: 'Every variable goes into the called process' },
  allOut: { vi: 'Nhận về mọi biến của quy trình được gọi', en: 'Every variable comes back from it' },
  loop: { vi: 'Lặp nhiều phiên', en: 'Multi-instance' },
  sequential: { vi: 'Lần lượt, hết phiên này mới đến phiên sau', en: 'One after the other' },
  collection: { vi: 'Mỗi phiên cho một phần tử của', en: 'One for each element of' },
  collectionHelp: {
    vi: 'Tên biến danh sách, hoặc biểu thức bắt đầu bằng dấu =.',
    en: 'The name of a list, or an expression that starts with =.',
  },
  element: { vi: 'Phần tử gọi là', en: 'The element is called' },
  cardinality: { vi: 'Hoặc số phiên cố định', en: 'Or a number of instances' },
  until: { vi: 'Kết thúc sớm khi', en: 'Ends early when' },
  output: { vi: 'Danh sách nhận kết quả', en: 'List that takes the results' },
  outputElement: { vi: 'Kết quả của mỗi phiên', en: 'Result of each instance' },
  repeat: { vi: 'Lặp lại', en: 'Loop' },
  whileTrue: { vi: 'Lặp khi', en: 'Again while' },
  most: { vi: 'Nhiều nhất (lần)', en: 'At most (times)' },
  first: { vi: 'Xét điều kiện trước lần đầu', en: 'The condition is looked at before the first time' },
});

const bindings = ['latest', 'deployment', 'version', 'versionTag'] as const;

export function callGroup(context: PanelContext): FieldGroup | undefined {
  const { part, facts } = context;
  if (!isA(part, 'CallActivity')) return undefined;
  const binding = attribute(part, 'camunda:calledElementBinding');
  const number = attribute(part, 'camunda:calledElementVersion');
  const tag = attribute(part, 'camunda:calledElementVersionTag');
  const choices: Choice[] = bindings.map((value) => ({ value, label: say(texts[value]) }));
  const fields: Field[] = [
    {
      id: 'called-element',
      kind: 'choice',
      isFree: true,
      label: say(texts.called),
      choices: facts.processes,
      ...attribute(part, 'calledElement'),
    },
    {
      id: 'called-binding',
      kind: 'select',
      label: say(texts.binding),
      choices,
      read: binding.read,
      write: (value) =>
        together([
          ...binding.write(value),
          ...(value === 'version' ? [] : number.write(undefined)),
          ...(value === 'versionTag' ? [] : tag.write(undefined)),
        ]),
    },
  ];
  if (binding.read() === 'version')
    fields.push({ id: 'called-version', kind: 'text', label: say(texts.number), ...number });
  if (binding.read() === 'versionTag')
    fields.push({ id: 'called-tag', kind: 'text', label: say(texts.tag), ...tag });
  return {
    id: 'call',
    label: say(texts.call),
    isOpen: true,
    fields: [
      ...fields,
      everything('In', say(texts.allIn), context),
      everything('Out', say(texts.allOut), context),
      businessKey(context),
    ],
  };
}

/** `camunda:in` or `camunda:out` with `variables="all"`. */
function everything(direction: 'In' | 'Out', label: string, { part, factory }: PanelContext): Field {
  const all = extensionsOf(part, `camunda:${direction}`).filter((one) => one.get('variables') === 'all');
  return {
    id: `called-all-${direction}`,
    kind: 'check',
    label,
    read: () => (all.length > 0 ? 'true' : undefined),
    write: (value) =>
      changeExtensions(
        part,
        factory,
        value === 'true'
          ? { added: all.length > 0 ? [] : [factory.create(`camunda:${direction}`, { variables: 'all' })] }
          : { removed: all },
      ),
  };
}

function businessKey({ part, factory }: PanelContext): Field {
  const [given] = extensionsOf(part, 'camunda:In').filter((one) => one.get('businessKey') !== undefined);
  return {
    id: 'called-key',
    kind: 'feel',
    label: say(texts.businessKey),
    read: () => given?.get('businessKey') as string | undefined,
    write: (value) => {
      if (given && value) return [{ holder: given, properties: { businessKey: value } }];
      if (given) return changeExtensions(part, factory, { removed: [given] });
      return value
        ? changeExtensions(part, factory, { added: [factory.create('camunda:In', { businessKey: value })] })
        : [];
    },
  };
}

export function loopGroup({ part, factory }: PanelContext): FieldGroup | undefined {
  if (!isA(part, 'Activity')) return undefined;
  const loop = part.get('loopCharacteristics') as Moddle | undefined;
  if (!loop) return undefined;
  if (isA(loop, 'StandardLoopCharacteristics'))
    return {
      id: 'loop',
      label: say(texts.repeat),
      isOpen: true,
      fields: [
        {
          id: 'loop-condition',
          kind: 'feel',
          needs: 'condition',
          label: say(texts.whileTrue),
          ...alwaysFeel(expression(loop, 'loopCondition', factory)),
        },
        {
          id: 'loop-most',
          kind: 'text',
          label: say(texts.most),
          read: () => (loop.get('loopMaximum') === undefined ? undefined : String(loop.get('loopMaximum'))),
          write: (value) => [
            {
              holder: loop,
              properties: { loopMaximum: /^\d{1,6}$/.test(value ?? '') ? Number(value) : undefined },
            },
          ],
        },
        { id: 'loop-first', kind: 'check', label: say(texts.first), ...flag(loop, 'testBefore') },
      ],
    };
  return {
    id: 'loop',
    label: say(texts.loop),
    isOpen: true,
    fields: [
      {
        id: 'loop-collection',
        kind: 'feel',
        label: say(texts.collection),
        help: say(texts.collectionHelp),
        ...attribute(loop, 'camunda:collection'),
      },
      {
        id: 'loop-element',
        kind: 'text',
        label: say(texts.element),
        ...attribute(loop, 'camunda:elementVariable'),
      },
      {
        id: 'loop-cardinality',
        kind: 'feel',
        label: say(texts.cardinality),
        ...expression(loop, 'loopCardinality', factory),
      },
      {
        id: 'loop-until',
        kind: 'feel',
        needs: 'condition',
        label: say(texts.until),
        ...alwaysFeel(expression(loop, 'completionCondition', factory)),
      },
      {
        id: 'loop-output',
        kind: 'text',
        label: say(texts.output),
        ...attribute(loop, 'procedure:outputCollection'),
      },
      {
        id: 'loop-output-element',
        kind: 'feel',
        label: say(texts.outputElement),
        ...attribute(loop, 'procedure:outputElement'),
      },
      { id: 'loop-sequential', kind: 'check', label: say(texts.sequential), ...flag(loop, 'isSequential') },
    ],
  };
}
