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
  /** `within`: only what lies in these agencies. */
  | { by: 'assignee'; personId: string; within?: readonly string[] }
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

/** More agencies than this are read in one pass over all items. */
const MOST_AGENCIES = 12;

/** Where the items lie that a caller sees in a view. */
export function sourcesOf(view: InboxView, standing: Standing): Source[] {
  const { actorId, isUnlimited, posts } = standing;
  const mine: Source = { by: 'assignee', personId: actorId };
  if (view === 'mine') return [mine];
  if (isUnlimited) return [{ by: 'everything' }];
  if (view === 'returned')
    return [...new Set(posts.map(({ unitId }) => unitId))].map((unitId) => ({ by: 'returned', unitId }));
  if (view === 'unit') return units(posts);
  const unsupervised = posts.filter(({ agencyId }) => !standing.supervised.has(agencyId));
  return [mine, ...agencies(standing), ...units(unsupervised, actorId)];
}

/** What somebody may go on with: what they have, and the queues they work on. */
export const workSourcesOf = ({ actorId, posts }: Standing): Source[] => [
  { by: 'assignee', personId: actorId },
  ...[...grouped(posts)].map(([unitId, held]): Source => ({ by: 'unit', unitId, grants: held.map(grantOf) })),
];

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

/** So many items that only the order of due dates can be read without looking at all of them. */
export const isWide = ({ by }: Source): boolean => by === 'everything' || by === 'agencies';
