import type { Me } from '../../shared/session/session';

/** The agency of the reader's first post: whose events concern their lists. */
export function ownAgencyOf({ person }: Me): string | undefined {
  const { posts } = (person ?? {}) as { posts?: readonly { agencyId: string }[] };
  return posts?.[0]?.agencyId;
}
