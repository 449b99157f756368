import type { OrganisationView, Post } from '../organisation/organisation-view';

/** Whoever holds one of these sees all work of the unit and hands it out. */
export const headRoles: readonly string[] = ['unit-head', 'one-stop-head'];

/** What somebody may do with work, as their posts say at one instant. */
export interface Standing {
  actorId: string;
  /** A service: its permission is all it needs. */
  isUnlimited: boolean;
  posts: readonly Post[];
  /** Agencies whose work they oversee. */
  supervised: ReadonlySet<string>;
}

/** Supervision covers the agencies of one's own posts and everything below them. */
export function standingOf(
  actor: { id: string; isPerson: boolean; maySupervise: boolean },
  view: OrganisationView,
  at: number,
  date: string,
): Standing {
  if (!actor.isPerson) return { actorId: actor.id, isUnlimited: true, posts: [], supervised: new Set() };
  const posts = view.postsOf(actor.id, at);
  const homes = new Set(
    posts.filter(({ insteadOf }) => insteadOf === undefined).map(({ agencyId }) => agencyId),
  );
  const supervised = actor.maySupervise
    ? view
        .agencies(date)
        .map(({ id }) => id)
        .filter((id) => view.lineage(id).some((agency) => homes.has(agency.id)))
    : [];
  return { actorId: actor.id, isUnlimited: false, posts, supervised: new Set(supervised) };
}

/** The parts of an item that access depends on. */
export interface PlacedItem {
  agencyId: string;
  unitId: string;
  role: string | null;
  procedureCode: string;
  assigneeId: string | null;
  /** For whom the assignee took it by substitution. */
  insteadOf: string | null;
  returnedToUnitId: string | null;
}

export interface Access {
  /** May claim, complete and keep a draft. */
  canWork: boolean;
  /** May give it to others. */
  canAssign: boolean;
  /** For whom the caller acts by substitution when working on it. */
  insteadOf: string | null;
}

const covers = ({ procedures }: Post, { procedureCode }: PlacedItem): boolean =>
  procedures === undefined || procedures.includes(procedureCode);

/** The posts through which somebody may work on an item. */
export const postsFor = (posts: readonly Post[], item: PlacedItem): Post[] =>
  posts.filter(
    (post) =>
      post.unitId === item.unitId && (item.role === null || post.role === item.role) && covers(post, item),
  );

/** What the caller may do with an item; undefined: they are not to know of it. */
export function accessTo(item: PlacedItem, standing: Standing): Access | undefined {
  const { actorId, posts } = standing;
  if (standing.isUnlimited) return { canWork: true, canAssign: true, insteadOf: null };
  const isAssignee = item.assigneeId === actorId && keeps(posts, item);
  const fitting = postsFor(posts, item);
  const isHead = posts.some(
    (post) => post.unitId === item.unitId && headRoles.includes(post.role) && covers(post, item),
  );
  const isSupervisor = standing.supervised.has(item.agencyId);
  const sentIt = posts.some(({ unitId }) => unitId === item.returnedToUnitId);
  if (!isAssignee && fitting.length === 0 && !isHead && !isSupervisor && !sentIt) return undefined;
  return {
    canWork: isAssignee || fitting.length > 0,
    canAssign: isHead || isSupervisor,
    insteadOf: insteadOf(item, fitting, actorId),
  };
}

/**
 * Work stays with whom it was given to while they hold a post in its unit: who leaves a unit leaves its work, at once. What was
 * taken standing in for somebody is finished by whoever took it, as long as they hold any post.
 */
const keeps = (posts: readonly Post[], { unitId, insteadOf }: PlacedItem): boolean =>
  posts.some((post) => post.unitId === unitId) || (insteadOf !== null && posts.length > 0);

/** Standing in for the one it is assigned to goes before an own post, an own post before standing in for others. */
function insteadOf({ assigneeId }: PlacedItem, fitting: readonly Post[], actorId: string): string | null {
  if (assigneeId !== null && assigneeId !== actorId) {
    const absent = fitting.find((post) => post.insteadOf === assigneeId);
    if (absent) return assigneeId;
  }
  if (fitting.length === 0 || fitting.some((post) => post.insteadOf === undefined)) return null;
  return fitting[0].insteadOf ?? null;
}
