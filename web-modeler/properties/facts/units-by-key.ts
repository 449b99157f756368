import { defineTexts, fill, inLanguage, type Language } from '../../../web/shared/texts/texts';
import type { Choice } from '../fields/field';

const texts = defineTexts({
  many: { vi: '{key}, ở {n} cơ quan', en: '{key}, in {n} agencies' },
});

interface NamedUnit {
  key: string;
  name: object;
}

/** A model names a unit by its key, whichever agency the case is in: one choice for all units of a key, by their most usual name. */
export function unitsByKey(units: readonly NamedUnit[], language: Language): Choice[] {
  const names = new Map<string, Map<string, number>>();
  for (const { key, name } of units) {
    const called = inLanguage({ ...name }, language);
    const counts = names.get(key) ?? new Map<string, number>();
    counts.set(called, (counts.get(called) ?? 0) + 1);
    names.set(key, counts);
  }
  return [...names]
    .map(([key, counts]) => {
      const [[label]] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])) as [
        [string, number],
      ];
      const n = [...counts.values()].reduce((sum, count) => sum + count, 0);
      return { value: key, label, detail: n === 1 ? key : fill(texts.many[language], { key, n }) };
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, 'vi'));
}
