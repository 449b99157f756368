export type Standing = 'CURRENT' | 'COMING' | 'PAST';

/** Whether documents are made by a version of a form on a day; all are local dates `YYYY-MM-DD`. */
export function standingOf(
  { effectiveFrom, effectiveTo }: { effectiveFrom: string; effectiveTo: string | null },
  day: string,
): Standing {
  if (day < effectiveFrom) return 'COMING';
  return effectiveTo !== null && day >= effectiveTo ? 'PAST' : 'CURRENT';
}
