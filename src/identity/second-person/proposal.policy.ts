import type { Permission } from '../access/permissions';

export const proposalStates = ['OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'FAILED'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** What a person with the permission does only together with another one, and a service alone. */
export const permissionsOfTwo: readonly Permission[] = [
  'definition.deploy',
  'definition.approve',
  'instance.operate',
  'job.operate',
  'account.manage',
  'token.manage',
];

/** How long a proposal waits for its second person; milliseconds. Afterwards it has to be made anew. */
export const openFor = 7 * 24 * 3_600_000;

/** A reason says something: at least so many letters and digits. */
export const shortestReason = 10;
export const longestReason = 2_000;

export const isReason = (reason: string | undefined): reason is string =>
  reason !== undefined &&
  reason.length <= longestReason &&
  (reason.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= shortestReason;

/** Expired is what was not decided in time, whether or not anybody has written that down yet. */
export const stateAt = (
  { state, expiresAt }: { state: ProposalState; expiresAt: number },
  now: number,
): ProposalState => (state === 'OPEN' && expiresAt <= now ? 'EXPIRED' : state);
