import { Injectable } from '@nestjs/common';
import type { Caller } from '../../runtime';
import { Extension } from './acts/extension';
import { type ActDone, type ActOn, PerformAct } from './perform-act';

export interface ExtendCaseInput extends ActOn {
  /** Local date `YYYY-MM-DD`. */
  until: string;
  reason: string;
  /** The letter of apology (Form 04). */
  documentId?: string;
}

/** A new date is agreed with the applicant. With the process asking for it already, the act completes that task. */
@Injectable()
export class ExtendCase {
  constructor(
    private readonly acts: PerformAct,
    private readonly extension: Extension,
  ) {}

  execute(caller: Caller, { until, reason, documentId, ...on }: ExtendCaseInput): Promise<ActDone> {
    return this.acts.run(
      caller,
      'extend',
      on,
      async (command, open, step) =>
        step
          ? this.acts.complete(command, step, {
              extend: true,
              extendUntil: until,
              extensionReason: reason,
              ...(documentId !== undefined && { extensionDocumentId: documentId }),
            })
          : this.extension.grant(open, { until, reason, documentId }),
      { steps: ['extend'] },
    );
  }
}
