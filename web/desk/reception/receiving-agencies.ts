import type { Me } from '../../shared/session/session';

export interface ReceivingAgency {
  id: string;
  name: Record<string, unknown>;
}

/** At whose counters somebody may receive: where they hold a post in the one-stop, or that of a receiver. */
export function receivingAgencies({ person }: Pick<Me, 'person'>): ReceivingAgency[] {
  const posts = (person as { posts?: Post[] } | null)?.posts ?? [];
  const mine = posts.filter(({ unitKey, role }) => unitKey === 'one-stop' || role === 'receiver');
  return [
    ...new Map(
      mine.map(({ agencyId, agencyName }) => [agencyId, { id: agencyId, name: agencyName }]),
    ).values(),
  ];
}

interface Post {
  agencyId: string;
  agencyName: Record<string, unknown>;
  unitKey: string;
  role: string;
}
