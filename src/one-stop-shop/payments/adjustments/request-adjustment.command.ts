import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { type Caller, CommandRunner, type RunningCommand } from '../../../runtime';
import { type PaymentMethod, shareOf } from '../../case-files/acts/money.policy';
import { Procedures } from '../../procedures/procedures';
import { OpenPayments, type OpenPayment } from '../open-payment';
import { refusals } from '../payments.errors';
import { Tills } from '../tills';
import { assertRefundable, type RefundReason } from './adjustment.policy';

export interface RefundWish {
  paymentId: string;
  /** Whole VND, above zero. */
  amount: number;
  reasonCode: RefundReason;
  reason: string;
  method: Exclude<PaymentMethod, 'TREASURY'>;
}

export interface ExemptionWish {
  paymentId: string;
  /** Code of the fee or charge. */
  item: string;
  /** Code of an exemption that the procedure knows for it. Absent: `ground` and `percent` say it all. */
  exemption?: string;
  /** 1-100. */
  percent?: number;
  /** The rule of law. */
  ground?: string;
  reason: string;
}

export interface Requested {
  adjustmentId: string;
}

type Asked = Pick<Wanted, 'kind' | 'amount' | 'reasonCode' | 'reason'> & Partial<Wanted>;
interface Wanted {
  kind: 'REFUND' | 'EXEMPTION';
  amount: number;
  reasonCode: string;
  reason: string;
  item: string;
  percent: number;
  ground: string;
  method: PaymentMethod;
}

/** One official asks for a refund or an exemption; it takes effect when another has agreed. */
@Injectable()
export class RequestAdjustment {
  constructor(
    private readonly commands: CommandRunner,
    private readonly open: OpenPayments,
    private readonly tills: Tills,
    private readonly procedures: Procedures,
  ) {}

  /** Throws PAYMENT.NOT_FOUND, NOT_YOUR_TILL, PAYMENT_ADJUSTMENT.OPEN, NOTHING_TO_REFUND, CASE_GOES_ON. */
  refund(caller: Caller, { paymentId, amount, reasonCode, reason, method }: RefundWish): Promise<Requested> {
    return this.request(caller, paymentId, async (_, { open, payment }) => {
      assertRefundable({ reasonCode, amount }, open.file, payment);
      return { kind: 'REFUND', amount, reasonCode, reason, method };
    });
  }

  /** Throws PAYMENT.NOT_FOUND, NOT_YOUR_TILL, PAYMENT_ADJUSTMENT.OPEN, ITEM_UNKNOWN, GROUND_UNKNOWN. */
  exemption(caller: Caller, { paymentId, item: code, reason, ...wish }: ExemptionWish): Promise<Requested> {
    return this.request(caller, paymentId, async ({ tx }, { open, payment }) => {
      const item = payment.items.find((one) => one.code === code);
      if (!item || item.amount === 0) throw refusals.itemUnknown({ field: 'item', item: code });
      const { procedureVersionId } = open.file;
      const text = procedureVersionId ? await this.procedures.textOf(tx, procedureVersionId) : null;
      const known = text?.fees
        .find((fee) => fee.code === code)
        ?.exemptions.find((one) => one.code === wish.exemption);
      if (wish.exemption !== undefined && !known)
        throw refusals.groundUnknown({ field: 'exemption', exemption: wish.exemption });
      const percent = wish.percent ?? known?.percent ?? 100;
      return {
        kind: 'EXEMPTION',
        amount: shareOf(item.amount, percent),
        item: code,
        percent,
        ground: wish.ground ?? known?.ground ?? '',
        reasonCode: known?.code ?? 'OTHER',
        reason,
      };
    });
  }

  private request(
    caller: Caller,
    paymentId: string,
    work: (command: RunningCommand, found: OpenPayment) => Promise<Asked>,
  ): Promise<Requested> {
    const { actor } = caller;
    return this.commands.run(caller, async (command) => {
      const { tx, now } = command;
      const found = await this.open.find(command, actor, paymentId);
      const { file } = found.open;
      const agencyId = this.tills.agencyFor(actor, file, now);
      const asked = await work(command, found);
      const openKey = `${asked.kind}:${paymentId}`;
      const [other] = await tx.query('SELECT id FROM payment_adjustment WHERE open_key = ?', [openKey]);
      if (other) throw refusals.adjustmentOpen();
      const adjustmentId = newId();
      await tx.insert('payment_adjustment', [
        {
          id: adjustmentId,
          kind: asked.kind,
          payment_id: paymentId,
          case_id: file.id,
          agency_id: agencyId,
          state: 'REQUESTED',
          amount: asked.amount,
          item: asked.item ?? null,
          percent: asked.percent ?? null,
          reason_code: asked.reasonCode,
          reason: asked.reason,
          ground: asked.ground ?? null,
          method: asked.method ?? null,
          requested_by: actor.id,
          requested_by_name: actor.name,
          requested_at: now,
          decided_by: null,
          decided_by_name: null,
          decided_at: null,
          decision_note: null,
          entry_id: null,
          open_key: openKey,
          version: 1,
        },
      ]);
      const { id: caseId, instanceId } = file;
      const detail = { paymentId, kind: asked.kind, amount: asked.amount, reasonCode: asked.reasonCode };
      command.audit({
        action: 'payment.adjustment.requested',
        subject: { type: 'payment-adjustment', id: adjustmentId },
        caseId,
        reason: asked.reason,
        detail,
      });
      command.emit({
        type: 'payment.adjustment.requested',
        instanceId,
        agency: agencyId,
        data: { caseId, ...detail },
      });
      return { adjustmentId };
    });
  }
}
