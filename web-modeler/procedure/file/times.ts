import type { ConditionField } from './conditions';

/** Working days in a limit, as the server compares limits of different units. */
const daysOf: Readonly<Record<string, number>> = {
  minute: 1 / 480,
  'working-hour': 1 / 8,
  'working-day': 1,
  'calendar-day': 5 / 7,
  month: 22,
};

export const limitDays = ({ value, unit }: { value: number; unit: string }): number =>
  value * (daysOf[unit] ?? 0);

/** What a case answers, as people read it: `Loại đề nghị: Cấp mới; Hộ nghèo: không`. */
export function answersWords(
  data: Readonly<Record<string, unknown>>,
  fields: readonly ConditionField[],
  language: 'vi' | 'en',
): string {
  const said = { vi: { true: 'có', false: 'không' }, en: { true: 'yes', false: 'no' } }[language];
  return Object.entries(data)
    .map(([name, value]) => {
      const field = fields.find((one) => one.name === name);
      const word =
        typeof value === 'boolean'
          ? said[value ? 'true' : 'false']
          : (field?.values?.find((one) => one.value === value)?.label[language] ?? String(value));
      return `${field?.label[language] ?? name}: ${word}`;
    })
    .join('; ');
}
