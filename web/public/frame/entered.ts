type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const fieldsOf = (place: ParentNode): Field[] => [
  ...place.querySelectorAll<Field>('input[name]:not([type=file]), select[name], textarea[name]'),
];

/** What was typed below a place, by the names of the fields: nothing is lost when the page is drawn anew. */
export const entered = (place: ParentNode): ReadonlyMap<string, string> =>
  new Map(fieldsOf(place).map(({ name, value }) => [name, value]));

export function reenter(place: ParentNode, values: ReadonlyMap<string, string>): void {
  for (const field of fieldsOf(place)) {
    const value = values.get(field.name);
    if (value !== undefined) field.value = value;
  }
}
