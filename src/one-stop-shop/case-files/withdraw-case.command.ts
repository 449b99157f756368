import { Injectable } from '@nestjs/common';
import { CancelInstance, type Caller } from '../../runtime';
import { type ActDone, type ActOn, PerformAct } from './perform-act';

export interface WithdrawCaseInput extends ActOn {
  reason?: string;
}

/**
 * The applicant wants it back: status 7. The process hears of it and goes through its own closing steps; one that has
 * none is ended, for this right depends on no model. With the closing task open already, the act completes it.
 */
@Injectable()
export class WithdrawCase {
  constructor(
    private readonly acts: PerformAct,
    private readonly cancelInstance: CancelInstance,
  ) {}

  execute(caller: Caller, { reason = '', ...on }: WithdrawCaseInput): Promise<ActDone> {
    return this.acts.run(caller, 'withdraw', on, async (command, open, step) => {
      if (step) return this.acts.complete(command, step, { withdrawalReason: reason });
      if (await this.acts.tell(command, open, 'case.withdrawn', { withdrawalReason: reason })) return;
      open.moveTo('WITHDRAWN');
      open.file.outcome = 'WITHDRAWN';
      open.record('case.withdrawn', { ...(reason && { reason }) });
      await this.cancelInstance.within(command, { instanceId: open.file.instanceId!, reason: 'withdrawn' });
    });
  }
}
