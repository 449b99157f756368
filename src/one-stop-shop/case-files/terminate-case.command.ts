import { Injectable } from '@nestjs/common';
import { CancelInstance, type Caller, ResumeInstance } from '../../runtime';
import { type ActDone, type ActOn, PerformAct } from './perform-act';

export interface TerminateCaseInput extends ActOn {
  legalBasis: string;
  reason: string;
}

/** The case is stopped for good by law (Form 05). The process goes through its own notice, or is ended where it has none. */
@Injectable()
export class TerminateCase {
  constructor(
    private readonly acts: PerformAct,
    private readonly resumeInstance: ResumeInstance,
    private readonly cancelInstance: CancelInstance,
  ) {}

  execute(caller: Caller, { legalBasis, reason, ...on }: TerminateCaseInput): Promise<ActDone> {
    return this.acts.run(caller, 'terminate', on, async (command, open, step) => {
      const { file } = open;
      if (step) return this.acts.complete(command, step, { reason, legalBasis });
      if (file.suspension) {
        file.suspension = null;
        await this.resumeInstance.within(command, { instanceId: file.instanceId!, reason });
      }
      open.record('case.stop.ordered', { legalBasis, reason });
      if (await this.acts.tell(command, open, 'case.stop-ordered', { legalBasis, stopReason: reason }))
        return;
      open.moveTo('TERMINATED');
      file.outcome = 'TERMINATED';
      open.record('case.terminated', { legalBasis, reason });
      await this.cancelInstance.within(command, { instanceId: file.instanceId!, reason });
    });
  }
}
