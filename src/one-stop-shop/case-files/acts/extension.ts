import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { isLocalDate } from '../../local-date';
import { CaseClocks } from '../case-clocks';
import { refusals } from '../case-file.errors';
import type { OpenCase } from '../open-case';
import { type ActDocument, ActDocuments } from './act-documents';

export interface ExtensionInput extends ActDocument {
  /** Local date `YYYY-MM-DD`. */
  until?: string | undefined;
  reason?: string | undefined;
}

/**
 * A new date, agreed with the applicant by a letter of apology (NĐ 61/2018 Art. 19(9)): how often and how long before the due
 * date is for the clock to say (`DEADLINE.*`).
 */
@Injectable()
export class Extension {
  constructor(
    private readonly clocks: CaseClocks,
    private readonly documents: ActDocuments,
  ) {}

  async grant(open: OpenCase, { until, reason, ...letter }: ExtensionInput): Promise<void> {
    if (!until) throw refusals.inputMissing({ field: 'extendUntil' });
    if (!isLocalDate(until)) throw refusals.inputInvalid({ field: 'extendUntil', rule: 'YYYY-MM-DD' });
    if (!reason) throw refusals.inputMissing({ field: 'extensionReason' });
    const documentId = await this.documents.of(open, letter, 'LETTER');
    const moved = await this.clocks.extend(open, until, { note: reason, ...(documentId && { documentId }) });
    if (!moved) throw refusals.transition({ state: open.file.state, to: 'extended' });
    const { command, file } = open;
    const [oldDueAt, newDueAt] = [moved.before.dueAt ?? moved.before.originalDueAt, moved.after.dueAt ?? 0];
    file.extensions += 1;
    await command.tx.insert('case_extension', [
      {
        id: newId(),
        case_id: file.id,
        round: file.extensions,
        granted_at: command.now,
        granted_by: command.actor.id,
        until,
        old_due_at: oldDueAt,
        new_due_at: newDueAt,
        reason,
        document_id: documentId,
      },
    ]);
    open.record('case.extension.granted', {
      until,
      oldDueAt: new Date(oldDueAt).toISOString(),
      newDueAt: new Date(newDueAt).toISOString(),
      reason,
      ...(documentId && { documentId }),
    });
  }
}
