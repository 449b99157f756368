import { dateAt, isLocalDate } from '../../local-date';
import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from '../../../kernel';
import { checkAddress, isBlank } from './address.policy';
import type { FormLevel } from './form-level';
import { type FormComponent, isEmpty, isObject, pathOf, textOf, valueAt } from './form-schema';
import { matchPattern } from './match-pattern';
import { checkParty, partyParts } from './person.policy';

/** What is wrong with one value; the codes are `FORM.*` of the message catalogue. */
export interface FieldFinding {
  code: string;
  /** Of a field with parts: `identity` of a person. */
  part?: string;
  params?: JsonObject;
}

type Check = (value: Json, component: FormComponent, level: FormLevel, group: readonly string[]) => Findings;
type Findings = FieldFinding[];

const fine: Findings = [];
const wrong = (code: string, params?: JsonObject): Findings => [{ code, ...(params && { params }) }];

const text: Check = (value, component, level, group) => {
  if (typeof value !== 'string') return wrong('FORM.TYPE', { expected: 'text' });
  const validate = rulesOf(component);
  const shortest = numberOf(level.propertyOf(validate.minLength, group));
  const longest = numberOf(level.propertyOf(validate.maxLength, group));
  const findings: Findings = [];
  if (shortest !== undefined && value.length < shortest)
    findings.push(...wrong('FORM.MIN_LENGTH', { minimum: shortest }));
  if (longest !== undefined && value.length > longest)
    findings.push(...wrong('FORM.MAX_LENGTH', { maximum: longest }));
  const pattern = patternOf(validate);
  if (pattern === undefined) return findings;
  const match = matchPattern(pattern, value);
  if (match === 'refused') findings.push(...wrong('FORM.PATTERN_REFUSED'));
  if (match === 'differs') findings.push(...wrong('FORM.PATTERN'));
  return findings;
};

const number: Check = (value, component, level, group) => {
  const asText = component.serializeToString === true;
  if (asText ? typeof value !== 'string' || !/^-?\d{1,30}(\.\d{1,30})?$/.test(value) : !isNumber(value))
    return wrong('FORM.TYPE', { expected: 'number' });
  const validate = rulesOf(component);
  const amount = Number(value);
  const least = numberOf(level.propertyOf(validate.min, group));
  const most = numberOf(level.propertyOf(validate.max, group));
  const decimals = numberOf(component.decimalDigits);
  const findings: Findings = [];
  if (least !== undefined && amount < least) findings.push(...wrong('FORM.MIN', { minimum: least }));
  if (most !== undefined && amount > most) findings.push(...wrong('FORM.MAX', { maximum: most }));
  if (decimals !== undefined && decimalsOf(value) > decimals)
    findings.push(...wrong('FORM.DECIMALS', { maximum: decimals }));
  return findings;
};

const clockTime = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?`;
const offset = String.raw`(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?`;
const shapes: Record<string, RegExp> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: new RegExp(`^${clockTime}${offset}$`),
  datetime: new RegExp(String.raw`^\d{4}-\d{2}-\d{2}T${clockTime}${offset}$`),
};

const datetime: Check = (value, component, { now }) => {
  const kind = typeof component.subtype === 'string' ? component.subtype : 'date';
  const shape = shapes[kind];
  if (!shape || typeof value !== 'string' || !shape.test(value))
    return wrong('FORM.TYPE', { expected: kind });
  if (kind === 'time') return fine;
  const day = value.slice(0, 10);
  if (!isLocalDate(day)) return wrong('FORM.TYPE', { expected: kind });
  return component.disallowPassedDates === true && day < dateAt(now) ? wrong('FORM.PASSED_DATE') : fine;
};

const checkbox: Check = (value) =>
  typeof value === 'boolean' ? fine : wrong('FORM.TYPE', { expected: 'boolean' });

const choice: Check = (value, component, level, group) =>
  isOption(value, optionsOf(component, level, group)) ? fine : wrong('FORM.OPTION');

const choices: Check = (value, component, level, group) => {
  if (!Array.isArray(value)) return wrong('FORM.TYPE', { expected: 'list' });
  const options = optionsOf(component, level, group);
  const isRepeated = value.some((one, place) =>
    value.slice(0, place).some((other) => isDeepStrictEqual(one, other)),
  );
  return isRepeated || !value.every((one) => isOption(one, options)) ? wrong('FORM.OPTION') : fine;
};

/** References to uploads, as form-js writes them; what they refer to is checked where files are attached. */
const files: Check = (value, component) => {
  const references = Array.isArray(value) ? value : [value];
  if (references.some((one) => typeof one !== 'string' || one.length > 255))
    return wrong('FORM.TYPE', { expected: 'file' });
  return references.length > 1 && component.multiple !== true ? wrong('FORM.OPTION') : fine;
};

const address: Check = (value, component, level, group) => {
  if (!isObject(value)) return wrong('FORM.TYPE', { expected: 'address' });
  const asOf = textOf(level.propertyOf(component.asOf, group));
  return checkAddress(value, { asOf: asOf?.slice(0, 10), now: level.now, unitsOn: level.unitsOn });
};

const person: Check = (value, component, level) => {
  if (!isObject(value)) return wrong('FORM.TYPE', { expected: 'person' });
  const rules = {
    kinds: textsOf(component.kinds) ?? [],
    parts: textsOf(component.parts) ?? partyParts,
    required: textsOf(rulesOf(component).requiredParts) ?? [],
  };
  return checkParty(value, rules, { now: level.now, unitsOn: level.unitsOn });
};

const checks: Record<string, Check> = {
  textfield: text,
  textarea: text,
  number,
  datetime,
  checkbox,
  radio: choice,
  select: choice,
  checklist: choices,
  taglist: choices,
  filepicker: files,
  address,
  person,
};

export const isInput = (type: string): boolean => Object.hasOwn(checks, type);

/** What is wrong with the value of a visible field that may be changed. */
export function checkField(
  value: Json | undefined,
  component: FormComponent,
  level: FormLevel,
  group: readonly string[],
): Findings {
  const isUnchecked = component.type === 'checkbox' && value === false;
  const hasParts = component.type === 'address' || component.type === 'person';
  if (isEmpty(value) || isUnchecked || (hasParts && isNobody(value))) {
    if (rulesOf(component).required === true) return wrong('FORM.REQUIRED');
    // Null is nothing for every type; the empty text only for texts, the empty list only for lists.
    const isText = component.type === 'textfield' || component.type === 'textarea';
    if (value === undefined || value === null || (value === '' && isText) || isObject(value)) return fine;
  }
  return checks[component.type as string](value as Json, component, level, group);
}

/** A kind alone is no party yet. */
const isNobody = (value: Json | undefined): boolean =>
  isObject(value) && Object.entries(value).every(([part, given]) => part === 'kind' || isBlank(given));

const textsOf = (value: Json | undefined): string[] | undefined =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined;

const rulesOf = (component: FormComponent): JsonObject =>
  isObject(component.validate) ? component.validate : {};

function patternOf(validate: JsonObject): string | undefined {
  if (validate.validationType === 'email') return String.raw`^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@.]{2,60}$`;
  if (validate.validationType === 'phone') return String.raw`^\+?[0-9][0-9 .()\-]{5,19}$`;
  return textOf(validate.pattern);
}

function optionsOf(component: FormComponent, level: FormLevel, group: readonly string[]): Json[] {
  const { values, valuesKey, valuesExpression } = component;
  const source =
    typeof valuesExpression === 'string'
      ? level.propertyOf(valuesExpression, group)
      : typeof valuesKey === 'string'
        ? valueAt(level.variables, pathOf(valuesKey))
        : values;
  if (!Array.isArray(source)) return [];
  return source.map((option) => (isObject(option) && 'value' in option ? option.value : option));
}

const isOption = (value: Json, options: readonly Json[]): boolean =>
  options.some((option) => isDeepStrictEqual(option, value));

function numberOf(value: Json | undefined): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return isNumber(number) ? number : undefined;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function decimalsOf(value: Json): number {
  const [, mantissa = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, mantissa.length - Number(exponent));
}
