import type { Json, JsonObject } from '../../../kernel';
import { type Act, actOf, receptions } from '../../procedures/acts';
import type { FormProblem } from './form.policy';
import { isEmpty, isObject } from './form-schema';

type Shape = (value: Json) => boolean;

const isText = (longest: number) => (value: Json) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest;
const isOneOf =
  (...words: readonly string[]): Shape =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const isDate: Shape = (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isListOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.length <= 100 && value.every(shape);
/** `?` behind a name: it may be absent. Further names are refused. */
const isRecord =
  (fields: Record<string, Shape>): Shape =>
  (value) =>
    isObject(value) &&
    Object.keys(value).every((name) => name in fields || `${name}?` in fields) &&
    Object.entries(fields).every(([name, shape]) => {
      const given = value[name.replace('?', '')];
      return given === undefined || given === null ? name.endsWith('?') : shape(given);
    });

const supplement = isRecord({
  items: isListOf(isRecord({ 'component?': isText(100), reasonCode: isText(100), 'note?': isText(2_000) })),
  'reason?': isText(4_000),
  'legalBasis?': isText(1_000),
  'approvedBy?': isText(100),
});
const refusal = isRecord({ reasonCode: isText(100), reason: isText(4_000) });

/** What completing the task of an act may bring beside its form (the contract of `procedure:act`). */
const inputs: Partial<Record<Act, Record<string, Shape>>> = {
  receive: { reception: isOneOf(...receptions), supplement, refusal },
  consult: { answer: (value) => isText(10_000)(value) || isObject(value) },
  'request-supplement': { supplement },
  sign: { signed: (value) => typeof value === 'boolean' },
  issue: { documentNumber: isText(100), sealed: (value) => typeof value === 'boolean' },
  extend: {
    extend: (value) => typeof value === 'boolean',
    extendUntil: isDate,
    extensionReason: isText(4_000),
  },
};

const inputsOf = (act: string | undefined): Record<string, Shape> =>
  (act !== undefined && Object.hasOwn(inputs, act) && inputs[act as Act]) || {};

export const variablesOfAct = (act: string | undefined): string[] => Object.keys(inputsOf(act));

/** The variables of the act: present where the act cannot be without them, and of the shape that it reads. */
export function checkActInput(act: string | undefined, variables: JsonObject): FormProblem[] {
  const needed = actOf(act)?.variables ?? [];
  const problems: FormProblem[] = needed
    .filter((name) => isEmpty(variables[name]))
    .map((field) => ({ field, code: 'FORM.REQUIRED' }));
  for (const [field, shape] of Object.entries(inputsOf(act)))
    if (!isEmpty(variables[field]) && !shape(variables[field]))
      problems.push({ field, code: 'FORM.ACT_INPUT', params: { act: act ?? null } });
  return problems;
}
