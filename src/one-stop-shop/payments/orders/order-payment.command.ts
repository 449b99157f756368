import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { type Caller, CommandRunner, type RunningCommand } from '../../../runtime';
import { Payments } from '../../case-files/acts/payments';
import { asksNothing } from '../collecting.policy';
import { OpenPayments, type OpenPayment } from '../open-payment';
import { refusals } from '../payments.errors';
import { Tills } from '../tills';
import { FollowOrders } from './follow-orders';
import { nextAttempt, orderLife } from './order.policy';
import { endOrder, findOpenOrder, insertOrder, type PaymentOrder } from './payment-order.repository';
import { PaymentProviders } from './payment-providers';

export interface Ordered {
  orderId: string;
}

/**
 * Begins an online payment of all that is due. A payment has one order at a time: whoever asks again gets the same one while it
 * lives and the amount is the same. The provider hears of it after the commit, and again later when it does not answer: neither
 * the case nor the counter waits for it.
 */
@Injectable()
export class OrderPayment {
  constructor(
    private readonly commands: CommandRunner,
    private readonly open: OpenPayments,
    private readonly payments: Payments,
    private readonly providers: PaymentProviders,
    private readonly tills: Tills,
    private readonly orders: FollowOrders,
  ) {}

  /** For officials of the case. Throws PAYMENT.NOT_FOUND, NOT_YOUR_TILL, NOTHING_DUE, NO_PROVIDER. */
  async atCounter(caller: Caller, paymentId: string): Promise<Ordered> {
    return this.run(caller, async (command) => {
      const found = await this.open.find(command, caller.actor, paymentId);
      this.tills.agencyFor(caller.actor, found.open.file, command.now);
      return found;
    });
  }

  /**
   * For the applicant, whom the caller has let in to this case: what is due longest is paid first. Throws PAYMENT.NOTHING_DUE,
   * NO_PROVIDER.
   */
  async byApplicant(caller: Caller, caseId: string): Promise<Ordered> {
    return this.run(caller, async (command) => {
      const open = await this.open.caseById(command, caseId);
      const payment = (await this.payments.ofCase(command.tx, caseId)).find(({ due }) => due > 0);
      if (!payment || asksNothing.includes(open.file.state)) throw refusals.nothingDue();
      return { open, payment };
    });
  }

  /** Somebody at a till takes the money instead. Throws PAYMENT.NOT_FOUND, NOT_YOUR_TILL. Nothing when none is open. */
  async cancel(caller: Caller, paymentId: string): Promise<void> {
    const order = await this.commands.run({ isWaiting: true, ...caller }, async (command) => {
      const { open } = await this.open.find(command, caller.actor, paymentId);
      this.tills.agencyFor(caller.actor, open.file, command.now);
      return this.end(command, { open, paymentId });
    });
    if (order) this.orders.tellCancelled(order);
  }

  private async end(
    command: RunningCommand,
    { open, paymentId }: Pick<OpenPayment, 'open'> & { paymentId: string },
  ): Promise<PaymentOrder | null> {
    const order = await findOpenOrder(command.tx, paymentId);
    if (!order) return null;
    await endOrder(command.tx, order.id, 'CANCELLED', command.now);
    await this.payments.order(open, paymentId, null);
    await command.finish();
    await open.save();
    return order;
  }

  private async run(
    caller: Caller,
    find: (command: RunningCommand) => Promise<OpenPayment>,
  ): Promise<Ordered> {
    const { code: provider } = this.providers.offered();
    let replaced: PaymentOrder | undefined;
    const ordered = await this.commands.run(caller, async (command) => {
      replaced = undefined;
      const { open, payment } = await find(command);
      if (payment.due === 0) throw refusals.nothingDue();
      const now = command.now;
      const known = await findOpenOrder(command.tx, payment.id);
      if (known && known.amount === payment.due && known.expiresAt > now) return { orderId: known.id };
      // The amount has changed, or its time is over: the old one ends here. Paid all the same, it is booked when it is told.
      if (known) await endOrder(command.tx, known.id, 'CANCELLED', now);
      replaced = known;
      const order: PaymentOrder = {
        id: newId(),
        paymentId: payment.id,
        caseId: open.file.id,
        agencyId: open.file.receivingAgencyId,
        provider,
        amount: payment.due,
        state: 'OPENING',
        payUrl: null,
        transactionId: null,
        createdAt: now,
        expiresAt: now + orderLife,
        endedAt: null,
        attempts: 0,
        nextAttemptAt: null,
      };
      await insertOrder(command.tx, { ...order, nextAttemptAt: nextAttempt(order, now) });
      await this.payments.order(open, payment.id, order.expiresAt);
      await command.finish();
      await open.save();
      return { orderId: order.id };
    });
    if (replaced) this.orders.tellCancelled(replaced);
    await this.orders.openNow(ordered.orderId);
    return ordered;
  }
}
