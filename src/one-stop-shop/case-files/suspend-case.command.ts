import { Injectable } from '@nestjs/common';
import { type Caller, SuspendInstance } from '../../runtime';
import { type ActDocument, ActDocuments } from './acts/act-documents';
import { type ActDone, type ActOn, PerformAct } from './perform-act';
import { instantOfReview } from './review-instant';

/** With the order of a court or authority. */
export interface SuspendCaseInput extends ActOn, ActDocument {
  legalBasis: string;
  reason: string;
  /** Local date on which somebody looks again; default by rule. */
  reviewOn?: string;
}

/** A court or authority has the case stopped (Form 05): status 8, nothing of it moves, the clock stands still. */
@Injectable()
export class SuspendCase {
  constructor(
    private readonly acts: PerformAct,
    private readonly suspendInstance: SuspendInstance,
    private readonly documents: ActDocuments,
  ) {}

  execute(
    caller: Caller,
    { legalBasis, reason, documentId: paperId, uploadId, reviewOn, ...on }: SuspendCaseInput,
  ): Promise<ActDone> {
    return this.acts.run(caller, 'suspend', on, async (command, open) => {
      const { file } = open;
      const documentId = await this.documents.of(open, { documentId: paperId, uploadId }, 'LETTER');
      file.suspension = {
        legalBasis,
        reason,
        documentId,
        since: command.now,
        reviewAt: instantOfReview(command.now, reviewOn),
      };
      open.moveTo('SUSPENDED');
      open.record('case.suspended', { legalBasis, reason, ...(documentId && { documentId }) });
      await this.suspendInstance.within(command, { instanceId: file.instanceId!, reason });
    });
  }
}
