import type { Json } from '../../kernel';

/** One changed field of an element: a path such as `events.0.timer.value.literal`; a missing side is absent. */
export interface FieldChange {
  field: string;
  before?: Json;
  after?: Json;
}

export interface ElementChange {
  elementId: string;
  /** What kind of thing it is; of the newer side where both exist. */
  type: string;
  name: string | null;
  change: 'added' | 'removed' | 'changed';
  /** Every field of an added or removed element as well. */
  fields: FieldChange[];
}

/** Something in a file that keeps its identity by its id, and everything that is said of it, by path. */
export interface Element {
  id: string;
  type: string;
  name: string | null;
  fields: Map<string, Json>;
}

/** What changed, element by element and field by field, in the order of the newer side with what is gone at the end. */
export function compareElements(
  before: ReadonlyMap<string, Element>,
  after: ReadonlyMap<string, Element>,
): ElementChange[] {
  const old = new Map(before);
  const changes: ElementChange[] = [];
  for (const element of after.values()) {
    const earlier = old.get(element.id);
    const fields = fieldChanges(earlier?.fields ?? new Map(), element.fields);
    if (!earlier) changes.push(change(element, 'added', fields));
    else if (fields.length > 0) changes.push(change(element, 'changed', fields));
    old.delete(element.id);
  }
  for (const element of old.values())
    changes.push(change(element, 'removed', fieldChanges(element.fields, new Map())));
  return changes;
}

const change = (
  { id, type, name }: Element,
  kind: ElementChange['change'],
  fields: FieldChange[],
): ElementChange => ({ elementId: id, type, name, change: kind, fields });

function fieldChanges(before: ReadonlyMap<string, Json>, after: ReadonlyMap<string, Json>): FieldChange[] {
  const fields = new Set([...before.keys(), ...after.keys()]);
  return [...fields].flatMap((field) => {
    const was = before.get(field);
    const is = after.get(field);
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

/**
 * Puts every leaf of a value under its path. Items of a list that have a name of their own (`idOf`) are known by it, so that an item
 * put before others is one change; other items are known by their place.
 */
export function flatten(
  field: string,
  value: Json | undefined,
  into: Map<string, Json>,
  idOf: (item: Json) => string | undefined = () => undefined,
): void {
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    into.set(field, value);
    return;
  }
  const ids = Array.isArray(value) ? value.map(idOf) : [];
  const areNamed = ids.length > 0 && ids.every((id) => id !== undefined) && new Set(ids).size === ids.length;
  for (const [key, part] of Object.entries(value))
    flatten(`${field === '' ? '' : `${field}.`}${areNamed ? ids[Number(key)]! : key}`, part, into, idOf);
}
