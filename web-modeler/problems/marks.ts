import type { Mark } from '../workspace/workspace';
import type { Finding } from './finding';

/** One mark an element, however much is wrong with it: the worst, its words, and how many things there are. */
export function marksOf(
  findings: readonly Finding[],
  say: (finding: Finding) => string,
): ReadonlyMap<string, readonly Mark[]> {
  const byFile = new Map<string, Map<string, Finding[]>>();
  for (const finding of findings) {
    if (!finding.elementId) continue;
    const elements = byFile.get(finding.file) ?? new Map<string, Finding[]>();
    byFile.set(finding.file, elements);
    elements.set(finding.elementId, [...(elements.get(finding.elementId) ?? []), finding]);
  }
  return new Map([...byFile].map(([file, elements]) => [file, [...elements.values()].map(asMark)]));

  function asMark(of: Finding[]): Mark {
    const [first] = of;
    return {
      elementId: first.elementId!,
      tone: of.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
      title: of.map(say).join('\n'),
      badge: of.length > 1 ? String(Math.min(of.length, 99)) : '!',
    };
  }
}
