import type { Json, JsonObject } from '../../../kernel';
import { dateAt, isLocalDate } from '../../local-date';
import type { AdministrativeUnit } from '../../organisation/administrative-units';
import type { FieldFinding } from './field.policy';
import { isEmpty, isObject } from './form-schema';

/** What exists on a local date; asked only when an address names one of the organisation's units. */
export type UnitsOn = (date: string) => readonly AdministrativeUnit[];

/** Keys of an address and how long each may be. `unit`: key of the commune it was chosen from; `asOf`: the date of its names. */
const longest: Readonly<Record<string, number>> = {
  line: 500,
  commune: 200,
  district: 200,
  province: 200,
  unit: 100,
  asOf: 10,
};

export const isBlank = (value: Json | undefined): boolean =>
  isEmpty(value) || (isObject(value) && Object.values(value).every(isEmpty));

/**
 * What is wrong with an address (the own field `address`): texts only, province and commune named, and what was chosen
 * from the organisation called as it was on that date. `asOf` is the date that the form asks for, if it does.
 */
export function checkAddress(
  value: JsonObject,
  { asOf, now, unitsOn }: { asOf: string | undefined; now: number; unitsOn?: UnitsOn },
): FieldFinding[] {
  const findings: FieldFinding[] = [];
  for (const [key, text] of Object.entries(value))
    if (!Object.hasOwn(longest, key) || !(text === null || typeof text === 'string'))
      findings.push({ part: key, code: 'FORM.TYPE', params: { expected: 'address' } });
    else if ((text ?? '').length > longest[key])
      findings.push({ part: key, code: 'FORM.MAX_LENGTH', params: { maximum: longest[key] } });
  if (findings.length > 0) return findings;
  for (const part of ['province', 'commune'])
    if (isEmpty(value[part])) findings.push({ part, code: 'FORM.REQUIRED' });
  if (findings.length > 0) return findings;
  const date = isEmpty(value.asOf) ? (asOf ?? dateAt(now)) : String(value.asOf);
  if (!isLocalDate(date) || date > dateAt(now) || (asOf !== undefined && date !== asOf))
    findings.push({ part: 'asOf', code: 'FORM.ADDRESS_DATE' });
  else if (!isEmpty(value.unit) && unitsOn && !isCalled(value, unitsOn(date)))
    findings.push({ part: 'commune', code: 'FORM.ADDRESS_UNIT', params: { date } });
  return findings;
}

/** Whether the commune of that key, and what is above it, had these names. */
function isCalled(
  { unit, commune, district, province }: JsonObject,
  units: readonly AdministrativeUnit[],
): boolean {
  const above = (key: string | null) => units.find((one) => one.key === key);
  const names: Partial<Record<AdministrativeUnit['tier'], string>> = {};
  for (let one = above(unit as string); one && names[one.tier] === undefined; one = above(one.parent))
    names[one.tier] = one.name;
  return (
    names.COMMUNE === commune &&
    (names.DISTRICT ?? '') === (district ?? '') &&
    (names.PROVINCE === undefined || names.PROVINCE === province)
  );
}
