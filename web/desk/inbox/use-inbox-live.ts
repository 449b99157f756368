import type { LiveEvent } from '../../../src/dashboards/contract';
import { useLiveQueries } from '../../shared/live/use-live';
import { inboxKeys } from './use-inbox';

const all = [inboxKeys.items, inboxKeys.counts, ['inbox', 'item']] as const;

const keysOf = ({ data }: LiveEvent) => [
  inboxKeys.items,
  inboxKeys.counts,
  ...(typeof data.taskId === 'string' ? [inboxKeys.item(data.taskId)] : []),
];

/** One's own work and that of one's units as others change it. */
export function useInboxLive(): void {
  useLiveQueries({ topic: 'me' }, keysOf, all);
}

/** What one oversees. */
export function FollowAgency({ agencyId }: { agencyId: string }) {
  useLiveQueries({ topic: 'agency', id: agencyId }, keysOf, all);
  return null;
}
