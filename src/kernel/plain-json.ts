import { DomainError } from './domain-error';
import type { Json } from './json';

/** Names that mean something to JavaScript itself; as data they could change how objects behave. */
const forbiddenKeys = new Set(['__proto__', 'prototype', 'constructor']);

/**
 * Parses JSON from outside. Refuses (`JSON.*`) what is malformed, deeper than `maximumDepth`, has a forbidden key,
 * a number beyond the range of numbers, or text that is not Unicode. All text is normalised to NFC, so that what
 * looks equal is equal.
 */
export function parsePlainJson(text: string, maximumDepth = 24): Json {
  if (depthOf(text, maximumDepth) > maximumDepth) throw refusal('JSON.TOO_DEEP', { maximum: maximumDepth });
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    throw refusal('JSON.MALFORMED');
  }
  return plain(value);
}

/** Nesting of arrays and objects, read off the text without recursion; stops counting beyond `enough`. */
export function depthOf(text: string, enough = Number.POSITIVE_INFINITY): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let position = 0; position < text.length; position += 1) {
    const character = text.charCodeAt(position);
    if (inString) {
      if (character === 0x5c) position += 1;
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) inString = true;
    else if (character === 0x7b || character === 0x5b) {
      depth += 1;
      deepest = Math.max(deepest, depth);
      if (deepest > enough) return deepest;
    } else if (character === 0x7d || character === 0x5d) depth -= 1;
  }
  return deepest;
}

/** The depth was checked before, so the recursion is bounded. */
function plain(value: Json): Json {
  if (typeof value === 'string') return plainText(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw refusal('JSON.NUMBER_OUT_OF_RANGE');
    return value;
  }
  if (value === null || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(plain);
  const result: { [key: string]: Json } = {};
  for (const key of Object.keys(value)) {
    if (forbiddenKeys.has(key)) throw refusal('JSON.FORBIDDEN_KEY', { key });
    result[plainText(key)] = plain(value[key]);
  }
  return result;
}

function plainText(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  if (/[\ud800-\udfff]/u.test(text)) throw refusal('JSON.NOT_UNICODE');
  return text.normalize('NFC');
}

const refusal = (code: string, params = {}) => new DomainError(code, 'invalid', params);
