import { Injectable } from '@nestjs/common';
import { type Caller, ResumeInstance } from '../../runtime';
import { type ActDone, type ActOn, PerformAct } from './perform-act';

/** What stopped the case is over: its steps are open again, the rest of the time runs. */
@Injectable()
export class ResumeCase {
  constructor(
    private readonly acts: PerformAct,
    private readonly resumeInstance: ResumeInstance,
  ) {}

  execute(caller: Caller, { reason, ...on }: ActOn & { reason: string }): Promise<ActDone> {
    return this.acts.run(caller, 'resume', on, async (command, open) => {
      const since = open.file.suspension?.since ?? null;
      open.file.suspension = null;
      open.record('case.resumed', { reason, since: since === null ? null : new Date(since).toISOString() });
      await this.resumeInstance.within(command, { instanceId: open.file.instanceId!, reason });
    });
  }
}
