import { Injectable } from '@nestjs/common';
import { iso } from '../../kernel';
import { type Caller, CommandRunner } from '../../runtime';
import type { PaymentMethod } from '../case-files/acts/money.policy';
import { isOfUnknownAmount } from '../case-files/acts/payments';
import { ReceiveMoney } from '../case-files/receive-money';
import { OpenPayments } from './open-payment';
import { refusals } from './payments.errors';
import { IssueReceipt } from './receipts/issue-receipt';
import { Tills } from './tills';

export interface Collection {
  paymentId: string;
  /** Whole VND, above zero; a part of what is due is taken too. */
  amount: number;
  method: Exclude<PaymentMethod, 'ONLINE'>;
  /** Of a transfer: the transaction of the bank. */
  reference?: string;
}

export interface Collected {
  receiptId: string;
}

/**
 * Money is taken at a till, and a receipt goes out with it. What is due is looked at under the lock of the case: two cashiers who
 * take the same money at once give one receipt.
 */
@Injectable()
export class CollectPayment {
  constructor(
    private readonly commands: CommandRunner,
    private readonly open: OpenPayments,
    private readonly money: ReceiveMoney,
    private readonly tills: Tills,
    private readonly receipts: IssueReceipt,
  ) {}

  /**
   * Throws PAYMENT.NOT_FOUND, NOT_YOUR_TILL, NOTHING_DUE, TOO_MUCH, REFERENCE_NEEDED, and ORDER_OPEN while the applicant is paying
   * the same online.
   */
  execute(caller: Caller, { paymentId, amount, method, reference }: Collection): Promise<Collected> {
    const { actor } = caller;
    return this.commands.run({ isWaiting: true, ...caller }, async (command) => {
      const { open, payment } = await this.open.find(command, actor, paymentId);
      const agencyId = this.tills.agencyFor(actor, open.file, command.now);
      const isUnknown = isOfUnknownAmount(payment) && payment.state === 'UNPAID';
      if (payment.due === 0 && !isUnknown) throw refusals.nothingDue();
      if (amount > payment.due && !isUnknown) throw refusals.tooMuch({ due: payment.due });
      if (payment.orderedUntil !== null && payment.orderedUntil > command.now)
        throw refusals.orderOpen({ until: iso(payment.orderedUntil), paymentId });
      if (method === 'TRANSFER' && !reference) throw refusals.referenceNeeded({ field: 'reference' });
      const taken = await this.receipts.take(command, agencyId, 'RECEIVED');
      const { entryId } = await this.money.within(
        command,
        open,
        { paymentId, amount, method, receipt: taken.number },
        { agencyId, ...(reference && { reference }) },
      );
      const receiptId = await this.receipts.write(command, open, taken, {
        kind: 'RECEIVED',
        entryId: entryId!,
        payment,
        agencyId,
        amount,
        method,
        ...(reference && { reference }),
      });
      await command.finish();
      await open.save();
      return { receiptId };
    });
  }
}
