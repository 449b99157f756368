import type { Language } from '../../texts/texts';

import { isPart } from './paths';

export type Part = Record<string, unknown>;

/** What a designer may say in English too: `properties.labelEn`, `.textEn`, `.descriptionEn`, and `labelEn.VALUE` for options. */
const translated = ['label', 'dateLabel', 'timeLabel', 'text', 'content', 'description'];

/** The schema in the page's language. Vietnamese is the form's own; what has no English stays Vietnamese. */
export function localise(schema: Part, language: Language): Part {
  if (language === 'vi') return schema;
  const said = isPart(schema.properties) ? schema.properties : {};
  const english = (name: string) => (typeof said[name] === 'string' ? said[name] : undefined);
  const part: Part = { ...schema };
  for (const name of translated) {
    const text = english(`${name}En`) ?? (name === 'dateLabel' ? english('labelEn') : undefined);
    if (typeof schema[name] === 'string' && text !== undefined) part[name] = text;
  }
  if (Array.isArray(schema.values))
    part.values = schema.values.map((option: unknown) => {
      const text = isPart(option) ? english(`labelEn.${String(option.value)}`) : undefined;
      return text === undefined ? option : { ...(option as Part), label: text };
    });
  if (Array.isArray(schema.components))
    part.components = schema.components.map((one: unknown) => (isPart(one) ? localise(one, language) : one));
  return part;
}
