/** A version as far as choosing and naming its period goes. */
interface Version {
  id: string;
  validFrom: string | null;
  validTo: string | null;
  procedureCode: string | null;
}

/** The ids of `?chosen=` that there are, at most two. */
export const chosenIn = (versions: readonly Pick<Version, 'id'>[], said: string | null): string[] =>
  (said ?? '')
    .split(',')
    .filter((id, index, all) => all.indexOf(id) === index && versions.some((one) => one.id === id))
    .slice(0, 2);

/** With one more or one less; a third one takes the place of the first. */
export const toggled = (chosen: readonly string[], id: string): string[] =>
  chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(-2);

/** The address of the comparison, the older before; null until there are two. `versions`: newest first. */
export function comparisonOf(
  versions: readonly Pick<Version, 'id'>[],
  chosen: readonly string[],
): string | null {
  const [after, before] = versions.filter(({ id }) => chosen.includes(id));
  return after && before ? `/modeler/compare?before=${before.id}&after=${after.id}` : null;
}

/** Whether cases are received by it on a day (`YYYY-MM-DD`); null for a plain process, which has no period. */
export function periodStateOf(
  { validFrom, validTo, procedureCode }: Version,
  day: string,
): 'CURRENT' | 'COMING' | 'PAST' | 'NONE' | null {
  if (validFrom === null) return procedureCode === null ? null : 'NONE';
  // A newer version with the same first day leaves it no day at all.
  if (validTo !== null && validTo <= validFrom) return 'NONE';
  if (day < validFrom) return 'COMING';
  return validTo !== null && day >= validTo ? 'PAST' : 'CURRENT';
}
