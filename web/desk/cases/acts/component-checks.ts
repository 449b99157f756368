import type { Case } from '../case-queries';

/** What was found of one component; absent: not looked at. */
export interface ComponentCheck {
  code: string;
  ok: boolean;
  reasonCode?: string;
  note?: string;
  /** It has just been handed over the counter, on paper. */
  isBrought?: boolean;
  /** A document that the procedure does not name: only by a rule of its own (NĐ 61/2018 Art. 5). */
  otherName?: string;
  legalBasis?: string;
}

type Component = Pick<Case['components'][number], 'code' | 'how'>;

/** A paper that is not there can be found wanting, but not right; before acceptance it may be brought at once. */
export const isThere = ({ how }: Pick<Component, 'how'>, check: ComponentCheck | undefined): boolean =>
  how !== null || check?.isBrought === true;

/** The request of the act: what was brought first, then what was found. Null while nothing was looked at. */
export function checkRequestOf(checks: readonly ComponentCheck[]): Record<string, unknown> | null {
  if (checks.length === 0) return null;
  const provided = checks.flatMap(({ code, isBrought }) => (isBrought ? [{ code, how: 'PAPER' }] : []));
  return {
    components: checks.map(({ isBrought: _, note, otherName, legalBasis, reasonCode, ...check }) => ({
      ...check,
      ...(!check.ok && reasonCode && { reasonCode }),
      ...(note?.trim() && { note: note.trim() }),
      ...(otherName && { otherName: otherName.trim(), legalBasis: legalBasis?.trim() ?? '' }),
    })),
    ...(provided.length > 0 && { provided }),
  };
}

/** Whether every check can be sent: another document needs its name and the rule that asks for it. */
export const isWhole = (checks: readonly ComponentCheck[]): boolean =>
  checks.length > 0 &&
  checks.every(
    ({ otherName, legalBasis }) =>
      otherName === undefined || (otherName.trim() !== '' && (legalBasis ?? '').trim() !== ''),
  );

/** The next free code of a document that the procedure does not name. */
export function otherCode(
  components: readonly { code: string }[],
  checks: readonly ComponentCheck[],
): string {
  const taken = new Set([...components, ...checks].map(({ code }) => code));
  for (let number = 1; ; number += 1) if (!taken.has(`other-${number}`)) return `other-${number}`;
}
