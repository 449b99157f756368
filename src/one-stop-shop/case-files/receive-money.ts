import { Injectable } from '@nestjs/common';
import type { RunningCommand } from '../../runtime';
import { type EntryDetails, type Exemption, Payments, type Settled, type Settlement } from './acts/payments';
import type { OpenCase } from './open-case';
import { PerformAct } from './perform-act';

/** Money has come in, or is not owed any more, whoever says so. A process that waits for it hears of it; nothing else waits for money. */
@Injectable()
export class ReceiveMoney {
  constructor(
    private readonly acts: PerformAct,
    private readonly payments: Payments,
  ) {}

  /** Throws CASE_FILE.PAYMENT_UNKNOWN. The caller finishes the command and saves the case. */
  async within(
    command: RunningCommand,
    open: OpenCase,
    settlement: Settlement,
    details: EntryDetails = {},
  ): Promise<Settled> {
    const isAwaited = open.file.state === 'AWAITING_PAYMENT';
    const duty =
      isAwaited && !settlement.paymentId && !settlement.kind
        ? (await this.payments.ofCase(command.tx, open.file.id)).find(
            ({ kind, state }) => kind === 'DUTY' && (state === 'UNPAID' || state === 'PENDING'),
          )
        : undefined;
    const settled = await this.payments.settle(
      open,
      { ...settlement, ...(duty && { paymentId: duty.id }) },
      details,
    );
    if (isAwaited && settled.kind === 'DUTY' && settled.isEnough)
      await this.acts.tell(command, open, 'payment.confirmed', {
        paymentId: settled.paymentId,
        ...(settlement.receipt !== undefined && { paymentReceipt: settlement.receipt }),
      });
    return settled;
  }

  /** Less is asked for: a process that waits for a duty goes on when nothing of it is left. Throws CASE_FILE.PAYMENT_UNKNOWN. */
  async exempt(
    command: RunningCommand,
    open: OpenCase,
    paymentId: string,
    exemption: Exemption,
  ): Promise<void> {
    const isSettled = await this.payments.exempt(open, paymentId, exemption);
    if (isSettled && open.file.state === 'AWAITING_PAYMENT')
      await this.acts.tell(command, open, 'payment.confirmed', { paymentId });
  }
}
