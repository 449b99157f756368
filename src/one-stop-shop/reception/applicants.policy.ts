import { nameWords, speltOf } from '../case-files/applicant-words';
import type { Party } from '../case-files/case-file';

/** A case of an applicant, as the search finds it. */
export interface AppliedCase {
  id: string;
  code: string;
  procedureCode: string;
  /** Epoch milliseconds. */
  filedAt: number;
  applicant: Party;
}

export interface Applicant extends Party {
  cases: number;
  last: AppliedCase;
}

/** What is looked for: a number as it is spelt without blanks, or words. */
export type Wanted = { number: string } | { words: string[] };

const shortestNumber = 6;

/** Null when there is too little to look for. */
export function wantedOf(text: string): Wanted | null {
  const spelt = text.replace(/[\s.-]/g, '').toLowerCase();
  if (/^[0-9a-z]+$/.test(spelt) && /\d{4}/.test(spelt))
    return spelt.length >= shortestNumber ? { number: spelt } : null;
  const words = [...new Set(nameWords(text))].slice(0, 10);
  return words.join('').length >= 2 ? { words } : null;
}

/** Whether the applicant is meant, whatever else of the case made the search find it. */
export const isMeant = (applicant: Party, wanted: Wanted): boolean =>
  closenessOf(applicant, wanted) < Infinity;

/**
 * How near an applicant is to what is looked for, the nearest 0: the whole name or number, the words in their order, whole words in
 * any order, beginnings of words. Infinity: not meant.
 */
export function closenessOf({ name, identity = '', phone = '' }: Party, wanted: Wanted): number {
  if ('number' in wanted) {
    const numbers = [identity, phone].map(speltOf);
    if (numbers.includes(wanted.number)) return 0;
    return numbers.some((number) => number.startsWith(wanted.number)) ? 1 : Infinity;
  }
  const known = nameWords(name);
  const { words } = wanted;
  if (!words.every((word) => known.some((one) => one.startsWith(word)))) return Infinity;
  if (known.join(' ') === words.join(' ')) return 0;
  if (` ${known.join(' ')} `.includes(` ${words.join(' ')} `)) return 1;
  return words.every((word) => known.includes(word)) ? 2 : 3;
}

/**
 * The applicants of these cases, newest case first: one who has a number by that, others by name, day of birth and telephone.
 * What the newest case does not say of somebody is taken from the one before.
 */
export function applicantsOf(cases: readonly AppliedCase[]): Applicant[] {
  const found = new Map<string, Applicant>();
  for (const one of cases) {
    const key = keyOf(one.applicant);
    const known = found.get(key);
    if (known) {
      Object.assign(known, { ...one.applicant, ...defined(known) });
      known.cases += 1;
    } else found.set(key, { ...defined(one.applicant), cases: 1, last: one });
  }
  return [...found.values()];
}

function keyOf({ kind, name, identity, birthDate, phone }: Party): string {
  const number = speltOf(identity ?? '');
  if (number !== '') return number;
  return [kind, name.toLowerCase(), birthDate ?? '', speltOf(phone ?? '')].join('\n');
}

const defined = <T extends object>(party: T): T =>
  Object.fromEntries(Object.entries(party).filter(([, value]) => value !== undefined && value !== '')) as T;
