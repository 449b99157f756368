import type { Post } from '../organisation/organisation-view';
import { headRoles, type Standing } from './standing.policy';

export const inboxViews = ['mine', 'unit', 'all-visible', 'overdue', 'due-soon', 'returned'] as const;
export type InboxView = (typeof inboxViews)[number];

/** What a post opens in its unit: the work of the role, and that which names no role. */
export interface Grant {
  role: string;
  /** Procedure codes; absent = all. */
  procedures?: readonly string[];
}

/**
 * One range of items. Several of one scope never hold the same item: `except` leaves out what is assigned to a person
 * whose items another source brings.
 */
export type Source =
  /** `within`: only what lies in these agencies. `kept`: only what the person may still have. */
  | { by: 'assignee'; personId: string; within?: readonly string[]; kept?: Kept }
  /** Absent `grants` = all work of the unit. */
  | {
      by: 'unit';
      unitId: string;
      grants?: readonly Grant[];
      within?: readonly string[];
      except?: string;
    }
  | { by: 'agency'; agencyId: string; except?: string }
  /** Too many to ask one by one: in the order of due dates, whatever is theirs. */
  | { by: 'agencies'; agencyIds: readonly string[]; except?: string }
  | { by: 'everything' }
  | { by: 'returned'; unitId: string };

/** What lies in one's units, was taken in somebody's place, or may be seen anyway. */
export interface Kept {
  units: readonly string[];
  agencies: readonly string[];
  isTakenForOthers: boolean;
}

/** More agencies than this are read in one pass over all items. */
const MOST_AGENCIES = 12;

/** Where the items lie that a caller sees in a view. */
export function sourcesOf(view: InboxView, standing: Standing): Source[] {
  const { actorId, isUnlimited, posts } = standing;
  if (isUnlimited) return view === 'mine' ? [{ by: 'assignee', personId: actorId }] : [{ by: 'everything' }];
  const mine = own(standing);
  if (view === 'mine') return [mine];
  if (view === 'returned')
    return [...new Set(posts.map(({ unitId }) => unitId))].map((unitId) => ({ by: 'returned', unitId }));
  if (view === 'unit') return units(posts);
  const unsupervised = posts.filter(({ agencyId }) => !standing.supervised.has(agencyId));
  return [mine, ...agencies(standing), ...units(unsupervised, actorId)];
}

/** What somebody may go on with: what they have, and the queues they work on. */
export const workSourcesOf = (standing: Standing): Source[] => [
  standing.isUnlimited
    ? { by: 'assignee', personId: standing.actorId }
    : own({ ...standing, supervised: new Set() }),
  ...[...grouped(standing.posts)].map(([unitId, held]): Source => ({
    by: 'unit',
    unitId,
    grants: held.map(grantOf),
  })),
];

/** What somebody has and keeps, as `accessTo` has it. */
const own = ({ actorId, posts, supervised }: Standing): Source => ({
  by: 'assignee',
  personId: actorId,
  kept: {
    units: [...new Set(posts.map(({ unitId }) => unitId))],
    agencies: [...supervised],
    isTakenForOthers: posts.length > 0,
  },
});

function agencies({ supervised, actorId }: Standing): Source[] {
  const agencyIds = [...supervised];
  if (agencyIds.length > MOST_AGENCIES) return [{ by: 'agencies', agencyIds, except: actorId }];
  return agencyIds.map((agencyId) => ({ by: 'agency', agencyId, except: actorId }));
}

/** Of a unit whose head one is, everything; else what one's roles may do. */
function units(posts: readonly Post[], except?: string): Source[] {
  return [...grouped(posts)].map(([unitId, held]) => ({
    by: 'unit',
    unitId,
    ...(!held.some(isHead) && { grants: held.map(grantOf) }),
    ...(except !== undefined && { except }),
  }));
}

const isHead = ({ role, procedures }: Post): boolean => headRoles.includes(role) && procedures === undefined;

const grantOf = ({ role, procedures }: Post): Grant => ({ role, ...(procedures && { procedures }) });

function grouped(posts: readonly Post[]): Map<string, Post[]> {
  const byUnit = new Map<string, Post[]>();
  for (const post of posts) byUnit.set(post.unitId, [...(byUnit.get(post.unitId) ?? []), post]);
  return byUnit;
}

/** A wide source is read where a filter says its items lie: a person's, a unit's, an agency's. */
export function narrowed(
  source: Source,
  filter: { assignee?: string; unit?: string; agency?: string },
): Source | undefined {
  if (source.by !== 'agency' && source.by !== 'agencies' && source.by !== 'everything') return source;
  const except = 'except' in source && source.except !== undefined ? { except: source.except } : {};
  const within =
    source.by === 'everything' ? undefined : source.by === 'agency' ? [source.agencyId] : source.agencyIds;
  if (filter.assignee !== undefined) {
    if (filter.assignee === except.except) return undefined;
    return { by: 'assignee', personId: filter.assignee, ...(within && { within }) };
  }
  if (filter.unit !== undefined)
    return { by: 'unit', unitId: filter.unit, ...(within && { within }), ...except };
  if (filter.agency === undefined) return source;
  if (within && !within.includes(filter.agency)) return undefined;
  return { by: 'agency', agencyId: filter.agency, ...except };
}

/**
 * What is left of a source for whoever looks for words: names are looked for only where they may be read (`reads`: agencies,
 * null = everywhere). Undefined: nothing.
 */
export function legible(
  source: Source,
  actorId: string,
  reads: ReadonlySet<string> | null,
  agencyOf: (unitId: string) => string | undefined,
): Source | undefined {
  if (reads === null) return source;
  const only = (agencyIds: readonly string[]) => agencyIds.filter((id) => reads.has(id));
  switch (source.by) {
    case 'returned':
      return source;
    case 'assignee': {
      if (source.personId === actorId) return source;
      const within = only(source.within ?? []);
      return within.length > 0 ? { ...source, within } : undefined;
    }
    case 'unit':
      return reads.has(agencyOf(source.unitId) ?? '') ? source : undefined;
    case 'agency':
      return reads.has(source.agencyId) ? source : undefined;
    case 'agencies': {
      const agencyIds = only(source.agencyIds);
      return agencyIds.length > 0 ? { ...source, agencyIds } : undefined;
    }
    case 'everything':
      return undefined;
  }
}

/** So many items that only the order of due dates can be read without looking at all of them. */
export const isWide = ({ by }: Source): boolean => by === 'everything' || by === 'agencies';
