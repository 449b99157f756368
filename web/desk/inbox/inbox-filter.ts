import type { operations } from '../../shared/api/schema';

type Asked = NonNullable<operations['InboxController_list']['parameters']['query']>;

/** What is asked of the inbox, as the address of the page, a saved filter and `GET /inbox` have it. */
export type InboxFilter = Partial<Omit<Asked, 'limit' | 'cursor'>>;
export type InboxView = NonNullable<InboxFilter['view']>;

export const views = ['all-visible', 'mine', 'unit', 'overdue', 'due-soon', 'returned'] as const;
export const sorts = ['due', 'priority', 'created', 'applicant'] as const;
const classes = ['IN_TIME', 'DUE_SOON', 'OVERDUE'] as const;
const texts = [
  'procedure',
  'step',
  'caseId',
  'unit',
  'agency',
  'assignee',
  'dueFrom',
  'dueBefore',
  'channel',
  'text',
] as const;

/** Address parameter that names the saved filter which the rest came from. */
const saved = 'saved';

const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined =>
  words.find((word) => word === value);

/** Reads what it knows and passes over the rest: an address may be typed, or older than the page. */
export function filterOf(params: URLSearchParams | Readonly<Record<string, unknown>>): InboxFilter {
  const get = (name: string): unknown =>
    params instanceof URLSearchParams ? (params.get(name) ?? undefined) : params[name];
  const filter: InboxFilter = {
    view: oneOf(views, get('view')) ?? 'all-visible',
    sort: oneOf(sorts, get('sort')) ?? 'due',
  };
  for (const name of texts) {
    const value = get(name);
    if (typeof value === 'string' && value !== '') Object.assign(filter, { [name]: value });
  }
  const itemClass = oneOf(classes, get('class'));
  if (itemClass) filter.class = itemClass;
  if (String(get('unassigned')) === 'true') filter.unassigned = true;
  const priority = Number(get('priority') ?? Number.NaN);
  if (Number.isInteger(priority) && priority > 0) filter.priority = priority;
  return filter;
}

/** Only what differs from what is asked for anyway, in one order: equal filters have equal addresses. */
export function paramsOf(filter: InboxFilter, savedId?: string): URLSearchParams {
  const params = new URLSearchParams();
  const { view, sort, ...rest } = filterOf({ ...filter });
  if (view && view !== 'all-visible') params.set('view', view);
  if (sort && sort !== 'due') params.set('sort', sort);
  for (const [name, value] of Object.entries(rest).sort(([one], [other]) => one.localeCompare(other)))
    params.set(name, String(value));
  if (savedId) params.set(saved, savedId);
  return params;
}

/** With the view and the order that the address may leave out. */
export const queryOf = (filter: InboxFilter): Omit<Asked, 'limit' | 'cursor'> => ({
  ...filter,
  view: filter.view ?? 'all-visible',
  sort: filter.sort ?? 'due',
});

export const savedIdOf = (params: URLSearchParams): string | undefined => params.get(saved) ?? undefined;

export const isSameFilter = (one: InboxFilter, other: InboxFilter): boolean =>
  paramsOf(one).toString() === paramsOf(other).toString();

/** What narrows a view, beyond the view and the order. */
export const narrowingOf = (filter: InboxFilter): string[] =>
  Object.entries(filter).flatMap(([name, value]) =>
    name === 'view' || name === 'sort' || value === undefined ? [] : [name],
  );

export const isNarrowed = (filter: InboxFilter): boolean => narrowingOf(filter).length > 0;

export function inboxHref(filter: InboxFilter, savedId?: string, taskId?: string): string {
  const query = paramsOf(filter, savedId).toString();
  return `/desk/inbox${taskId ? `/${encodeURIComponent(taskId)}` : ''}${query && `?${query}`}`;
}
