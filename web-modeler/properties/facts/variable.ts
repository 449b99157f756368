/** A name that expressions may read, in the form that the FEEL editor completes from. */
export interface Variable {
  name: string;
  /** What it is, in words. */
  info?: string;
  /** Beside the name in the list: its type or where it is from. */
  detail?: string;
  isList?: boolean;
  entries?: Variable[];
  /** The values it can have, where they are known. */
  values?: readonly string[];
}

/** `a.b` and `a.c` as one variable `a` with two entries. */
export function nested(variables: readonly Variable[]): Variable[] {
  const byName = new Map<string, Variable>();
  for (const variable of variables) put(byName, variable.name.split('.'), variable);
  return [...byName.values()];
}

function put(into: Map<string, Variable>, path: readonly string[], variable: Variable): void {
  const [name = '', ...rest] = path;
  const known = into.get(name);
  if (rest.length === 0) {
    into.set(name, merged(known, { ...variable, name }));
    return;
  }
  const entries = new Map((known?.entries ?? []).map((entry) => [entry.name, entry]));
  put(entries, rest, variable);
  into.set(name, { ...known, name, entries: [...entries.values()] });
}

/** What is known of a name from several places: the first word counts, the parts add up. */
const merged = (known: Variable | undefined, found: Variable): Variable => {
  if (!known) return found;
  const entries = nested([...(known.entries ?? []), ...(found.entries ?? [])]);
  return { ...found, ...known, ...(entries.length > 0 && { entries }) };
};
