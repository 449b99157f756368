import { type Path, type Value, valueAt } from './yaml-text';

/** Values of a kind at places where a file may have anything: what is no text is read as none. */
export const textAt = (value: Value | undefined, path: Path): string => {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : '';
};

export const numberAt = (value: Value | undefined, path: Path): number | undefined => {
  const found = valueAt(value, path);
  return typeof found === 'number' ? found : undefined;
};

export const listAt = (value: Value | undefined, path: Path): Value[] => {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
};

export const textsAt = (value: Value | undefined, path: Path): string[] =>
  listAt(value, path).filter((one) => typeof one === 'string');

export const mapAt = (value: Value | undefined, path: Path): Record<string, Value> => {
  const found = valueAt(value, path);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {};
};

/** `{vi, en}` in one language, else in the other. */
export const wordsAt = (value: Value | undefined, path: Path, language: 'vi' | 'en'): string =>
  textAt(value, [...path, language]) || textAt(value, [...path, language === 'vi' ? 'en' : 'vi']);
