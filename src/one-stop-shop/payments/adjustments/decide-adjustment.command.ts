import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../../config';
import { Database, updateVersioned } from '../../../database';
import { type Actor, type Clock, isMachine, type JsonObject } from '../../../kernel';
import { type Caller, CommandRunner, type RunningCommand } from '../../../runtime';
import { Payments } from '../../case-files/acts/payments';
import type { OpenCase } from '../../case-files/open-case';
import { OpenPayments } from '../open-payment';
import { PaymentProviders } from '../orders/payment-providers';
import { refusals } from '../payments.errors';
import { IssueReceipt } from '../receipts/issue-receipt';
import { Tills } from '../tills';
import { isWaivedBy, mostFor, type RefundReason } from './adjustment.policy';
import { type Adjustment, findAdjustment } from './adjustment.repository';

/**
 * The second person decides; whoever sits at the till pays out what was approved. An exemption is in force with the decision. Money
 * that came online goes back through the provider, which does the same refund once however often it is asked.
 */
@Injectable()
export class DecideAdjustment {
  constructor(
    private readonly database: Database,
    private readonly commands: CommandRunner,
    private readonly open: OpenPayments,
    private readonly payments: Payments,
    private readonly providers: PaymentProviders,
    private readonly receipts: IssueReceipt,
    private readonly tills: Tills,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws PAYMENT_ADJUSTMENT.NOT_FOUND, OWN, NOT_APPROVER, DECIDED. Approved again by the same person, it changes nothing. */
  approve(caller: Caller, id: string, note?: string): Promise<void> {
    return this.decide(caller, id, 'APPROVED', note, async (open, one) => {
      if (one.kind !== 'EXEMPTION') return;
      await this.payments.exempt(open, one.paymentId, {
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

  /** Throws as above, PAYMENT.NOT_YOUR_TILL, PROVIDER_DOWN (nothing has happened), NOT_PAID_ONLINE, NOTHING_TO_REFUND. */
  async payOut(caller: Caller, id: string, reference?: string): Promise<void> {
    const { actor } = caller;
    const wish = await this.get(actor, id);
    const online =
      wish.method === 'ONLINE' && wish.state === 'APPROVED' ? await this.atProvider(actor, wish) : undefined;
    return this.commands.run({ isWaiting: true, ...caller }, async (command) => {
      const { open, payment } = await this.open.find(command, actor, wish.paymentId);
      const one = (await findAdjustment(command.tx, id, command.tx.forUpdate))!;
      if (one.state === 'PAID') return;
      if (one.kind !== 'REFUND' || one.state !== 'APPROVED') throw decided(one);
      const agencyId = this.tills.agencyFor(actor, open.file, command.now);
      if (one.method === 'TRANSFER' && !reference) throw refusals.referenceNeeded({ field: 'reference' });
      const reason = one.reasonCode as RefundReason;
      const most = mostFor(reason, payment);
      if (one.amount > most) throw refusals.nothingToRefund({ most });
      const details = { agencyId, ...((online ?? reference) && { reference: online ?? reference }) };
      const taken = await this.receipts.take(command, agencyId, 'REFUNDED');
      const { amount, method } = one;
      const entryId = await this.payments.refund(
        open,
        payment.id,
        { amount, method: method!, isWaived: isWaivedBy(reason), reason: one.reason },
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
    effect: (open: OpenCase, one: Adjustment) => Promise<unknown>,
  ): Promise<void> {
    const { actor } = caller;
    const known = await this.get(actor, id);
    return this.commands.run(caller, async (command) => {
      const { tx, now } = command;
      const { open } = await this.open.find(command, actor, known.paymentId);
      const one = (await findAdjustment(tx, id, tx.forUpdate))!;
      if (one.state === state && one.decidedBy === actor.id) return;
      if (isMachine(actor) || !this.tills.mayApprove(actor, open.file, now)) throw refusals.notApprover();
      if (one.requestedBy === actor.id) throw refusals.ownAdjustment();
      if (one.state !== 'REQUESTED') throw decided(one);
      await effect(open, one);
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
    await this.open.caseOf(this.database, actor, one.paymentId).catch(() => {
      throw refusals.adjustmentNotFound();
    });
    return one;
  }

  /** Before the transaction: the provider may take its time. Sent again with the same id, it is done once. */
  private async atProvider(actor: Actor, { id, paymentId, amount }: Adjustment): Promise<string> {
    this.tills.agencyFor(
      actor,
      await this.open.agenciesOf(this.database, paymentId),
      this.clock.now().getTime(),
    );
    const [paid] = await this.database.query<{ provider: string; transaction_id: string }>(
      `SELECT provider, transaction_id FROM payment_order
       WHERE payment_id = ? AND state = 'PAID' AND amount >= ? ORDER BY created_at DESC, id DESC LIMIT 1`,
      [paymentId, amount],
    );
    if (!paid) throw refusals.notPaidOnline();
    const provider = this.providers.find(paid.provider);
    if (!provider) throw refusals.noProvider();
    try {
      return (await provider.refund({ id, transactionId: paid.transaction_id, amount })).transactionId;
    } catch {
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

const decided = ({ state, decidedByName }: Adjustment) =>
  refusals.adjustmentDecided({ state, by: decidedByName ?? '' });
