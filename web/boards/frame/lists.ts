type Filters = Readonly<Record<string, string>>;
/** Null: nobody has a list of it to look at. */
type MaybeFilters = Filters | null | undefined;

const address = (place: string, all: readonly MaybeFilters[]): string | undefined => {
  if (all.some((filters) => !filters)) return undefined;
  const search = new URLSearchParams();
  for (const filters of all)
    for (const [name, value] of Object.entries(filters ?? {})) search.set(name, value);
  const said = search.toString();
  return said ? `${place}?${said}` : place;
};

/** The list behind a figure; filters that are said later win. None where one of them is missing. */
export const caseList = (...filters: MaybeFilters[]) => address('/desk/cases', filters);
export const taskList = (...filters: MaybeFilters[]) => address('/boards/tasks', filters);
export const tokenList = (...filters: MaybeFilters[]) => address('/boards/heat/list', filters);
export const handoffList = (...filters: MaybeFilters[]) => address('/boards/handoffs/list', filters);
export const consultationList = (...filters: MaybeFilters[]) => address('/boards/consultations', filters);
export const casePage = (caseId: string): string => `/desk/cases/${encodeURIComponent(caseId)}`;
