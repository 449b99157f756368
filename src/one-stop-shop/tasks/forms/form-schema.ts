import type { Json, JsonObject } from '../../../kernel';

/** A component of a form-js schema, read as the untrusted JSON that it is. */
export type FormComponent = JsonObject;

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const componentsOf = (part: JsonObject): FormComponent[] =>
  Array.isArray(part.components) ? part.components.filter(isObject) : [];

/** `applicant.name` as the names on the way down. */
export const pathOf = (key: string): string[] => key.split('.');

/** What lies at a path of own names; undefined when there is nothing. */
export function valueAt(data: JsonObject, path: readonly string[]): Json | undefined {
  let value: Json | undefined = data;
  for (const name of path) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

/** `base` with what `over` says instead; objects are joined name by name, lists are replaced. */
export function overlay(base: JsonObject, over: JsonObject): JsonObject {
  const joined: JsonObject = { ...base };
  for (const [name, value] of Object.entries(over)) {
    const before = Object.hasOwn(base, name) ? base[name] : undefined;
    joined[name] = isObject(before) && isObject(value) ? overlay(before, value) : value;
  }
  return joined;
}

/** Nothing was filled in: absent, null, blank text, an empty list. */
export const isEmpty = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
