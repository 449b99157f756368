import { Injectable } from '@nestjs/common';
import type { Caller } from '../../runtime';
import { Payments, type Settlement } from './acts/payments';
import { type ActDone, type ActOn, PerformAct } from './perform-act';

/** Money has come in. A process that waits for it hears of it; nothing else waits for money. */
@Injectable()
export class RecordPayment {
  constructor(
    private readonly acts: PerformAct,
    private readonly payments: Payments,
  ) {}

  execute(caller: Caller, { caseId, version, ...settlement }: ActOn & Settlement): Promise<ActDone> {
    const on = { caseId, ...(version !== undefined && { version }) };
    return this.acts.run(caller, 'record-payment', on, async (command, open) => {
      const isAwaited = open.file.state === 'AWAITING_PAYMENT';
      const all = await this.payments.ofCase(command.tx, open.file.id);
      const duty = all.find(
        ({ kind, state }) => kind === 'DUTY' && (state === 'UNPAID' || state === 'PENDING'),
      );
      const wanted = isAwaited && !settlement.paymentId && !settlement.kind ? { paymentId: duty?.id } : {};
      const { paymentId, kind, isEnough } = await this.payments.settle(open, {
        ...settlement,
        ...(wanted.paymentId && { paymentId: wanted.paymentId }),
      });
      if (isAwaited && kind === 'DUTY' && isEnough)
        await this.acts.tell(command, open, 'payment.confirmed', {
          paymentId,
          ...(settlement.receipt !== undefined && { paymentReceipt: settlement.receipt }),
        });
    });
  }
}
