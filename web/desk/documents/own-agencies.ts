import type { Me } from '../../shared/session/session';

interface Post {
  agencyId: string;
  agencyName: { vi: string; en: string };
}

/** Where somebody works: the agencies whose registers they read, each once, in the order of their posts. */
export function ownAgencies({
  person,
}: Pick<Me, 'person'>): { id: string; name: { vi: string; en: string } }[] {
  const { posts = [] } = (person ?? {}) as { posts?: readonly Post[] };
  const names = new Map(posts.map(({ agencyId, agencyName }) => [agencyId, agencyName]));
  return [...names].map(([id, name]) => ({ id, name }));
}
