import { Injectable } from '@nestjs/common';
import type { Caller } from '../../runtime';
import { type ActDocument, ActDocuments } from './acts/act-documents';
import { Extension } from './acts/extension';
import { type ActDone, type ActOn, PerformAct } from './perform-act';

/** With the letter of apology (Form 04). */
export interface ExtendCaseInput extends ActOn, ActDocument {
  /** Local date `YYYY-MM-DD`. */
  until: string;
  reason: string;
}

/** A new date is agreed with the applicant. With the process asking for it already, the act completes that task. */
@Injectable()
export class ExtendCase {
  constructor(
    private readonly acts: PerformAct,
    private readonly extension: Extension,
    private readonly documents: ActDocuments,
  ) {}

  execute(caller: Caller, { until, reason, documentId, uploadId, ...on }: ExtendCaseInput): Promise<ActDone> {
    const letter = { documentId, uploadId };
    return this.acts.run(caller, 'extend', on, async (command, open, step) => {
      if (!step) return this.extension.grant(open, { until, reason, ...letter });
      const extensionDocumentId = await this.documents.of(open, letter, 'LETTER');
      await this.acts.complete(command, step, {
        extend: true,
        extendUntil: until,
        extensionReason: reason,
        ...(extensionDocumentId && { extensionDocumentId }),
      });
    });
  }
}
