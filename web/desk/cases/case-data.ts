import { addressText } from '../../shared/form/values/address';
import { personText } from '../../shared/form/values/person';
import type { Language } from '../../shared/texts/texts';
import { dateText, numberText } from '../../shared/time/instants';
import type { Case } from './case-queries';

type Field = Case['dataFields'][number];
interface Words {
  vi: string;
  en: string;
}

export interface DataRow {
  name: string;
  label: string;
  value: string;
}

const yesNo = { vi: ['Có', 'Không'], en: ['Yes', 'No'] } as const;

/**
 * What was declared in the application, in the order and the words of the procedure. What the procedure does not name is no data of
 * the application; what is empty is left out.
 */
export function dataRows(
  data: Readonly<Record<string, unknown>> | null,
  fields: readonly Field[],
  language: Language,
): DataRow[] {
  return fields.flatMap((field) => {
    const value = textOf(data?.[field.name], field, language);
    const label = (field.label as unknown as Words)[language];
    return value === '' ? [] : [{ name: field.name, label, value }];
  });
}

function textOf(value: unknown, field: Field, language: Language): string {
  if (value === null || value === undefined || value === '') return '';
  if (field.type === 'address') return addressText(value);
  if (field.type === 'person' && typeof value === 'object') return personText(value);
  if (typeof value === 'boolean') return yesNo[language][value ? 0 : 1];
  // A year stays a year: only what has five digits or more is grouped.
  if (typeof value === 'number') return Math.abs(value) < 10_000 ? String(value) : numberText(value);
  if (typeof value === 'string') {
    if (field.type === 'date') return dateText(value);
    return (field.valueLabels as Record<string, Words>)[value]?.[language] ?? value;
  }
  if (Array.isArray(value)) return value.map((one) => textOf(one, field, language)).join(', ');
  return Object.values(value as object)
    .map((one) => textOf(one, field, language))
    .filter(Boolean)
    .join(', ');
}
