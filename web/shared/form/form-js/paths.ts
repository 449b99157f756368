import type { Part } from './localise';

export type Path = readonly (string | number)[];

export const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What lies at a path of own names; undefined when there is nothing. */
export function at(data: unknown, path: Path): unknown {
  let value = data;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Part)[name];
  }
  return value;
}

/** Makes what is missing on the way: a list where a number follows, an object else. */
export function put(target: Part, path: Path, value: unknown): void {
  let place: Part = target;
  path.forEach((name, depth) => {
    if (depth === path.length - 1) place[name] = value;
    else {
      const inner = Object.hasOwn(place, name) ? place[name] : undefined;
      if (typeof inner === 'object' && inner !== null) place = inner as Part;
      else place = (place[name] = typeof path[depth + 1] === 'number' ? [] : {}) as Part;
    }
  });
}
