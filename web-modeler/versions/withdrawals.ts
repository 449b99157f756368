import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../web/shared/api/client';
import { useMay } from '../../web/shared/session/session';

/** A request to withdraw an approved version, as who asked and who decides see it. */
export interface WithdrawalRequest {
  id: string;
  approvedVersionId: string;
  procedureCode: string;
  decisionNumber: string;
  /** Local dates; `from` is the first day on which no case is received by it. */
  decisionDate: string;
  from: string;
  reason: string;
  proposedBy: { id: string; name: string };
  proposedAt: string;
  expiresAt: string;
}

const kind = 'procedure.withdraw';
export const withdrawalsKey = ['withdrawals'];

/** Those that wait for a second person; few at any time. Empty for whoever takes no part in it. */
export function useWithdrawals() {
  const may = useMay();
  return useQuery({
    queryKey: withdrawalsKey,
    queryFn: async ({ signal }) => {
      const query = { kind, state: 'OPEN' as const, limit: 50 };
      const { items } = await answerOf(api.GET('/api/v1/proposals', { params: { query }, signal }));
      const whole = await Promise.all(
        items.map(({ id }) =>
          answerOf(api.GET('/api/v1/proposals/{id}', { params: { path: { id } }, signal })),
        ),
      );
      return whole.map(requestOf);
    },
    enabled: may('proposal.use'),
  });
}

export function requestOf(one: Schema<'ProposalView'>): WithdrawalRequest {
  const { id, subject, details, reason, proposedBy, proposedAt, expiresAt } = one;
  const { code, decisionNumber, decisionDate, from } = details as Record<string, string>;
  return {
    id,
    approvedVersionId: subject.id,
    procedureCode: code ?? '',
    decisionNumber: decisionNumber ?? '',
    decisionDate: decisionDate ?? '',
    from: from ?? '',
    reason,
    proposedBy,
    proposedAt,
    expiresAt,
  };
}
