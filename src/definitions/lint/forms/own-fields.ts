import type { Json, JsonObject, LocalizedText } from '../../../kernel';

/** Fields beside those of form-js, in the forms of this system: an address, and a party with all that one is asked about it. */
export const ownFields = ['address', 'person'] as const;

const kinds = ['PERSON', 'HOUSEHOLD', 'ENTERPRISE', 'ORGANISATION'];
const parts = ['identity', 'birthDate', 'phone', 'email', 'address'];

/** What is wrong with how such a field is set up. */
export function ownFieldTrouble(component: JsonObject): { rule: string; message: LocalizedText }[] {
  if (component.type === 'address') return isDateOrFeel(component.asOf) ? [] : [addressDate];
  if (component.type !== 'person') return [];
  const validate = isObject(component.validate) ? component.validate : {};
  const asked = component.parts ?? parts;
  const trouble: { rule: string; message: LocalizedText }[] = [];
  if (!isAnyOf(component.kinds ?? kinds, kinds, 1)) trouble.push(wrongWords('kinds', kinds));
  if (!isAnyOf(asked, parts, 0)) trouble.push(wrongWords('parts', parts));
  else if (!isAnyOf(validate.requiredParts ?? [], asked as string[], 0))
    trouble.push(wrongWords('requiredParts', asked as string[]));
  return trouble;
}

const addressDate = {
  rule: 'address-date',
  message: {
    vi: 'Thời điểm của địa chỉ phải là ngày YYYY-MM-DD hoặc biểu thức bắt đầu bằng "=".',
    en: 'The date of an address must be YYYY-MM-DD, or an expression that starts with "=".',
  },
};

const wrongWords = (name: string, words: readonly string[]) => ({
  rule: 'person-parts',
  message: {
    vi: `"${name}" phải là danh sách gồm: ${words.join(', ')}.`,
    en: `"${name}" must be a list of: ${words.join(', ')}.`,
  },
});

const isDateOrFeel = (value: Json | undefined): boolean =>
  value === undefined || value === '' || (typeof value === 'string' && /^(=|\d{4}-\d{2}-\d{2}$)/.test(value));

const isAnyOf = (value: Json, words: readonly string[], least: number): boolean =>
  Array.isArray(value) &&
  value.length >= least &&
  value.every((one) => typeof one === 'string' && words.includes(one));

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
