import { Injectable } from '@nestjs/common';
import type { Caller } from '../../runtime';
import type { Settlement } from './acts/payments';
import { type ActDone, type ActOn, PerformAct } from './perform-act';
import { ReceiveMoney } from './receive-money';

/** An official notes that a payment was made: at the treasury, by post, on a paper receipt. */
@Injectable()
export class RecordPayment {
  constructor(
    private readonly acts: PerformAct,
    private readonly money: ReceiveMoney,
  ) {}

  execute(caller: Caller, { caseId, version, ...settlement }: ActOn & Settlement): Promise<ActDone> {
    const on = { caseId, ...(version !== undefined && { version }) };
    return this.acts.run(caller, 'record-payment', on, async (command, open) => {
      await this.money.within(command, open, settlement);
    });
  }
}
