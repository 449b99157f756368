import { Injectable } from '@nestjs/common';
import type { Caller } from '../../runtime';
import { refusals } from './case-file.errors';
import { type ActDone, type ActOn, PerformAct } from './perform-act';

/** The applicant confirms what they were shown. */
@Injectable()
export class ConfirmDraft {
  constructor(private readonly acts: PerformAct) {}

  execute(
    caller: Caller,
    { isConfirmed, note, ...on }: ActOn & { isConfirmed: boolean; note?: string },
  ): Promise<ActDone> {
    return this.acts.run(caller, 'confirm', on, async (command, open) => {
      const variables = { confirmed: isConfirmed, ...(note !== undefined && { confirmationNote: note }) };
      if (!(await this.acts.tell(command, open, 'applicant.confirmed', variables)))
        throw refusals.notAwaited({ message: 'applicant.confirmed' });
    });
  }
}
