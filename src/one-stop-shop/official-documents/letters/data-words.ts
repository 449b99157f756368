import type { Json, JsonObject } from '../../../kernel';
import { isLocalDate } from '../../local-date';
import { withDefaults } from '../../procedures/conditions';
import type { DataField, ProcedureContent } from '../../procedures/procedure-version';
import type { PaperLanguage } from '../templates/fill-template';
import { amountInWords, shortDate } from '../vietnamese';
import { wordsOf } from './fact-names';

/** The fields of a procedure as a paper has them; what nobody has answered is null. */
export function factsOfData(
  procedure: Pick<ProcedureContent, 'data'>,
  data: JsonObject,
  language: PaperLanguage,
): JsonObject {
  const known = withDefaults(procedure, data);
  return Object.fromEntries(
    procedure.data.flatMap((field) => {
      const value = known[field.name] ?? null;
      return [
        [field.name, value],
        [wordsOf(field.name), inWords(field, value, language)],
      ];
    }),
  );
}

const answers = { vi: ['Không', 'Có'], en: ['No', 'Yes'] } as const;

export function inWords(
  { type, valueLabels }: Pick<DataField, 'type' | 'valueLabels'>,
  value: Json,
  language: PaperLanguage,
): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return answers[language][Number(value)]!;
  if (typeof value === 'number') return amountInWords(value);
  if (typeof value === 'string') {
    const label = valueLabels?.[value];
    if (label) return label[language];
    return type === 'date' && isLocalDate(value) ? shortDate(value) : value;
  }
  if (Array.isArray(value))
    return value.map((one) => inWords({ type: 'text' }, one, language) ?? '').join('; ');
  return ofObject(type, value);
}

/** A person by name, an address as one line, anything else by what of it can be read. */
function ofObject(type: DataField['type'], value: JsonObject): string | null {
  const known = { person: ['name'], address: ['line', 'commune', 'district', 'province'] };
  const parts = type === 'person' || type === 'address' ? known[type] : Object.keys(value);
  const texts = parts.flatMap((part) => {
    const one = value[part] ?? null;
    return typeof one === 'string' || typeof one === 'number' ? String(one) : [];
  });
  return texts.length > 0 ? texts.join(', ') : null;
}
