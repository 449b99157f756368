/** Of a name, so that a list can still be talked about by those who may not read personal data. */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${[...word][0].toUpperCase()}.`)
    .join(' ');
