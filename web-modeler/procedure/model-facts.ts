import { useMemo } from 'react';
import type { WorkFile } from '../workspace/workspace';
import { useFiles } from '../workspace/workspace';
import type { ConditionField } from './file/conditions';

/** What the other files of the model say that `procedure.yaml` speaks of. */
export interface ModelFacts {
  readonly processes: readonly { id: string; name: string; code: string }[];
  /** Keys of units that steps and lanes name. */
  readonly units: readonly string[];
  readonly decisions: readonly { id: string; name: string; outputs: readonly string[] }[];
  /** Fields of the forms: what `outcome` and results may read. */
  readonly answers: readonly ConditionField[];
}

const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const own = 'http://motcua.vn/schema/procedure/1.0';

/** Read again only when one of those files is another. */
export function useModelFacts(): ModelFacts {
  const files = useFiles().filter(({ kind }) => kind === 'bpmn' || kind === 'dmn' || kind === 'form');
  const key = files.map(({ id, revision, arrival, content }) =>
    [id, revision, arrival, content.length].join(),
  );
  return useMemo(() => factsOf(files), [key.join(';')]);
}

function factsOf(files: readonly WorkFile[]): ModelFacts {
  const ofKind = (kind: WorkFile['kind']) => files.filter((file) => file.kind === kind);
  const drawings = ofKind('bpmn').map(({ content }) => xmlOf(content));
  const processes = drawings.flatMap((drawing) =>
    [...drawing.getElementsByTagNameNS(bpmn, 'process')].map((process) => ({
      id: process.getAttribute('id') ?? '',
      name: process.getAttribute('name') ?? '',
      code: process.getAttributeNS(own, 'code') ?? '',
    })),
  );
  const units = drawings.flatMap((drawing) =>
    [...drawing.getElementsByTagNameNS(bpmn, '*')].flatMap((one) => one.getAttributeNS(own, 'unit') || []),
  );
  const decisions = ofKind('dmn').flatMap(({ content }) =>
    [...xmlOf(content).getElementsByTagNameNS('*', 'decision')].map((decision) => ({
      id: decision.getAttribute('id') ?? '',
      name: decision.getAttribute('name') ?? '',
      outputs: [...decision.getElementsByTagNameNS('*', 'output')].flatMap(
        (one) => one.getAttribute('name') || [],
      ),
    })),
  );
  const answers = new Map<string, ConditionField>();
  for (const { content } of ofKind('form'))
    for (const field of formFields(content)) answers.set(field.name, field);
  return { processes, units: [...new Set(units)], decisions, answers: [...answers.values()] };
}

const xmlOf = (text: string): Document => new DOMParser().parseFromString(text, 'application/xml');

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

interface FormField {
  key?: unknown;
  type?: unknown;
  label?: unknown;
  values?: unknown;
  components?: unknown;
  properties?: unknown;
}

/** The fields of a form; of a text that is no form, none. */
export const formFields = (content: string): ConditionField[] => fieldsOf(jsonOf(content));

function fieldsOf(component: unknown): ConditionField[] {
  if (typeof component !== 'object' || component === null) return [];
  const { key, type, label, values, components, properties } = component as FormField;
  const inner = Array.isArray(components) ? components.flatMap(fieldsOf) : [];
  if (typeof key !== 'string' || key === '' || key.includes('.')) return inner;
  const english = (typeof properties === 'object' ? properties : null) as Record<string, unknown> | null;
  const said = (text: unknown, standard: string, place: string) => {
    const vi = typeof text === 'string' && text !== '' ? text : standard;
    const en = english?.[place];
    return { vi, en: typeof en === 'string' ? en : vi };
  };
  const choices = (Array.isArray(values) ? values : []).flatMap(
    (one: { value?: unknown; label?: unknown } | null) =>
      typeof one?.value === 'string'
        ? [{ value: one.value, label: said(one.label, one.value, `labelEn.${one.value}`) }]
        : [],
  );
  const kind = type === 'checkbox' ? 'boolean' : type === 'number' ? 'number' : 'text';
  const field = { name: key, type: kind, label: said(label, key, 'labelEn') };
  return [{ ...field, ...(choices.length > 0 && { values: choices }) }, ...inner];
}
