import { randomInt } from 'node:crypto';
import { DomainError } from '../../kernel';

/** One spelling of an address; nobody's mail tells letters of different case apart. */
export const foldEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

/** The personal identification number (số định danh cá nhân) has twelve digits: Law 26/2023/QH15 Art. 12. */
const numberForm = /^\d{12}$/;

/** As people write it, with blanks and dots. Throws `CITIZEN.NUMBER_INVALID`. */
export function identityNumberFrom(text: string): string {
  const number = text.replace(/[\s.-]/g, '');
  if (!numberForm.test(number))
    throw new DomainError('CITIZEN.NUMBER_INVALID', 'invalid', { field: 'identityNumber' });
  return number;
}

export const isIdentityNumber = (text: string): boolean => numberForm.test(text);

/** Six digits, all equally likely. */
export const newMailCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** Crockford's alphabet: no letter that is taken for a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten signs (50 bits), to be read out or shown. */
export const newCounterCode = (): string =>
  Array.from({ length: 10 }, () => alphabet[randomInt(32)]).join('');

export const foldCounterCode = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
