import type { SqlValue, Transaction } from '../../database';
import { foldText } from '../../runtime';
import type { Party } from './case-file';

const longest = 40;
const most = 30;

/** A number as it is looked for, however it is spelt. */
export const speltOf = (number: string): string => number.replace(/[^0-9A-Za-z]/g, '').toLowerCase();

/** The words of a name as they are looked for: without case, tones and accents. */
export const nameWords = (name: string): string[] =>
  foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.slice(0, longest));

/** What an applicant is found by: the words of the name, and the numbers of identity and telephone as one word each. */
export function applicantWords({ name, identity = '', phone = '' }: Partial<Party>): string[] {
  const numbers = [identity, phone].map((number) => speltOf(number).slice(0, longest)).filter(Boolean);
  return [...new Set([...nameWords(name ?? '').slice(0, most), ...numbers])];
}

/** Keeps the index in step with a case that is new (`before` null) or whose applicant has changed. `before`, `after`: as stored. */
export async function saveApplicantWords(
  tx: Transaction,
  caseId: string,
  before: SqlValue,
  after: SqlValue,
): Promise<void> {
  if (before === after) return;
  const of = (applicant: SqlValue) =>
    typeof applicant === 'string' ? applicantWords(JSON.parse(applicant) as Party) : [];
  const [old, now] = [of(before), of(after)];
  const gone = old.filter((word) => !now.includes(word));
  if (gone.length > 0)
    await tx.execute('DELETE FROM applicant_word WHERE word IN (?) AND case_id = ?', [gone, caseId]);
  const fresh = now.filter((word) => !old.includes(word));
  if (fresh.length > 0)
    await tx.insert(
      'applicant_word',
      fresh.map((word) => ({ word, case_id: caseId })),
    );
}
