import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from '../../../kernel';
import type { UnitsOn } from './address.policy';
import { checkField, isInput } from './field.policy';
import { FormLevel, type KnownNames } from './form-level';
import {
  componentsOf,
  type FormComponent,
  isEmpty,
  isObject,
  overlay,
  pathOf,
  textOf,
  valueAt,
} from './form-schema';

/** One thing that is wrong with one field. `field` is its path: `copies[0].pages`. */
export interface FormProblem {
  field: string;
  code: string;
  params?: JsonObject;
}

export interface Submission {
  /** The deployed form-js schema; null when the task has none. */
  schema: JsonObject | null;
  /** What was sent. */
  values: JsonObject;
  /** What the form could read when it was opened. */
  variables: JsonObject;
  /** Epoch milliseconds: `today()` in conditions, dates that may not have passed. */
  now: number;
  /** Names that the act of the task may bring beside the fields of the form. */
  allowed?: readonly string[];
  /** Administrative units of a date, for addresses; without it their names are not looked up. */
  unitsOn?: UnitsOn;
}

export interface CheckedSubmission {
  problems: FormProblem[];
  /** What the process receives: an object keeps the parts that the form does not show. */
  variables: JsonObject;
  /** Uploads that its file fields name; they become papers of the case with the act. */
  uploads: string[];
}

const LONGEST_LIST = 1_000;
const MOST_PROBLEMS = 50;

/**
 * Checks what somebody sent against the form version that was deployed, never against what their browser says:
 * required, types, limits, patterns, options (fixed or from variables), visibility in FEEL. A hidden field must be
 * absent, a read-only or disabled one unchanged, and what the form does not have is refused. Pure and total.
 */
export function checkSubmission(submission: Submission): CheckedSubmission {
  const { schema, values, variables, now, allowed = [], unitsOn } = submission;
  const root = FormLevel.root(values, variables, now, unitsOn);
  const form = new FormWalk();
  if (schema) form.visit(componentsOf(schema), root, [], false);
  for (const name of allowed) if (!root.known.has(name)) root.known.set(name, null);
  form.refuseUnknown(values, root.known, '');
  return {
    problems: form.problems.slice(0, MOST_PROBLEMS),
    variables: keepingTheRest(values, variables, root.known),
    uploads: form.uploads,
  };
}

class FormWalk {
  readonly problems: FormProblem[] = [];
  readonly uploads: string[] = [];

  /** `group`: the path of the enclosing groups inside the level. */
  visit(components: readonly FormComponent[], level: FormLevel, group: string[], isConcealed: boolean): void {
    for (const component of components) {
      const type = textOf(component.type) ?? '';
      const isHidden = isConcealed || level.isHidden(component, group);
      if (isInput(type)) this.field(component, level, group, isHidden);
      else if (type === 'expression') this.computed(component, level, group, isHidden);
      else if (type === 'dynamiclist') this.list(component, level, group, isHidden);
      else if (Array.isArray(component.components)) {
        const path = textOf(component.path);
        this.visit(componentsOf(component), level, path ? [...group, ...pathOf(path)] : group, isHidden);
      }
    }
  }

  refuseUnknown(values: JsonObject, known: KnownNames, prefix: string): void {
    for (const [name, value] of Object.entries(values)) {
      const inner = known.get(name);
      if (inner === undefined) this.say(`${prefix}${name}`, 'FORM.UNKNOWN_FIELD');
      else if (inner === null || value === null) continue;
      else if (isObject(value)) this.refuseUnknown(value, inner, `${prefix}${name}.`);
      else this.say(`${prefix}${name}`, 'FORM.TYPE', { expected: 'object' });
    }
  }

  private field(component: FormComponent, level: FormLevel, group: string[], isHidden: boolean): void {
    const key = textOf(component.key);
    if (key === undefined) return;
    const path = [...group, ...pathOf(key)];
    level.declare(path);
    const name = `${level.prefix}${path.join('.')}`;
    const value = valueAt(level.values, path);
    if (isHidden) {
      if (value !== undefined) this.say(name, 'FORM.HIDDEN');
      return;
    }
    if (isFrozen(component, level, group)) {
      if (value !== undefined && !isUnchanged(value, valueAt(level.previous, path), component))
        this.say(name, 'FORM.READ_ONLY');
      return;
    }
    const findings = checkField(value, component, level, group);
    for (const { code, part, params } of findings) this.say(part ? `${name}.${part}` : name, code, params);
    if (component.type === 'filepicker' && findings.length === 0)
      this.uploads.push(
        ...[value ?? []].flat().filter((id): id is string => typeof id === 'string' && id !== ''),
      );
  }

  /** What the form computes may be sent along, as exactly what the server computes too. */
  private computed(component: FormComponent, level: FormLevel, group: string[], isHidden: boolean): void {
    const key = textOf(component.key);
    if (key === undefined) return;
    const path = [...group, ...pathOf(key)];
    level.declare(path);
    const name = `${level.prefix}${path.join('.')}`;
    const value = valueAt(level.values, path);
    if (value === undefined) return;
    if (isHidden) this.say(name, 'FORM.HIDDEN');
    else if (!isDeepStrictEqual(value, level.propertyOf(component.expression, group) ?? null))
      this.say(name, 'FORM.READ_ONLY');
  }

  private list(component: FormComponent, level: FormLevel, group: string[], isHidden: boolean): void {
    const key = textOf(component.path) ?? textOf(component.key);
    if (key === undefined) return;
    const path = [...group, ...pathOf(key)];
    level.declare(path);
    const place = path.join('.');
    const name = `${level.prefix}${place}`;
    const value = valueAt(level.values, path);
    if (value === undefined || value === null) return;
    if (isHidden) return this.say(name, 'FORM.HIDDEN');
    if (!Array.isArray(value) || !value.every(isObject))
      return this.say(name, 'FORM.TYPE', { expected: 'list' });
    if (value.length > LONGEST_LIST) return this.say(name, 'FORM.MAX_LENGTH', { maximum: LONGEST_LIST });
    const before = valueAt(level.previous, path);
    const previous = Array.isArray(before) ? before : [];
    const rows = previous.length || Number(component.defaultRepetitions) || 1;
    if (component.allowAddRemove === false && value.length !== rows)
      return this.say(name, 'FORM.FIXED_ROWS', { rows });
    value.forEach((item, index) => {
      const old = previous[index];
      const inner = level.item(item, isObject(old) ? old : {}, place, index);
      this.visit(componentsOf(component), inner, [], false);
      this.refuseUnknown(item, inner.known, inner.prefix);
    });
    return undefined;
  }

  private say(field: string, code: string, params?: JsonObject): void {
    this.problems.push({ field: field.slice(0, 200), code, ...(params && { params }) });
  }
}

const isFrozen = (component: FormComponent, level: FormLevel, group: string[]): boolean =>
  component.disabled === true || level.propertyOf(component.readonly, group) === true;

/** As it was; where nothing was, the default of the form or nothing. */
function isUnchanged(value: Json, before: Json | undefined, component: FormComponent): boolean {
  if (before !== undefined) return isDeepStrictEqual(value, before);
  return isEmpty(value) || value === false || isDeepStrictEqual(value, component.defaultValue);
}

/** Variables are replaced as a whole, so an object with a few fields in the form is joined with what it was. */
function keepingTheRest(values: JsonObject, variables: JsonObject, known: KnownNames): JsonObject {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const before = Object.hasOwn(variables, name) ? variables[name] : undefined;
      const hasFields = known.get(name) instanceof Map;
      return [name, hasFields && isObject(before) && isObject(value) ? overlay(before, value) : value];
    }),
  );
}
