import { defineTexts } from '../../../web/shared/texts/texts';
import { say } from '../context';
import { ancestorOf, extensionsOf, isA, listOf, type Moddle, nodesOf, textOf } from '../moddle';
import type { Facts } from './facts';
import { nested, type Variable } from './variable';

const texts = defineTexts({
  caseCode: { vi: 'Mã hồ sơ', en: 'Code of the case' },
  channel: {
    vi: 'Kênh nộp: COUNTER, POST, ONLINE, AUTHORISED_PERSON',
    en: 'COUNTER, POST, ONLINE or AUTHORISED_PERSON',
  },
  applicant: { vi: 'Người nộp', en: 'Applicant' },
  from: { vi: 'Từ bước “{name}”', en: 'From “{name}”' },
  initial: { vi: 'Giá trị ban đầu', en: 'Initial value' },
  each: { vi: 'Phần tử của lần lặp', en: 'Element of the loop' },
  own: { vi: 'Dữ liệu vào của bước', en: 'Input of the step' },
});

const ofCase = (): Variable[] => [
  { name: 'caseCode', info: say(texts.caseCode) },
  { name: 'channel', info: say(texts.channel), values: ['COUNTER', 'POST', 'ONLINE', 'AUTHORISED_PERSON'] },
  { name: 'applicant', info: say(texts.applicant) },
];

/**
 * The names that an expression of `part` may read: what the case and procedure.yaml give, what forms, decisions, scripts and mappings
 * of its process bring, and what holds only where it stands. Which of them are there when it is evaluated depends on the way.
 */
export function variablesAt(part: Moddle, facts: Facts): Variable[] {
  const process = ancestorOf(part, 'Process') ?? (part.get('processRef') as Moddle | undefined);
  const found: Variable[] = [
    ...localVariables(part),
    ...(facts.procedure?.variables ?? []),
    ...(process ? [process, ...subProcessesOf(process)].flatMap(initialOf) : []),
    ...(process ? nodesOf(process).flatMap((node) => broughtBy(node, facts)) : []),
    ...ofCase(),
  ];
  return nested(found).toSorted((a, b) => a.name.localeCompare(b.name));
}

const subProcessesOf = (scope: Moddle): Moddle[] => nodesOf(scope).filter((node) => isA(node, 'SubProcess'));

const initialOf = (scope: Moddle): Variable[] =>
  [
    ...listOf(scope, 'properties'),
    ...listOf(scope, 'flowElements').filter((element) => isA(element, 'DataObject')),
  ].flatMap(({ id, name }) => {
    const variable = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name ?? '') ? name : id;
    return variable ? [{ name: variable, detail: say(texts.initial) }] : [];
  });

/** What is known only inside of a step, and of the loops around it. */
function localVariables(part: Moddle): Variable[] {
  const found: Variable[] = [];
  for (let at: Moddle | undefined = part; at && !isA(at, 'Process'); at = at.$parent) {
    const activity = isA(at, 'Activity') ? at : undefined;
    const loop = activity?.get('loopCharacteristics') as Moddle | undefined;
    const element = loop && textOf(loop, 'camunda:elementVariable');
    if (element) found.push({ name: element, detail: say(texts.each) });
    for (const name of parameters(at, 'inputParameters')) found.push({ name, detail: say(texts.own) });
  }
  return found;
}

const parameters = (part: Moddle, property: string): string[] =>
  isA(part, 'FlowNode')
    ? extensionsOf(part, 'camunda:InputOutput').flatMap((block) =>
        listOf(block, property).flatMap(({ name }) => (name ? [name] : [])),
      )
    : [];

/** What is there once a node is completed. */
function broughtBy(node: Moddle, facts: Facts): Variable[] {
  const detail = say(texts.from, { name: node.name ?? node.id ?? '' });
  const names = (list: readonly (string | undefined)[]): Variable[] =>
    list.flatMap((name) => (name ? [{ name, detail }] : []));
  const found = names(parameters(node, 'outputParameters'));
  const form = (textOf(node, 'camunda:formKey') ?? textOf(node, 'camunda:formRef'))?.replace(/\.form$/, '');
  if (form) found.push(...(facts.forms.find(({ value }) => value === form)?.variables ?? []));
  const result = textOf(node, 'camunda:resultVariable');
  if (result) found.push({ name: result, detail, ...resultOf(node, facts) });
  if (isA(node, 'Activity')) {
    const loop = node.get('loopCharacteristics') as Moddle | undefined;
    const collection = loop && textOf(loop, 'procedure:outputCollection');
    if (collection) found.push({ name: collection, detail, isList: true });
  }
  if (isA(node, 'CallActivity'))
    found.push(...names(extensionsOf(node, 'camunda:Out').map((binding) => textOf(binding, 'target'))));
  const carriers = isA(node, 'Event') ? [node, ...listOf(node, 'eventDefinitions')] : [node];
  found.push(
    ...names(
      carriers.flatMap((carrier) => [
        textOf(carrier, 'procedure:payloadVariable'),
        textOf(carrier, 'camunda:errorCodeVariable'),
        textOf(carrier, 'camunda:errorMessageVariable'),
        textOf(carrier, 'camunda:escalationCodeVariable'),
      ]),
    ),
  );
  return found;
}

/** The columns of a decision table, as far as its result has them. */
function resultOf(node: Moddle, { decisions }: Facts): Partial<Variable> {
  const outputs = decisions.find(({ value }) => value === textOf(node, 'camunda:decisionRef'))?.outputs;
  if (!outputs) return {};
  const mapping = textOf(node, 'camunda:mapDecisionResult') ?? 'resultList';
  if (mapping === 'singleResult') return { entries: outputs };
  return mapping === 'resultList' ? { isList: true, entries: outputs } : {};
}
