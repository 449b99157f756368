import { newId } from '../../../kernel';
import type { RunningCommand } from '../../../runtime';
import type { PaymentOrder } from '../orders/payment-order.repository';

export interface NewDifference {
  provider: string;
  kind: string;
  reference: string;
  day: string;
  order: Pick<PaymentOrder, 'id' | 'caseId' | 'agencyId'> | undefined;
  amountHere: number | null;
  amountThere: number | null;
}

/** Found once: the same difference of the same transaction is not told again, nor is one opened again that was settled. */
export async function insertDifference(
  { tx, now }: Pick<RunningCommand, 'tx' | 'now'>,
  one: NewDifference,
): Promise<boolean> {
  const { provider, kind, reference, day, order, amountHere, amountThere } = one;
  const [known] = await tx.query(
    'SELECT id FROM payment_difference WHERE provider = ? AND kind = ? AND reference = ?',
    [provider, kind, reference],
  );
  if (known) return false;
  const id = newId();
  await tx.insert('payment_difference', [
    {
      id,
      provider,
      kind,
      reference,
      day,
      order_id: order?.id ?? null,
      case_id: order?.caseId ?? null,
      agency_id: order?.agencyId ?? null,
      amount_here: amountHere,
      amount_there: amountThere,
      found_at: now,
      state: 'OPEN',
      resolution: null,
      reason: null,
      closed_at: null,
      closed_by: null,
      closed_by_name: null,
      version: 1,
    },
  ]);
  return true;
}
