import { nested, type Variable } from './variable';

type Part = Record<string, unknown>;
const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface FormFacts {
  id: string;
  title?: string;
  /** What a task with this form brings. */
  variables: Variable[];
}

/** A form-js form as it is being made; undefined: it is no form now. */
export function readForm(text: string): FormFacts | undefined {
  let form: unknown;
  try {
    form = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isPart(form) || typeof form.id !== 'string') return undefined;
  const title = titleOf(form.components);
  return { id: form.id, ...(title && { title }), variables: nested(fieldsOf(form.components)) };
}

/** The first heading of the form says what it is. */
function titleOf(components: unknown): string | undefined {
  for (const part of Array.isArray(components) ? components.filter(isPart) : []) {
    const text = part.type === 'text' && typeof part.text === 'string' ? part.text : '';
    const heading = /^#+\s*(.+)$/m.exec(text);
    if (heading) return heading[1];
  }
  return undefined;
}

function fieldsOf(components: unknown): Variable[] {
  return (Array.isArray(components) ? components.filter(isPart) : []).flatMap((part) => {
    const inside = fieldsOf(part.components);
    const path = typeof part.path === 'string' ? part.path : '';
    if (part.type === 'dynamiclist')
      return path ? [{ name: path, isList: true, entries: nested(inside), ...wordsOf(part) }] : [];
    if (inside.length > 0)
      return path ? inside.map((one) => ({ ...one, name: `${path}.${one.name}` })) : inside;
    if (typeof part.key !== 'string' || part.key === '') return [];
    const values = (Array.isArray(part.values) ? part.values.filter(isPart) : []).flatMap(({ value }) =>
      typeof value === 'string' ? [value] : [],
    );
    const isMany = part.type === 'checklist' || part.type === 'taglist' || part.multiple === true;
    return [
      {
        name: part.key,
        ...wordsOf(part, values),
        ...(typeof part.type === 'string' && { detail: typeNames[part.type] ?? part.type }),
        ...(isMany && { isList: true }),
        ...(values.length > 0 && { values }),
      },
    ];
  });
}

const wordsOf = ({ label }: Part, values: readonly string[] = []): Pick<Variable, 'info'> => {
  if (typeof label !== 'string' || label === '') return {};
  return { info: values.length > 0 ? `${label}: ${values.join(', ')}` : label };
};

const typeNames: Record<string, string> = {
  number: 'number',
  checkbox: 'boolean',
  datetime: 'date',
  textfield: 'text',
  textarea: 'text',
  radio: 'text',
  select: 'text',
};
