import { addressFaults, addressText, isBlankAddress } from './address';
import { readDate, todayText, writeDate } from './date-text';
import { isTaxCode, readPersonalNumber } from './personal-number';

export const partyKinds = ['PERSON', 'HOUSEHOLD', 'ENTERPRISE', 'ORGANISATION'] as const;
export type PartyKind = (typeof partyKinds)[number];
export const partyParts = ['identity', 'birthDate', 'phone', 'email', 'address'] as const;
export type PartyPart = (typeof partyParts)[number];

/** The value of a `person` field: a party, as the applicant of a case is one, with an address in parts. */
export interface PersonValue {
  kind?: string;
  name?: string;
  identity?: string;
  /** `YYYY-MM-DD`; what was typed and is no date stands in it as it was typed. */
  birthDate?: string;
  phone?: string;
  email?: string;
  address?: unknown;
}

/** What a form asks of a party: `kinds`, `parts` and `validate.requiredParts` of its component. */
export interface PartyRules {
  kinds: readonly PartyKind[];
  parts: readonly PartyPart[];
  required: readonly PartyPart[];
}

export function partyRules(component: Record<string, unknown>): PartyRules {
  const validate = (component.validate ?? {}) as { requiredParts?: unknown };
  const of = <Word extends string>(given: unknown, all: readonly Word[]): Word[] =>
    all.filter((word) => Array.isArray(given) && given.includes(word));
  const kinds = of(component.kinds, partyKinds);
  return {
    kinds: kinds.length > 0 ? kinds : partyKinds,
    parts: Array.isArray(component.parts) ? of(component.parts, partyParts) : partyParts,
    required: of(validate.requiredParts, partyParts),
  };
}

export const isNatural = (kind: string | undefined): boolean => kind === 'PERSON' || kind === 'HOUSEHOLD';

export const personOf = (value: unknown): PersonValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as PersonValue) : {};

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** A kind alone is nobody yet. */
export function isNobody(value: unknown): boolean {
  const { name, identity, birthDate, phone, email, address } = personOf(value);
  return (
    [name, identity, birthDate, phone, email].every((one) => textOf(one) === '') && isBlankAddress(address)
  );
}

/** `Nguyễn Thị Mai, 001190000001, 05/03/1990, 0912 345 678, Thôn 3, xã An Bình`. */
export function personText(value: unknown): string {
  const { name, identity, birthDate, phone, email, address } = personOf(value);
  return [name, identity, writeDate(textOf(birthDate)), phone, email, addressText(address)]
    .map(textOf)
    .filter(Boolean)
    .join(', ');
}

export type PersonFaultCode =
  'enter' | 'personalNumber' | 'numberAndBirth' | 'taxCode' | 'birthDate' | 'phone' | 'email' | 'choose';

export interface PersonFault {
  /** `name`, `identity`, `address.commune`. */
  part: string;
  code: PersonFaultCode;
}

/** What is wrong with a party: the rules of the server's `person.policy`. */
export function personFaults(value: unknown, rules: PartyRules, now: number): PersonFault[] {
  if (isNobody(value)) return [];
  const person = personOf(value);
  const faults: PersonFault[] = [];
  const say = (part: string, code: PersonFaultCode) => faults.push({ part, code });
  if (!rules.kinds.includes(person.kind as PartyKind)) say('kind', 'choose');
  if (textOf(person.name) === '') say('name', 'enter');
  for (const part of rules.required) {
    const isMissing = part === 'address' ? isBlankAddress(person.address) : textOf(person[part]) === '';
    if (isMissing && (part !== 'birthDate' || isNatural(person.kind))) say(part, 'enter');
  }
  const birthDate = textOf(person.birthDate);
  const isDay = readDate(birthDate, now) === birthDate && birthDate <= todayText(now);
  if (birthDate !== '' && !isDay) say('birthDate', 'birthDate');
  const trouble = numberTrouble(person, isDay ? birthDate : '', now);
  if (trouble) say('identity', trouble);
  const phone = textOf(person.phone);
  if (phone !== '' && !/^\+?[0-9][0-9 .()-]{5,19}$/.test(phone)) say('phone', 'phone');
  const email = textOf(person.email);
  if (email !== '' && !/^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@.]{2,60}$/.test(email)) say('email', 'email');
  for (const { part } of addressFaults(person.address)) say(`address.${part}`, 'enter');
  return faults;
}

function numberTrouble(
  { kind, identity }: PersonValue,
  birthDate: string,
  now: number,
): PersonFaultCode | undefined {
  const number = textOf(identity)
    .replace(/[\s.-]/g, '')
    .toUpperCase();
  if (number === '') return undefined;
  if (kind === 'ENTERPRISE' || kind === 'ORGANISATION') return isTaxCode(number) ? undefined : 'taxCode';
  if (kind === 'HOUSEHOLD' && isTaxCode(number)) return undefined;
  // A foreigner gives the number of a passport.
  if (/^[A-Z]{1,3}\d{6,9}$/.test(number)) return undefined;
  const read = readPersonalNumber(number, now);
  if (!read) return 'personalNumber';
  return birthDate !== '' && Number(birthDate.slice(0, 4)) !== read.birthYear ? 'numberAndBirth' : undefined;
}
