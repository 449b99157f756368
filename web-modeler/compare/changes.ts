import type { Schema } from '../../web/shared/api/client';
import { fill, type Language, type Text } from '../../web/shared/texts/texts';
import { fieldTexts, partTexts, typeTexts, valueTexts } from './change-texts';
import { indexXml, type XmlElement } from './xml-index';

type Field = { field: string; before?: unknown; after?: unknown };
/** As the server says it; what fields hold is any JSON. */
export type FileComparison = Omit<Schema<'FileComparisonView'>, 'elements'> & {
  elements: (Omit<Schema<'ElementChangeView'>, 'fields'> & { fields: Field[] })[];
};
export type ChangeKind = 'added' | 'changed' | 'removed';

/** One thing that is said of an element, before and after; null: it was not said. */
export interface FieldChange {
  label: string;
  before: string | null;
  after: string | null;
}

/** What became of one element, in words. */
export interface ElementChange {
  /** Of the element in the file that the change belongs to: of an event for what triggers it. */
  elementId: string;
  change: ChangeKind;
  /** What it is: `Bước do cán bộ làm`. */
  kind: string;
  name: string;
  fields: FieldChange[];
  /** Whether a diagram has it. */
  isDrawn: boolean;
}

type Index = ReadonlyMap<string, XmlElement>;
const nothing: Index = new Map();
const notDrawn = new Set([
  'process',
  'collaboration',
  'message',
  'signal',
  'error',
  'escalation',
  'category',
  'dataStore',
  'dataObject',
]);
/** Says only that there is something, or where it stands in the file. */
const unsaid = /(^|\.)(xsi:type|elementId|schemaVersion|exporter|exporterVersion|targetNamespace)$/;
const references = new Set([
  'lane',
  'sourceRef',
  'targetRef',
  'attachedToRef',
  'default',
  'messageRef',
  'signalRef',
  'errorRef',
  'escalationRef',
  'fourEyes',
  'processRef',
]);
/** Parts of a path that only hold what comes behind them. */
const holders = new Set([
  'body',
  'eventDefinitions',
  'timerEventDefinition',
  'messageEventDefinition',
  'signalEventDefinition',
  'errorEventDefinition',
  'escalationEventDefinition',
  'conditionalEventDefinition',
  'InputOutput',
  'InputParameter',
  'OutputParameter',
  'property',
  'laneSet',
  'laneSets',
  'formalExpression',
  'expression',
  'validate',
  'conditional',
  'logic',
]);

/** The changes of one file, element by element, as people read them. Pure. */
export function changesOf(file: FileComparison, language: Language): ElementChange[] {
  const old = file.texts?.before ? indexXml(file.texts.before) : nothing;
  const now = file.texts?.after ? indexXml(file.texts.after) : nothing;
  const changes = new Map<string, ElementChange>();
  for (const { elementId, type, name, change, fields } of file.elements) {
    const side = change === 'removed' ? old : now;
    const host = type.endsWith('EventDefinition') ? side.get(elementId)?.around : undefined;
    const words = fieldsOf(fields, elementId, { old, now, language });
    const known = changes.get(host ?? elementId);
    if (known) {
      known.fields.push(...words);
      continue;
    }
    const id = host ?? elementId;
    const tag = host === undefined ? type : (side.get(host)?.tag ?? type);
    // What came or went with a trigger alone is a change of its event.
    const isPart = host !== undefined && old.has(host) && now.has(host);
    changes.set(id, {
      elementId: id,
      change: isPart ? 'changed' : change,
      kind: kindOf(tag, id, language),
      // A part of a document has its key for a name: its words say more.
      name:
        (tag === 'part' ? '' : host === undefined ? name : side.get(host)?.name) ||
        nameOf(side, id, language),
      fields: words,
      isDrawn: file.kind === 'bpmn' && !notDrawn.has(tag),
    });
  }
  return [...changes.values()].filter(({ change, fields }) => change !== 'changed' || fields.length > 0);
}

interface Sides {
  old: Index;
  now: Index;
  language: Language;
}

function fieldsOf(fields: readonly Field[], elementId: string, sides: Sides): FieldChange[] {
  const { old, now, language } = sides;
  const said = fields.filter(
    ({ field }) => !unsaid.test(field) && !fields.some((other) => other.field.startsWith(`${field}.`)),
  );
  const isTime = ({ field }: Field) => /^processingTime(Unit)?$/.test(field);
  const times = said.some(isTime)
    ? [
        {
          label: fieldTexts.processingTime[language],
          before: timeOf(old.get(elementId), language),
          after: timeOf(now.get(elementId), language),
        },
      ]
    : [];
  return [
    ...times,
    ...said
      .filter(
        (field) => !(isTime(field) && times.some(({ before, after }) => before !== null || after !== null)),
      )
      .map(({ field, before, after }) => ({
        label: labelOf(field, language),
        before: valueOf(field, before, old, language),
        after: valueOf(field, after, now, language),
      })),
  ].filter(({ label, before, after }) => label !== '' || before !== null || after !== null);
}

/** `4 giờ làm việc`, of what the file says of the element. */
function timeOf(element: XmlElement | undefined, language: Language): string | null {
  const { processingTime: time, processingTimeUnit: unit = '' } = element?.attributes ?? {};
  if (time === undefined) return null;
  return `${time} ${wordOf(valueTexts, unit, language) ?? unit}`.trim();
}

/** `limits.0.value` -> `#1 · Giá trị`; what has no words is shown as the file calls it. */
export function labelOf(path: string, language: Language): string {
  const parts = path
    .split('.')
    .map((part) => part.replace(/^[\w-]+:(?=\w)/, ''))
    .filter(
      (part, place, all) =>
        !holders.has(part) && !(part === 'values' && all[place - 1] === 'extensionElements'),
    );
  const hasMore = parts.length > 1;
  const words = parts
    .filter((part) => !(hasMore && part === 'extensionElements'))
    .map((part) =>
      /^\d+$/.test(part) ? `#${Number(part) + 1}` : (wordOf(fieldTexts, part, language) ?? part),
    );
  return words.filter((word, place) => word !== words[place - 1]).join(' · ');
}

function valueOf(path: string, value: unknown, index: Index, language: Language): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value as string | number | boolean);
  if (references.has(path.slice(path.lastIndexOf('.') + 1)) && index.has(text))
    return nameOf(index, text, language);
  return typeof value === 'boolean' || /(^|\.)unit$/i.test(path)
    ? (wordOf(valueTexts, text, language) ?? text)
    : text;
}

const kindOf = (tag: string, id: string, language: Language): string =>
  (tag === 'part' ? wordOf(partTexts, id, language) : undefined) ?? wordOf(typeTexts, tag, language) ?? tag;

const fromTo: Text = { vi: '{from} → {to}', en: '{from} → {to}' };

/** What people call an element: its name, of a flow where it goes, else what it is. */
export function nameOf(index: Index, id: string, language: Language): string {
  const element = index.get(id);
  if (!element) return '';
  if (element.name) return element.name;
  const { sourceRef, targetRef } = element.attributes;
  if (sourceRef && targetRef)
    return fill(fromTo[language], {
      from: shortName(index, sourceRef, language),
      to: shortName(index, targetRef, language),
    });
  return wordOf(typeTexts, element.tag, language) ?? element.tag;
}

const shortName = (index: Index, id: string, language: Language): string => {
  const element = index.get(id);
  return element?.name || (element && wordOf(typeTexts, element.tag, language)) || id;
};

const wordOf = (
  texts: Readonly<Record<string, Text>>,
  key: string,
  language: Language,
): string | undefined => (Object.hasOwn(texts, key) ? texts[key][language] : undefined);
