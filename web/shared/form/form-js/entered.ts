import type { Part } from './localise';
import { at, isPart, put } from './paths';

const inputs = new Set([
  'textfield',
  'textarea',
  'number',
  'datetime',
  'checkbox',
  'checklist',
  'radio',
  'select',
  'taglist',
  'filepicker',
  'address',
  'person',
]);

const componentsOf = (part: Part): Part[] =>
  Array.isArray(part.components) ? part.components.filter(isPart) : [];
const pathOf = (key: unknown): string[] => (typeof key === 'string' && key !== '' ? key.split('.') : []);

/**
 * Only what the form's own fields hold, of all that the form can read: what a draft keeps. Hidden fields are kept too, so
 * that a choice can be taken back without loss; fields nobody may change are not.
 */
export function enteredIn(schema: Part, data: Part): Part {
  const entered: Part = {};
  const visit = (components: readonly Part[], from: Part, to: Part, group: readonly string[]): void => {
    for (const component of components) {
      const type = String(component.type);
      if (inputs.has(type)) {
        if (component.disabled === true || component.readonly === true) continue;
        const path = [...group, ...pathOf(component.key)];
        const value = at(from, path);
        if (value !== undefined && path.length > 0) put(to, path, value);
      } else if (type === 'dynamiclist') {
        const path = [...group, ...pathOf(component.path ?? component.key)];
        const items = at(from, path);
        if (!Array.isArray(items) || path.length === 0) continue;
        put(
          to,
          path,
          items.filter(isPart).map((item) => {
            const kept: Part = {};
            visit(componentsOf(component), item, kept, []);
            return kept;
          }),
        );
      } else visit(componentsOf(component), from, to, [...group, ...pathOf(component.path)]);
    }
  };
  visit(componentsOf(schema), data, entered, []);
  return entered;
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * What is sent: the visible fields without those that are empty now as they were before, so that a process sees no value
 * where nobody gave one. What was emptied is sent empty.
 */
export function withoutUntouched(values: Part, before: unknown): Part {
  const sent: Part = {};
  for (const [name, value] of Object.entries(values)) {
    const old = isPart(before) && Object.hasOwn(before, name) ? before[name] : undefined;
    if (isNothing(value) && isNothing(old)) continue;
    if (isPart(value)) {
      const inner = withoutUntouched(value, old);
      if (Object.keys(inner).length > 0 || isPart(old)) sent[name] = inner;
    } else if (Array.isArray(value))
      sent[name] = value.map((item: unknown, place) =>
        isPart(item) ? withoutUntouched(item, Array.isArray(old) ? old[place] : undefined) : item,
      );
    else sent[name] = value === undefined ? null : value;
  }
  return sent;
}
