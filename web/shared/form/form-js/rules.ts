import { fill, type Language, type Text, type TextParams } from '../../texts/texts';
import { decimalsOf, writeNumber } from '../values/number-text';
import { addressFaults, isBlankAddress } from '../values/address';
import { isPassed } from '../values/date-text';
import { isNobody, partyRules, type PersonFaultCode, personFaults, personOf } from '../values/person';
import { isTaxCode, readPersonalNumber } from '../values/personal-number';
import { partTexts } from './fields/own-fields.texts';
import { ruleTexts } from './rules.texts';
import type { Part } from './localise';

/** What was typed and cannot be read, kept as it is: the field shows it, a draft keeps it, and it is never sent. */
export interface Unreadable {
  unreadable: string;
}

export const isUnreadable = (value: unknown): value is Unreadable =>
  typeof value === 'object' && value !== null && typeof (value as Unreadable).unreadable === 'string';

export interface Rules {
  type: string;
  subtype?: string;
  label: string;
  /** `properties.format` of the component: how a text or number is written, in our own words. */
  format?: string;
  /** With its expressions evaluated. */
  validate: Part;
  decimalDigits?: unknown;
  isText?: boolean;
  disallowPassedDates?: boolean;
  /** What a component of our own says beside: kinds and parts of a person. */
  own?: Part;
}

const choices = new Set(['radio', 'select', 'checklist', 'taglist']);

/**
 * What is wrong with a value, in words: the same rules that the server checks (form.policy), so that what passes here is
 * not refused there, and nothing is refused here that would pass there.
 */
export function faultsOf(value: unknown, rules: Rules, language: Language, now: number): string[] {
  const say = (text: Text, params: TextParams = {}) =>
    fill(text[language], { label: rules.label, ...params });
  const { type, validate } = rules;
  if (isUnreadable(value))
    return [say(unreadableText(rules), { typed: value.unreadable.replace(/^ · | · $/, '') })];
  const isUnchecked = type === 'checkbox' && value !== true;
  const isBlank = (type === 'address' && isBlankAddress(value)) || (type === 'person' && isNobody(value));
  if (isEmpty(value) || isUnchecked || isBlank) {
    if (validate.required !== true) return [];
    if (type === 'checkbox') return [say(ruleTexts.check)];
    if (type === 'filepicker') return [say(ruleTexts.file)];
    return [say(choices.has(type) ? ruleTexts.choose : ruleTexts.enter)];
  }
  if (type === 'address')
    return addressFaults(value).map(({ part }) =>
      say(ruleTexts.enterPart, { part: partName(part, language) }),
    );
  if (type === 'person') return partyFaults(value, rules, say, language, now);
  if (type === 'number') return numberFaults(String(value), rules, say, language);
  if (type === 'datetime')
    return rules.disallowPassedDates && rules.subtype !== 'time' && isPassed(String(value).slice(0, 10), now)
      ? [say(ruleTexts.passed)]
      : [];
  if (typeof value === 'string' && (type === 'textfield' || type === 'textarea'))
    return textFaults(value, rules, say, now);
  return [];
}

type SayRule = (text: Text, params?: TextParams) => string;

const partName = (part: string, language: Language): string =>
  partTexts[part.replace(/^address\./, '') as keyof typeof partTexts][language];

const personTexts: Readonly<Record<PersonFaultCode, Text>> = {
  enter: ruleTexts.enterPart,
  choose: ruleTexts.choosePart,
  personalNumber: ruleTexts.personNumber,
  numberAndBirth: ruleTexts.numberAndBirth,
  taxCode: ruleTexts.taxCode,
  birthDate: ruleTexts.birthDate,
  phone: ruleTexts.phone,
  email: ruleTexts.email,
};

function partyFaults(value: unknown, rules: Rules, say: SayRule, language: Language, now: number): string[] {
  const { own = {}, validate } = rules;
  const party = partyRules({ ...own, validate });
  const person = { kind: party.kinds[0], ...personOf(value) };
  return personFaults(person, party, now).map(({ part, code }) =>
    say(personTexts[code], { part: partName(part, language) }),
  );
}

function numberFaults(value: string, rules: Rules, say: SayRule, language: Language): string[] {
  const { validate } = rules;
  const faults: string[] = [];
  const decimals = limitOf(rules.decimalDigits);
  if (!rules.isText && value.replace(/\D/g, '').replace(/^0+/, '').length > 15)
    faults.push(say(ruleTexts.tooLong));
  if (decimals !== undefined && decimalsOf(value) > decimals)
    faults.push(say(decimals === 0 ? ruleTexts.whole : ruleTexts.decimals, { decimals }));
  const least = limitOf(validate.min);
  const most = limitOf(validate.max);
  if (least !== undefined && Number(value) < least)
    faults.push(say(ruleTexts.min, { limit: writeNumber(least, language) }));
  if (most !== undefined && Number(value) > most)
    faults.push(say(ruleTexts.max, { limit: writeNumber(most, language) }));
  return faults;
}

function textFaults(value: string, { validate, format }: Rules, say: SayRule, now: number): string[] {
  const faults: string[] = [];
  const shortest = limitOf(validate.minLength);
  const longest = limitOf(validate.maxLength);
  if (shortest !== undefined && value.length < shortest)
    faults.push(say(ruleTexts.short, { limit: shortest }));
  if (longest !== undefined && value.length > longest)
    faults.push(say(ruleTexts.long, { limit: longest, length: value.length }));
  if (validate.validationType === 'email' && !/^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@.]{2,60}$/.test(value))
    faults.push(say(ruleTexts.email));
  else if (
    (validate.validationType === 'phone' || format === 'phone') &&
    !/^\+?[0-9][0-9 .()-]{5,19}$/.test(value)
  )
    faults.push(say(ruleTexts.phone));
  else if (typeof validate.pattern === 'string' && !matches(validate.pattern, value))
    faults.push(
      typeof validate.patternErrorMessage === 'string'
        ? validate.patternErrorMessage
        : say(ruleTexts.pattern),
    );
  if (format === 'personal-number' && readPersonalNumber(value, now) === null)
    faults.push(say(ruleTexts.personalNumber));
  if (format === 'tax-code' && !isTaxCode(value)) faults.push(say(ruleTexts.taxCode));
  return faults;
}

const unreadableText = ({ type, subtype }: Rules): Text => {
  if (type === 'number') return ruleTexts.notANumber;
  return subtype === 'time' ? ruleTexts.notATime : ruleTexts.notADate;
};

/** As the server does: with Unicode where that compiles. Deployment has refused patterns that never end. */
function matches(pattern: string, value: string): boolean {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags).test(value);
    } catch {
      // Not an expression under these flags.
    }
  }
  return true;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

function limitOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
