import type { Finding } from './finding';

export const shownNames = ['all', 'errors', 'law', 'file'] as const;
export type Shown = (typeof shownNames)[number];

export interface FindingGroup {
  file: string;
  findings: readonly Finding[];
}

/** `law`: what the law asks, by rule; `file`: the name of the file that is shown. */
export function shownOf(
  findings: readonly Finding[],
  which: Shown,
  { file, law }: { file: string | undefined; law: Readonly<Record<string, unknown>> },
): readonly Finding[] {
  switch (which) {
    case 'errors':
      return findings.filter(({ severity }) => severity === 'error');
    case 'law':
      return findings.filter(({ rule }) => Object.hasOwn(law, rule));
    case 'file':
      return findings.filter((finding) => finding.file === file);
    case 'all':
      return findings;
  }
}

export function countOf(findings: readonly Finding[]): { errors: number; warnings: number } {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}

/** By file, the files in their order in the model; within one errors first, and what is said of one element together. */
export function groupsOf(findings: readonly Finding[], fileOrder: readonly string[]): FindingGroup[] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding]);
  const placeOf = (file: string) => (fileOrder.includes(file) ? fileOrder.indexOf(file) : fileOrder.length);
  return [...byFile]
    .sort(([one], [other]) => placeOf(one) - placeOf(other))
    .map(([file, of]) => ({ file, findings: together(of) }));
}

function together(findings: readonly Finding[]): Finding[] {
  const order = new Map<string, number>();
  const keyOf = ({ severity, elementId, path }: Finding) =>
    `${severity} ${elementId ?? path?.join('.') ?? ''}`;
  for (const finding of findings) if (!order.has(keyOf(finding))) order.set(keyOf(finding), order.size);
  const rank = (finding: Finding) => (finding.severity === 'error' ? 0 : 1e6) + order.get(keyOf(finding))!;
  return [...findings].sort((one, other) => rank(one) - rank(other));
}

/** The place that a finding leads to: an element, or a path in a file of data. */
export const placeOf = ({ elementId, path }: Finding): string | undefined => elementId ?? path?.join('.');
