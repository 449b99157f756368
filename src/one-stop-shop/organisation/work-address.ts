/** What a model says about where a piece of work goes. */
export interface WorkPlacing {
  /** `procedure:agency` */
  agency: string | null;
  unit: string | null;
  role: string | null;
  candidateGroups: readonly string[];
  /** `procedure:act` */
  act?: string | null;
}

/**
 * The address of a task as `OrganisationView.resolve` reads it: an explicit agency goes before the first candidate group,
 * that before unit and role. The one-stop of the act `return` is that of the return agency. Null = the model names none.
 */
export function addressOfWork({ agency, unit, role, candidateGroups, act }: WorkPlacing): string | null {
  const unitAndRole = unit === null ? null : `${unit}${role === null ? '' : `.${role}`}`;
  const address =
    agency !== null
      ? `${agency}${unitAndRole === null ? (role === null ? '' : `.${role}`) : `/${unitAndRole}`}`
      : (candidateGroups[0] ?? unitAndRole);
  return address !== null && act === 'return'
    ? address.replace(/^one-stop(?=$|\.)/, 'return-one-stop')
    : address;
}
