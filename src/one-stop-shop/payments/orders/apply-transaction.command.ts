import { Injectable } from '@nestjs/common';
import { Database, isUniqueViolation } from '../../../database';
import { CommandRunner, type RunningCommand } from '../../../runtime';
import { Payments } from '../../case-files/acts/payments';
import { ReceiveMoney } from '../../case-files/receive-money';
import { dateAt } from '../../local-date';
import { OpenPayments } from '../open-payment';
import { insertDifference } from '../reconciliation/difference.repository';
import { IssueReceipt } from '../receipts/issue-receipt';
import { isOpenOrder } from './order.policy';
import { actorOf } from './order-actor';
import { endOrder, findOrder, type PaymentOrder } from './payment-order.repository';
import type { ProviderTransaction } from './payment-provider';

export type Learnt = 'CALLBACK' | 'QUERY' | 'STATEMENT';
export type Applied = 'APPLIED' | 'MISMATCH' | 'UNKNOWN_ORDER';

/**
 * What a provider says was paid, taken note of once: by callback, by asking, by statement, in any order and however often. Money
 * that has moved is booked whatever has become of its order; a wrong amount is booked only when somebody has looked at it.
 */
@Injectable()
export class ApplyTransaction {
  constructor(
    private readonly database: Database,
    private readonly commands: CommandRunner,
    private readonly open: OpenPayments,
    private readonly payments: Payments,
    private readonly money: ReceiveMoney,
    private readonly receipts: IssueReceipt,
  ) {}

  /** Answers whether it was new. */
  async execute(provider: string, transaction: ProviderTransaction, learntBy: Learnt): Promise<boolean> {
    try {
      return await this.commands.run({ actor: actorOf(provider) }, (command) =>
        this.apply(command, provider, transaction, learntBy),
      );
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      // Two nodes were told at once, unless it is something else that there is already: then nothing was booked.
      const [known] = await this.database.query(
        'SELECT order_id FROM payment_notification WHERE provider = ? AND transaction_id = ?',
        [provider, transaction.transactionId],
      );
      if (!known) throw error;
      return false;
    }
  }

  /** The order was refused, cancelled or let go by the payer. What was paid stays paid. */
  async ended(provider: string, orderId: string, state: 'FAILED' | 'EXPIRED'): Promise<void> {
    const known = await findOrder(this.database, orderId);
    if (!known || known.provider !== provider || !isOpenOrder(known)) return;
    await this.commands.run({ actor: actorOf(provider) }, async (command) => {
      const { open } = await this.open.ofCase(command, known.caseId, known.paymentId);
      const order = await findOrder(command.tx, orderId, command.tx.forUpdate);
      if (!order || !isOpenOrder(order)) return;
      await endOrder(command.tx, orderId, state, command.now);
      await this.payments.order(open, order.paymentId, null);
      await command.finish();
      await open.save();
    });
  }

  /** Books a transaction whose amount somebody has accepted as it is. Within the command of who decides. */
  async book(
    command: RunningCommand,
    order: PaymentOrder,
    transaction: Pick<ProviderTransaction, 'transactionId' | 'amount'>,
  ): Promise<{ entryId: string; excess: number }> {
    const { open, payment } = await this.open.ofCase(command, order.caseId, order.paymentId);
    const { amount, transactionId } = transaction;
    const isOwnOrder = isOpenOrder(order) || payment.orderedUntil === order.expiresAt;
    if (isOwnOrder) await this.payments.order(open, payment.id, null);
    const taken = await this.receipts.take(command, order.agencyId, 'RECEIVED');
    const { entryId } = await this.money.within(
      command,
      open,
      { paymentId: payment.id, amount, method: 'ONLINE', receipt: taken.number },
      { agencyId: order.agencyId, reference: transactionId, orderId: order.id },
    );
    await this.receipts.write(command, open, taken, {
      kind: 'RECEIVED',
      entryId: entryId!,
      payment,
      agencyId: order.agencyId,
      amount,
      method: 'ONLINE',
      reference: transactionId,
    });
    await endOrder(command.tx, order.id, 'PAID', command.now, transactionId);
    await command.finish();
    await open.save();
    return { entryId: entryId!, excess: Math.max(0, amount - payment.due) };
  }

  private async apply(
    command: RunningCommand,
    provider: string,
    transaction: ProviderTransaction,
    learntBy: Learnt,
  ): Promise<boolean> {
    const { tx, now } = command;
    const { orderId, transactionId, amount, paidAt } = transaction;
    const known = await findOrder(tx, orderId);
    const isOurs = known?.provider === provider;
    // The case before the order: everybody takes them in this order.
    if (isOurs) await this.open.caseById(command, known.caseId);
    const order = isOurs ? await findOrder(tx, orderId, tx.forUpdate) : undefined;
    const [before] = await tx.query(
      'SELECT order_id FROM payment_notification WHERE provider = ? AND transaction_id = ?',
      [provider, transactionId],
    );
    if (before) return false;
    const outcome: Applied = !order ? 'UNKNOWN_ORDER' : order.amount === amount ? 'APPLIED' : 'MISMATCH';
    let entryId: string | null = null;
    const difference = (kind: string, here: number | null) =>
      insertDifference(command, {
        provider,
        kind,
        reference: transactionId,
        day: dateAt(paidAt),
        order,
        amountHere: here,
        amountThere: amount,
      });
    if (order && outcome === 'APPLIED') {
      const booked = await this.book(command, order, transaction);
      ({ entryId } = booked);
      if (booked.excess > 0) await difference('PAID_TWICE', amount - booked.excess);
    } else {
      await difference(order ? 'AMOUNT' : 'UNKNOWN_ORDER', order?.amount ?? null);
      if (order && isOpenOrder(order)) {
        await endOrder(tx, order.id, 'DISPUTED', now, transactionId);
        const { open } = await this.open.ofCase(command, order.caseId, order.paymentId);
        await this.payments.order(open, order.paymentId, null);
        await command.finish();
        await open.save();
      }
    }
    await tx.insert('payment_notification', [
      {
        provider,
        transaction_id: transactionId,
        order_id: orderId.slice(0, 36),
        amount,
        paid_at: paidAt,
        received_at: now,
        outcome,
        entry_id: entryId,
        learnt_by: learntBy,
      },
    ]);
    return true;
  }
}
