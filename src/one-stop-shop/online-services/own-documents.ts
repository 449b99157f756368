import { Injectable } from '@nestjs/common';
import { type Actor, isoOrNull } from '../../kernel';
import { DocumentQueries, verdictOf } from '../official-documents/document.queries';
import type { OfficialDocument } from '../official-documents/official-document';
import { fileNameOf, isResult } from '../official-documents/official-document.policy';
import { refusals as documentRefusals } from '../official-documents/official-documents.errors';
import { RenderDocuments, sheetIn } from '../official-documents/render-documents';
import { OwnCasesQueries } from '../own-cases/own-cases.queries';
import { refusals } from './online-services.errors';
import type { OwnDocumentList } from './own-documents.dto';
import { waitsForPayment } from './own-documents.policy';

/** Letters and results of one's own case. */
@Injectable()
export class OwnDocuments {
  constructor(
    private readonly ownCases: OwnCasesQueries,
    private readonly documents: DocumentQueries,
    private readonly render: RenderDocuments,
  ) {}

  /** Oldest first. Throws CASE_FILE.NOT_FOUND, for cases of others as for those that do not exist. */
  async list(actor: Actor, code: string): Promise<OwnDocumentList> {
    const { due, caseId } = await this.own(actor, code);
    return {
      items: (await this.documents.forApplicant(caseId)).map(({ document, name }) => ({
        id: document.id,
        kind: isResult(document) ? 'RESULT' : 'LETTER',
        name,
        number: document.number,
        datedOn: document.datedOn,
        issuedAt: isoOrNull(document.issuedAt),
        verdict: verdictOf(document.state),
        isTranslated: sheetIn(document, 'translation') !== null,
        waitsForPayment: waitsForPayment(document, due),
      })),
    };
  }

  /**
   * Throws CASE_FILE.NOT_FOUND, OFFICIAL_DOCUMENT.NOT_FOUND for whatever is no issued document of this case,
   * OFFICIAL_DOCUMENT.NO_TRANSLATION, ONLINE_SERVICE.RESULT_UNPAID.
   */
  async file(
    actor: Actor,
    code: string,
    documentId: string,
    language: 'vi' | 'en',
  ): Promise<{ caseId: string; pdf: Buffer; name: string }> {
    const { due, caseId } = await this.own(actor, code);
    const all = await this.documents.forApplicant(caseId);
    const document = all.find((one) => one.document.id === documentId)?.document;
    if (!document) throw documentRefusals.notFound();
    if (waitsForPayment(document, due)) throw refusals.resultUnpaid();
    return { caseId, pdf: await this.content(document, language), name: fileNameOf(document) };
  }

  private async content({ id }: OfficialDocument, language: 'vi' | 'en'): Promise<Buffer> {
    if (language === 'vi') return (await this.render.fileOf(id)).pdf;
    const translation = await this.render.translationOf(id);
    if (!translation) throw documentRefusals.noTranslation();
    return translation;
  }

  private async own(actor: Actor, code: string): Promise<{ caseId: string; due: number }> {
    const caseId = await this.ownCases.idOf(actor, code);
    const { payment } = await this.ownCases.get(actor, code);
    return { caseId, due: payment.due };
  }
}
