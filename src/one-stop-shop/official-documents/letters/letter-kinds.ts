import type { JsonObject } from '../../../kernel';

/** The letters that acts leave behind by themselves: the event of the case, and what it makes. */
export interface LetterKind {
  type: 'receipt' | 'supplement-request' | 'reception-refusal' | 'apology-extension' | 'stop-notice';
  template: string;
  /** Whose number it takes and in whose name it stands. */
  by: 'receivingAgencyId' | 'competentAgencyId';
  /** The one letter of its type about this. */
  occasion: (detail: JsonObject, now: number) => string;
}

const kinds: Readonly<Record<string, LetterKind>> = {
  'case.submitted': {
    type: 'receipt',
    template: 'filing-notice',
    by: 'receivingAgencyId',
    occasion: () => 'filed',
  },
  'case.accepted': {
    type: 'receipt',
    template: 'receipt',
    by: 'receivingAgencyId',
    occasion: () => 'accepted',
  },
  'case.supplement.requested': {
    type: 'supplement-request',
    template: 'supplement-request',
    by: 'receivingAgencyId',
    occasion: ({ round }) => `round-${Number(round)}`,
  },
  'case.rejected': {
    type: 'reception-refusal',
    template: 'reception-refusal',
    by: 'receivingAgencyId',
    occasion: () => 'rejected',
  },
  'case.extension.granted': {
    type: 'apology-extension',
    template: 'apology-extension',
    by: 'competentAgencyId',
    occasion: ({ until }) => `until-${String(until)}`,
  },
  'case.suspended': {
    type: 'stop-notice',
    template: 'stop-notice',
    by: 'competentAgencyId',
    occasion: (_, now) => `suspended-${now}`,
  },
  'case.terminated': {
    type: 'stop-notice',
    template: 'stop-notice',
    by: 'competentAgencyId',
    occasion: () => 'terminated',
  },
};

/** The letter an event brings with it; undefined: none. */
export function letterOf(type: string, detail: JsonObject): LetterKind | undefined {
  if (type === 'case.submitted' && detail.channel !== 'ONLINE') return undefined;
  // The process is gone without a lawful end: nothing is told to the citizen in the name of the law.
  if (type === 'case.terminated' && detail.irregular === true) return undefined;
  return Object.hasOwn(kinds, type) ? kinds[type] : undefined;
}
