import type { Schema } from '../../shared/api/client';

type Paper = Schema<'OfficialDocumentView'>;

/** What became of the dossier at the counter, and the letter that tells the applicant so. */
const letterOf = {
  received: 'receipt',
  supplement: 'supplement-request',
  refused: 'reception-refusal',
} as const;
export type Outcome = keyof typeof letterOf;

/** The newest letter of this outcome that is out; undefined: the case has none here. `items`: oldest first. */
export const paperOf = (items: readonly Paper[], outcome: Outcome): Paper | undefined =>
  items.findLast(({ type, state }) => type === letterOf[outcome] && state === 'ISSUED');
