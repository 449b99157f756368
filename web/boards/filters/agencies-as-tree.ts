interface Placed {
  agencyId: string;
  parentId: string | null;
}

/** Each agency after the one above it, with how deep it stands; one whose superior is out of reach is a root. */
export function agenciesAsTree<Agency extends Placed>(
  agencies: readonly Agency[],
): { agency: Agency; depth: number }[] {
  const known = new Set(agencies.map(({ agencyId }) => agencyId));
  const below = new Map<string | null, Agency[]>();
  for (const agency of agencies) {
    const above = agency.parentId !== null && known.has(agency.parentId) ? agency.parentId : null;
    below.set(above, [...(below.get(above) ?? []), agency]);
  }
  const ordered: { agency: Agency; depth: number }[] = [];
  const seen = new Set<string>();
  const visit = (parentId: string | null, depth: number): void => {
    for (const agency of below.get(parentId) ?? []) {
      if (seen.has(agency.agencyId)) continue;
      seen.add(agency.agencyId);
      ordered.push({ agency, depth });
      visit(agency.agencyId, depth + 1);
    }
  };
  visit(null, 0);
  return ordered;
}
