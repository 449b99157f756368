import { readText, setAt, valueAt } from '../procedure/file/yaml-text';

/** First day on which cases are received under a `procedure.yaml`; undefined where it does not say so or cannot be read. */
export function effectiveFrom(yaml: string): string | undefined {
  const from = valueAt(readText(yaml).value, ['effective', 'from']);
  return typeof from === 'string' ? from : undefined;
}

/**
 * The same file with another first day (`YYYY-MM-DD`); everything else stays as it was written. An end that would come before it is left
 * out. What cannot be read stays as it is. Pure.
 */
export function withEffectiveFrom(yaml: string, day: string): string {
  const { value } = readText(yaml);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return yaml;
  const to = valueAt(value, ['effective', 'to']);
  const changed = setAt(yaml, ['effective', 'from'], day);
  return typeof to === 'string' && to <= day ? setAt(changed, ['effective', 'to'], undefined) : changed;
}
