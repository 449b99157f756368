import type { Party } from './case-file';

/**
 * The number under which applicants find their own cases, without the blanks and dots it is written with. Of people and of
 * households, whose head it names; what numbers enterprises and bodies is no person's.
 */
export function applicantNumber({ kind, identity }: Pick<Party, 'kind' | 'identity'>): string | null {
  const number = (identity ?? '').replace(/[^0-9A-Za-z]/g, '');
  return (kind === 'PERSON' || kind === 'HOUSEHOLD') && number !== '' ? number : null;
}
