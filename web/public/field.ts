import { h } from './dom';

export interface FieldOptions {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  attributes?: Readonly<Record<string, string | number | boolean>>;
}

/** A field with its label; `refuse` says at it what is wrong, '' takes that back. */
export function field({ name, label, hint, value, attributes = {} }: FieldOptions) {
  const id = `field-${name}`;
  const problem = h('p', { id: `${id}-problem`, class: 'wrong', role: 'alert' });
  const hintId = hint === undefined ? '' : `${id}-hint`;
  const input = h('input', {
    id,
    name,
    autocomplete: 'off',
    ...(value !== undefined && { value }),
    'aria-describedby': `${hintId} ${id}-problem`.trim(),
    ...attributes,
  });
  const element = h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    hint !== undefined && h('p', { id: hintId, class: 'quiet' }, hint),
    input,
    problem,
  );
  const refuse = (words: string) => {
    problem.textContent = words;
    if (words) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  };
  return { element, input, refuse };
}
