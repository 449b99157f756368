import type { JsonObject } from '../../../kernel';
import { dateAt, isLocalDate } from '../../local-date';
import { checkAddress, isBlank, type UnitsOn } from './address.policy';
import type { FieldFinding } from './field.policy';
import { isEmpty, isObject } from './form-schema';

export const partyKinds = ['PERSON', 'HOUSEHOLD', 'ENTERPRISE', 'ORGANISATION'] as const;
type PartyKind = (typeof partyKinds)[number];

/** What a form may ask of a party beside kind and name, and how long it may be; the limits of the applicant of a case. */
const longest = { identity: 50, birthDate: 10, phone: 30, email: 254 } as const;
export const partyParts = ['identity', 'birthDate', 'phone', 'email', 'address'] as const;

export interface PartyRules {
  /** Kinds that may be chosen; empty = all. */
  kinds: readonly string[];
  /** Parts that the form shows; others may not be sent. */
  parts: readonly string[];
  /** Those of them that must be filled in. */
  required: readonly string[];
}

/**
 * What is wrong with a party (the own field `person`): a kind and a name, and numbers by their own rules. A personal number has
 * twelve digits and says the year of birth (NĐ 137/2015 Art. 13), a foreigner gives the number of a passport, who does business a
 * tax code with its check digit.
 */
export function checkParty(
  value: JsonObject,
  rules: PartyRules,
  { now, unitsOn }: { now: number; unitsOn?: UnitsOn },
): FieldFinding[] {
  const findings: FieldFinding[] = [];
  const refuse = (part: string, code: string, params?: JsonObject) =>
    findings.push({ part, code, ...(params && { params }) });
  for (const [part, given] of Object.entries(value))
    if (part !== 'kind' && part !== 'name' && !rules.parts.includes(part)) refuse(part, 'FORM.UNKNOWN_FIELD');
    else if (
      part === 'address' ? !isEmpty(given) && !isObject(given) : given !== null && typeof given !== 'string'
    )
      refuse(part, 'FORM.TYPE', { expected: 'text' });
  if (findings.length > 0) return findings;

  const text = (part: string) => (typeof value[part] === 'string' ? value[part].trim() : '');
  const kind = text('kind') as PartyKind;
  if (!partyKinds.includes(kind) || (rules.kinds.length > 0 && !rules.kinds.includes(kind)))
    refuse('kind', 'FORM.OPTION');
  if (text('name') === '') refuse('name', 'FORM.REQUIRED');
  if (text('name').length > 500) refuse('name', 'FORM.MAX_LENGTH', { maximum: 500 });
  for (const part of rules.required)
    if (isBlank(value[part]) && (part !== 'birthDate' || isNatural(kind))) refuse(part, 'FORM.REQUIRED');
  for (const [part, most] of Object.entries(longest))
    if (text(part).length > most) refuse(part, 'FORM.MAX_LENGTH', { maximum: most });

  const birthDate = text('birthDate');
  if (birthDate !== '' && (!isLocalDate(birthDate) || birthDate > dateAt(now)))
    refuse('birthDate', 'FORM.BIRTH_DATE');
  const identity = text('identity');
  if (identity !== '') {
    const trouble = numberTrouble(kind, identity, birthDate, now);
    if (trouble) refuse('identity', trouble);
  }
  if (text('phone') !== '' && !/^\+?[0-9][0-9 .()-]{5,19}$/.test(text('phone')))
    refuse('phone', 'FORM.PATTERN');
  if (text('email') !== '' && !/^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@.]{2,60}$/.test(text('email')))
    refuse('email', 'FORM.PATTERN');
  if (isObject(value.address) && !isBlank(value.address))
    for (const { part, ...finding } of checkAddress(value.address, { asOf: undefined, now, unitsOn }))
      findings.push({ part: `address.${part}`, ...finding });
  return findings;
}

const isNatural = (kind: PartyKind): boolean => kind === 'PERSON' || kind === 'HOUSEHOLD';

function numberTrouble(kind: PartyKind, written: string, birthDate: string, now: number): string | undefined {
  const number = written.replace(/[\s.-]/g, '').toUpperCase();
  if (kind === 'ENTERPRISE' || kind === 'ORGANISATION')
    return isTaxCode(number) ? undefined : 'FORM.TAX_CODE';
  if (kind === 'HOUSEHOLD' && isTaxCode(number)) return undefined;
  if (/^[A-Z]{1,3}\d{6,9}$/.test(number)) return undefined;
  const year = birthYearIn(number, now);
  if (year === undefined) return 'FORM.PERSONAL_NUMBER';
  return isLocalDate(birthDate) && Number(birthDate.slice(0, 4)) !== year
    ? 'FORM.NUMBER_AND_BIRTH'
    : undefined;
}

/** Three digits of the place, one of century and sex, two of the year, six at random. */
function birthYearIn(number: string, now: number): number | undefined {
  if (!/^(?!000)\d{12}$/.test(number)) return undefined;
  const year = 1900 + Math.floor(Number(number[3]) / 2) * 100 + Number(number.slice(4, 6));
  return year > Number(dateAt(now).slice(0, 4)) ? undefined : year;
}

/** Ten digits, thirteen for a branch; weights 31 to 3, modulo 11. */
function isTaxCode(number: string): boolean {
  if (!/^\d{10}(\d{3})?$/.test(number)) return false;
  const sum = [31, 29, 23, 19, 17, 13, 7, 5, 3].reduce(
    (total, weight, place) => total + weight * Number(number[place]),
    0,
  );
  return 10 - (sum % 11) === Number(number[9]);
}
