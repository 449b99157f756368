import type { Played } from './played';

type Field = Played['data'][number];
type Component = Record<string, unknown>;

const types: Partial<Record<string, Component>> = {
  text: { type: 'textfield' },
  number: { type: 'number' },
  boolean: { type: 'checkbox' },
  date: { type: 'datetime', subtype: 'date' },
};

/** A form for what a procedure asks of a case, as far as it is single values; lists and objects are written as text. */
export function startSchema(data: readonly Field[]): Record<string, unknown> | null {
  const components = data.flatMap(
    ({ name, type, label, values, valueLabels, required, default: standard }): Component[] => {
      const labels = (valueLabels ?? {}) as Record<string, { vi: string; en: string }>;
      const kind = values ? { type: 'select' } : types[type];
      if (!kind) return [];
      return [
        {
          ...kind,
          id: name,
          key: name,
          label: label.vi,
          validate: { required: required && standard === undefined && type !== 'boolean' },
          ...(kind.type === 'datetime' && { dateLabel: label.vi }),
          ...(values && {
            values: values.map((value) => ({ value, label: labels[value]?.vi ?? value })),
          }),
          properties: {
            labelEn: label.en,
            ...Object.fromEntries(Object.entries(labels).map(([value, { en }]) => [`labelEn.${value}`, en])),
          },
        },
      ];
    },
  );
  return components.length > 0 ? { type: 'default', schemaVersion: 18, components } : null;
}

/** What a case has where nobody says otherwise, and an example of what has to be written as text. */
export const startData = (data: readonly Field[]): Record<string, unknown> =>
  Object.fromEntries(
    data.flatMap(({ name, default: standard }) => (standard === undefined ? [] : [[name, standard]])),
  );

/** The fields that the form above has no place for. */
export const unshown = (data: readonly Field[]): Field[] =>
  data.filter(({ type, values }) => !values && !types[type]);

/**
 * The form of a task as a trial opens it: a file is named, not uploaded, because a trial leaves nothing behind.
 */
export function trialSchema(schema: Record<string, unknown>): Record<string, unknown> {
  const { components } = schema;
  const own = schema.type === 'filepicker' ? { ...schema, type: 'textfield' } : schema;
  return Array.isArray(components)
    ? { ...own, components: components.map((one) => trialSchema(one as Record<string, unknown>)) }
    : own;
}
