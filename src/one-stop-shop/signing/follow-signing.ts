import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JsonObject } from '../../kernel';
import type { ListeningCommand } from '../../runtime';
import type { ActContext } from '../case-files/acts/act-context';
import { CaseActListener, CaseActListeners } from '../case-files/case-act-listeners';
import type { OfficialDocument } from '../official-documents/official-document';
import { OfficialDocuments } from '../official-documents/official-documents';
import { isResult } from './acts/waiting-documents';
import { Practices } from './practices';
import { refusals } from './signing.errors';

/**
 * The steps of a case keep to its documents: where the agency signs files, a result is not passed on unsigned, and issuing it needs
 * number and seal. A process without documents, and an agency that signs on paper, go on as they do.
 */
@Injectable()
export class FollowSigning extends CaseActListener implements OnModuleInit {
  constructor(
    private readonly listeners: CaseActListeners,
    private readonly documents: OfficialDocuments,
    private readonly practices: Practices,
  ) {
    super();
  }

  onModuleInit(): void {
    this.listeners.register(this);
  }

  async onCaseEvent(): Promise<void> {}

  /** Throws SIGNING.SIGN_FIRST, .SEAL_FIRST. */
  override async onStepPerformed({ open }: ActContext, act: string, given: JsonObject): Promise<void> {
    if (act !== 'sign' && act !== 'issue') return;
    const { command, file } = open;
    for (const document of await this.documents.ofCase(command.tx, file.id)) {
      const { type, state, agencyId } = document;
      if (!isResult(type) || !['DRAFT', 'SIGNED', 'NUMBERED', 'SEALED'].includes(state)) continue;
      const onPaper = state === 'DRAFT' && (await this.practices.signsOnPaper(agencyId, command.tx));
      if (act === 'sign') {
        if (state === 'DRAFT' && !onPaper && given.signed !== false) throw refusals.signFirst();
        if (state === 'SIGNED' && given.signed === false) await this.takeBack(command, document);
      } else if (state === 'SEALED') await this.documents.moveTo(command, document, 'ISSUED');
      else if (!onPaper) throw refusals.sealFirst();
    }
  }

  /** The leader thinks better of it before the step is done: the document is a draft again, and its signed file is not used. */
  private async takeBack(command: ListeningCommand, document: OfficialDocument): Promise<void> {
    await this.documents.moveTo(command, document, 'DRAFT', { signedBy: null });
    await command.tx.execute('DELETE FROM document_signature WHERE document_id = ?', [document.id]);
  }
}
