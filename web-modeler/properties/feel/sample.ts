/** JSON, as the engine keeps variables. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** Made-up values with which expressions are tried: what was typed, by name (`limits.days` is a part of `limits`). */
export type SampleTexts = readonly (readonly [name: string, value: string])[];

export interface SampleData {
  values: JsonObject;
}

const constants: Record<string, Json> = {
  true: true,
  đúng: true,
  có: true,
  false: false,
  sai: false,
  không: false,
  null: null,
  trống: null,
};

/** `12,5` and `12.5` are numbers, `đúng` and `true` the same, lists and objects are JSON, everything else is text. */
export function sampleValue(text: string): Json {
  const said = text.trim().normalize('NFC');
  const word = said.toLowerCase();
  if (Object.hasOwn(constants, word)) return constants[word]!;
  if (/^-?\d{1,15}([.,]\d{1,10})?$/.test(said) && !/^-?0\d/.test(said)) return Number(said.replace(',', '.'));
  if (/^["[{]/.test(said)) {
    try {
      return JSON.parse(said) as Json;
    } catch {
      return said;
    }
  }
  return said;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function sampleValues(texts: SampleTexts): JsonObject {
  const values: JsonObject = Object.create(null) as JsonObject;
  for (const [path, text] of texts) {
    const names = path.split('.').map((name) => name.trim());
    if (names.some((name) => name === '') || text.trim() === '') continue;
    let at = values;
    for (const name of names.slice(0, -1)) {
      const inner: JsonObject = isObject(at[name]) ? at[name] : (Object.create(null) as JsonObject);
      at[name] = inner;
      at = inner;
    }
    at[names.at(-1)!] = sampleValue(text);
  }
  return values;
}

const keptFor = (modelId: string): string => `motcua.modeler.sample.${modelId}`;

/** What was typed for a model; it stays as long as the window is open. */
export function readSample(modelId: string): SampleTexts {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keptFor(modelId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRow) : [];
  } catch {
    return [];
  }
}

const isRow = (row: unknown): row is [string, string] =>
  Array.isArray(row) && row.length === 2 && row.every((cell) => typeof cell === 'string');

export function keepSample(modelId: string, texts: SampleTexts): void {
  try {
    sessionStorage.setItem(keptFor(modelId), JSON.stringify(texts));
  } catch {
    // A browser that keeps nothing forgets it with the page.
  }
}
