import { Injectable, Logger } from '@nestjs/common';
import { Database, updateVersioned } from '../../../database';
import { type Actor, ifNotFound, isMachine, type JsonObject, reasonOf } from '../../../kernel';
import { type Caller, CommandRunner, type RunningCommand } from '../../../runtime';
import { Payments } from '../../case-files/acts/payments';
import type { OpenCase } from '../../case-files/open-case';
import { ReceiveMoney } from '../../case-files/receive-money';
import { OpenPayments, type OpenPayment } from '../open-payment';
import { PaymentProviders } from '../orders/payment-providers';
import { refusals } from '../payments.errors';
import { IssueReceipt } from '../receipts/issue-receipt';
import { Tills } from '../tills';
import {
  assertRefundable,
  isWaivedBy,
  type OnlineEntry,
  type RefundReason,
  sourceOf,
} from './adjustment.policy';
import { type Adjustment, findAdjustment } from './adjustment.repository';

/**
 * The second person decides; whoever sits at the till pays out what was approved. An exemption is in force with the decision. Money
 * that came online goes back through the provider, which does the same refund once however often it is asked.
 */
@Injectable()
export class DecideAdjustment {
  private readonly logger = new Logger('Payments');

  constructor(
    private readonly database: Database,
    private readonly commands: CommandRunner,
    private readonly open: OpenPayments,
    private readonly payments: Payments,
    private readonly money: ReceiveMoney,
    private readonly providers: PaymentProviders,
    private readonly receipts: IssueReceipt,
    private readonly tills: Tills,
  ) {}

  /** Throws PAYMENT_ADJUSTMENT.NOT_FOUND, OWN, NOT_APPROVER, DECIDED, CASE_GOES_ON, NOTHING_TO_REFUND. Approved again by the same person, it changes nothing. */
  approve(caller: Caller, id: string, note?: string): Promise<void> {
    return this.decide(caller, id, 'APPROVED', note, async (command, { open, payment }, one) => {
      if (one.kind === 'REFUND') return assertRefundable(refundOf(one), open.file, payment);
      await this.money.exempt(command, open, one.paymentId, {
        item: one.item!,
        percent: one.percent!,
        exemption: one.reasonCode,
        reason: one.reason,
      });
    });
  }

  reject(caller: Caller, id: string, note: string): Promise<void> {
    return this.decide(caller, id, 'REJECTED', note, () => Promise.resolve());
  }

  /**
   * Throws as above, PAYMENT.NOT_YOUR_TILL, PROVIDER_DOWN (it may have given the money back: asked again, it does not give it twice),
   * NOT_PAID_ONLINE.
   */
  async payOut(caller: Caller, id: string, reference?: string): Promise<void> {
    const { actor } = caller;
    const wish = await this.get(actor, id);
    const online = wish.method === 'ONLINE' ? await this.atProvider(actor, wish) : undefined;
    return this.commands.run({ isWaiting: true, ...caller }, async (command) => {
      const { open, payment } = await this.open.find(command, actor, wish.paymentId);
      const one = (await findAdjustment(command.tx, id, command.tx.forUpdate))!;
      if (one.state === 'PAID') return;
      const agencyId = this.assertPayable(command, { open, payment }, one, online !== undefined);
      if (one.method === 'TRANSFER' && !reference) throw refusals.referenceNeeded({ field: 'reference' });
      const details = { agencyId, ...((online ?? reference) && { reference: online ?? reference }) };
      const taken = await this.receipts.take(command, agencyId, 'REFUNDED');
      const { amount, method } = one;
      const entryId = await this.payments.refund(
        open,
        payment.id,
        { amount, method: method!, isWaived: isWaivedBy(refundOf(one).reasonCode), reason: one.reason },
        details,
      );
      await this.receipts.write(command, open, taken, {
        kind: 'REFUNDED',
        entryId,
        payment,
        agencyId,
        amount,
        method,
        reason: one.reason,
        ...(details.reference && { reference: details.reference }),
      });
      await updateVersioned(command.tx, 'payment_adjustment', one, {
        state: 'PAID',
        entry_id: entryId,
        open_key: null,
      });
      this.tell(command, open, one, 'paid');
      await command.finish();
      await open.save();
    });
  }

  private async decide(
    caller: Caller,
    id: string,
    state: 'APPROVED' | 'REJECTED',
    note: string | undefined,
    effect: (command: RunningCommand, found: OpenPayment, one: Adjustment) => Promise<void>,
  ): Promise<void> {
    const { actor } = caller;
    const known = await this.get(actor, id);
    return this.commands.run(caller, async (command) => {
      const { tx, now } = command;
      const found = await this.open.find(command, actor, known.paymentId);
      const { open } = found;
      const one = (await findAdjustment(tx, id, tx.forUpdate))!;
      if (one.state === state && one.decidedBy === actor.id) return;
      if (isMachine(actor) || !this.tills.mayApprove(actor, open.file, now)) throw refusals.notApprover();
      if (one.requestedBy === actor.id) throw refusals.ownAdjustment();
      if (one.state !== 'REQUESTED') throw decided(one);
      await effect(command, found, one);
      const isOver = state === 'REJECTED' || one.kind === 'EXEMPTION';
      await updateVersioned(tx, 'payment_adjustment', one, {
        state,
        decided_by: actor.id,
        decided_by_name: actor.name,
        decided_at: now,
        decision_note: note ?? null,
        ...(isOver && { open_key: null }),
      });
      this.tell(command, open, one, state.toLowerCase(), note);
      await command.finish();
      await open.save();
    });
  }

  /** Throws PAYMENT_ADJUSTMENT.NOT_FOUND also for what the caller may not know of. */
  private async get(actor: Actor, id: string): Promise<Adjustment> {
    const one = await findAdjustment(this.database, id);
    if (!one) throw refusals.adjustmentNotFound();
    await this.open
      .caseOf(this.database, actor, one.paymentId)
      .catch(ifNotFound(refusals.adjustmentNotFound));
    return one;
  }

  /** Whether it may go out now, and from whose till. What a provider has given back already has gone out, whatever came in between. */
  private assertPayable(
    { actor, now }: RunningCommand,
    { open, payment }: OpenPayment,
    one: Adjustment,
    hasGone: boolean,
  ): string {
    if (one.kind !== 'REFUND' || one.state !== 'APPROVED') throw decided(one);
    const agencyId = this.tills.agencyFor(actor, open.file, now);
    if (!hasGone) assertRefundable(refundOf(one), open.file, payment);
    return agencyId;
  }

  /**
   * Between two transactions, for the provider may take its time: in the first all is asked that could refuse the refund, in the second
   * it is booked. Sent again with the same id, it is done once. Undefined when it is paid out already.
   */
  private async atProvider(actor: Actor, { id, paymentId }: Adjustment): Promise<string | undefined> {
    const wish = await this.commands.run({ actor, isWaiting: true }, async (command) => {
      const { tx } = command;
      const found = await this.open.find(command, actor, paymentId);
      const one = (await findAdjustment(tx, id, tx.forUpdate))!;
      if (one.state === 'PAID') return null;
      this.assertPayable(command, found, one, false);
      const entries = await tx.query<OnlineEntry>(
        `SELECT e.kind, e.amount, e.reference, o.provider FROM payment_entry e LEFT JOIN payment_order o ON o.id = e.order_id
         WHERE e.payment_id = ? AND e.method = 'ONLINE' ORDER BY e.at, e.id`,
        [paymentId],
      );
      const { amount } = one;
      const source = sourceOf(
        entries.map((entry) => ({ ...entry, amount: Number(entry.amount) })),
        amount,
      );
      if (!source) throw refusals.notPaidOnline();
      return { id, amount, ...source };
    });
    if (!wish) return undefined;
    const { transactionId, amount } = wish;
    const provider = this.providers.find(wish.provider);
    if (!provider) throw refusals.noProvider();
    try {
      return (await provider.refund({ id, transactionId, amount })).transactionId;
    } catch (error) {
      this.logger.warn(`the provider ${wish.provider} did not answer for a refund: ${reasonOf(error)}`);
      throw refusals.providerDown();
    }
  }

  private tell(command: RunningCommand, open: OpenCase, one: Adjustment, what: string, note?: string): void {
    const { id: caseId, instanceId } = open.file;
    const { paymentId, kind, amount, reasonCode } = one;
    const detail: JsonObject = { paymentId, kind, amount, reasonCode };
    command.audit({
      action: `payment.adjustment.${what}`,
      subject: { type: 'payment-adjustment', id: one.id },
      caseId,
      ...(note && { reason: note }),
      detail,
    });
    command.emit({
      type: `payment.adjustment.${what}`,
      instanceId,
      agency: one.agencyId,
      data: { caseId, ...detail },
    });
  }
}

/** Of a refund; exemptions name a ground instead. */
const refundOf = ({ reasonCode, amount }: Adjustment): { reasonCode: RefundReason; amount: number } => ({
  reasonCode: reasonCode as RefundReason,
  amount,
});

const decided = ({ state, decidedByName }: Adjustment) =>
  refusals.adjustmentDecided({ state, by: decidedByName ?? '' });
