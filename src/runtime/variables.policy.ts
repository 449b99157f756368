import type { Json, JsonObject } from '../kernel';
import { refusals } from './runtime.errors';

/** What one command may bring along. */
const MAXIMUM_BYTES = 256 * 1024;
const MAXIMUM_DEPTH = 20;
const refusedKeys = new Set(['__proto__', 'prototype', 'constructor']);

/** Variables from outside: plain JSON, bounded, and without names that mean something to an object's prototype. */
export function assertVariables(variables: JsonObject): void {
  const refuse = (reason: string) => {
    throw refusals.badVariables({ reason });
  };
  if (Buffer.byteLength(JSON.stringify(variables)) > MAXIMUM_BYTES) refuse('too-large');
  const rest: { value: Json; depth: number }[] = [{ value: variables, depth: 0 }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { value, depth } = next;
    if (value === null || typeof value !== 'object') continue;
    if (depth > MAXIMUM_DEPTH) refuse('too-deep');
    for (const key of Object.keys(value)) {
      if (!Array.isArray(value) && refusedKeys.has(key)) refuse('refused-name');
      rest.push({ value: (value as JsonObject)[key], depth: depth + 1 });
    }
  }
}
