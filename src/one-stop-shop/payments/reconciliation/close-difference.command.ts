import { Injectable } from '@nestjs/common';
import { updateVersioned } from '../../../database';
import { type Caller, CommandRunner } from '../../../runtime';
import { ApplyTransaction } from '../orders/apply-transaction.command';
import { findOrder } from '../orders/payment-order.repository';
import { refusals } from '../payments.errors';
import { Tills } from '../tills';

export const resolutions = ['BOOKED', 'PROVIDER_CORRECTS', 'REFUNDED', 'OTHER'] as const;
export type Resolution = (typeof resolutions)[number];

interface DifferenceRow {
  id: string;
  provider: string;
  kind: string;
  reference: string;
  order_id: string | null;
  agency_id: string | null;
  amount_there: number | null;
  state: string;
  closed_by_name: string | null;
  version: number;
}

/** Somebody who heads the agency says how a difference was settled, and why; BOOKED takes what the provider says for the case. */
@Injectable()
export class CloseDifference {
  constructor(
    private readonly commands: CommandRunner,
    private readonly transactions: ApplyTransaction,
    private readonly tills: Tills,
  ) {}

  /** Throws PAYMENT_DIFFERENCE.NOT_FOUND, CLOSED, CANNOT_BOOK, PAYMENT_ADJUSTMENT.NOT_APPROVER. */
  execute(caller: Caller, id: string, resolution: Resolution, reason: string): Promise<void> {
    const { actor } = caller;
    return this.commands.run(caller, async (command) => {
      const { tx, now } = command;
      const select = `SELECT id, provider, kind, reference, order_id, agency_id, amount_there, state, closed_by_name, version
         FROM payment_difference WHERE id = ?`;
      const [seen] = await tx.query<DifferenceRow>(select, [id]);
      if (!seen || !this.tills.sees(actor, seen.agency_id, now)) throw refusals.differenceNotFound();
      if (!this.tills.approvesAt(actor, seen.agency_id, now)) throw refusals.notApprover();
      const order = seen.order_id ? await findOrder(tx, seen.order_id) : undefined;
      const isBookable = seen.kind === 'AMOUNT' && order && seen.amount_there !== null;
      let entryId: string | null = null;
      if (resolution === 'BOOKED') {
        const [told] = await tx.query<{ entry_id: string | null }>(
          'SELECT entry_id FROM payment_notification WHERE provider = ? AND transaction_id = ?',
          [seen.provider, seen.reference],
        );
        if (!isBookable || !told || told.entry_id !== null) throw refusals.cannotBook();
        ({ entryId } = await this.transactions.book(command, order, {
          transactionId: seen.reference,
          amount: Number(seen.amount_there),
        }));
        await tx.execute(
          "UPDATE payment_notification SET outcome = 'APPLIED', entry_id = ? WHERE provider = ? AND transaction_id = ?",
          [entryId, seen.provider, seen.reference],
        );
      }
      const [row] = await tx.query<DifferenceRow>(`${select}${tx.forUpdate}`, [id]);
      if (row!.state !== 'OPEN') throw refusals.differenceClosed({ by: row!.closed_by_name ?? '' });
      await updateVersioned(
        tx,
        'payment_difference',
        { id, version: Number(row!.version) },
        {
          state: 'CLOSED',
          resolution,
          reason,
          closed_at: now,
          closed_by: actor.id,
          closed_by_name: actor.name,
        },
      );
      command.audit({
        action: 'payment.difference.closed',
        subject: { type: 'payment-difference', id },
        reason,
        detail: { resolution },
      });
    });
  }
}
