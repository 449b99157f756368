import { Inject, Injectable, Logger } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database } from '../../database';
import { type languageOf, Messages, problemOf } from '../../http';
import { type Actor, type Clock, iso } from '../../kernel';
import { DocumentFiles } from '../official-documents/document-files';
import { OfficialDocuments } from '../official-documents/official-documents';
import { Organisation } from '../organisation/organisation';
import { IssueDocuments } from './acts/issue-documents';
import { SignableDocuments } from './acts/signable-documents';
import { SignDocuments, signerOf, type SignRequest } from './acts/sign-documents';
import { type SigningStep, type WaitingDocument, WaitingDocuments } from './acts/waiting-documents';
import { type OpenSigningKey, SigningKeys } from './keys/signing-keys';
import type {
  SigningResult,
  SigningResults,
  WaitingDocuments as WaitingList,
  WaitingDocumentView,
} from './signing.dto';
import { refusals } from './signing.errors';
import { keyView } from './signing-views';

type Language = ReturnType<typeof languageOf>;

/** The queues of signing and issuing, and what is done to many documents with one password, each for itself. */
@Injectable()
export class SigningDesk {
  private readonly logger = new Logger('Signing');

  constructor(
    private readonly database: Database,
    private readonly waiting: WaitingDocuments,
    private readonly signDocuments: SignDocuments,
    private readonly issueDocuments: IssueDocuments,
    private readonly signable: SignableDocuments,
    private readonly documents: OfficialDocuments,
    private readonly files: DocumentFiles,
    private readonly keys: SigningKeys,
    private readonly organisation: Organisation,
    private readonly messages: Messages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor, step: SigningStep): Promise<WaitingList> {
    const now = this.now;
    const found = await this.waiting.list(actor, step, now);
    const items = await Promise.all(found.map((one) => this.view(actor, step, one, now)));
    if (step === 'SIGN') {
      const key = await this.keys.find({ kind: 'PERSON', id: actor.id });
      return { items, key: keyView(key, now), agenciesWithoutSeal: [] };
    }
    const agencies = [...new Set(items.map(({ agencyId }) => agencyId))];
    const seals = await Promise.all(agencies.map((id) => this.keys.find({ kind: 'AGENCY', id })));
    return {
      items,
      key: null,
      agenciesWithoutSeal: agencies.filter((_, index) => !keyView(seals[index]!, now)?.isInForce),
    };
  }

  /** What is to be signed, or sealed, as a PDF. Throws SIGNING.NOT_YOURS. */
  async preview(actor: Actor, documentId: string): Promise<{ pdf: Buffer; caseId: string | null }> {
    const found =
      (await this.waiting.find(this.database, actor, 'SIGN', documentId, this.now)) ??
      (await this.waiting.find(this.database, actor, 'ISSUE', documentId, this.now));
    if (!found) throw refusals.notYours();
    const { document } = found;
    const pdf =
      document.state === 'DRAFT'
        ? (await this.signable.typeset(document)).pdf
        : await this.files.read(document);
    return { pdf, caseId: document.caseId };
  }

  /** Throws SIGNING.NO_OWN_KEY, .WRONG_PASSWORD before anything is signed. */
  async sign(
    actor: Actor,
    password: string,
    items: readonly SignRequest[],
    language: Language,
  ): Promise<SigningResults> {
    const key = await this.signDocuments.openKey(actor, password, this.now);
    return this.each(items, language, (item) => this.signDocuments.one(actor, item, key, this.now));
  }

  /** One password for the seal of each agency concerned; a wrong one refuses the documents of that agency. */
  issue(
    actor: Actor,
    password: string,
    items: readonly SignRequest[],
    language: Language,
  ): Promise<SigningResults> {
    const opened = new Map<string, Promise<OpenSigningKey>>();
    const sealOf = (agencyId: string) => {
      const seal = opened.get(agencyId) ?? this.issueDocuments.openSeal(agencyId, password, this.now);
      opened.set(agencyId, seal);
      return seal;
    };
    return this.each(items, language, (item) => this.issueDocuments.one(actor, item, sealOf, this.now));
  }

  private async each(
    items: readonly SignRequest[],
    language: Language,
    act: (item: SignRequest) => Promise<void>,
  ): Promise<SigningResults> {
    const results: SigningResult[] = [];
    for (const item of items) results.push(await this.one(item, language, act));
    const done = results.filter(({ isDone }) => isDone).length;
    return { done, refused: results.length - done, items: results };
  }

  private async one(
    item: SignRequest,
    language: Language,
    act: (item: SignRequest) => Promise<void>,
  ): Promise<SigningResult> {
    const { documentId } = item;
    let refusal: Pick<SigningResult, 'code' | 'message'> | null = null;
    try {
      await act(item);
    } catch (error) {
      const { code, detail, status } = problemOf(error, this.messages, language);
      if (status >= 500) this.logger.error({ documentId, err: error });
      refusal = { code, message: detail };
    }
    const document = await this.documents.get(this.database, documentId).catch(() => null);
    const isKnown = refusal?.code !== 'SIGNING.NOT_YOURS';
    return {
      documentId,
      isDone: refusal === null,
      state: isKnown ? (document?.state ?? null) : null,
      number: isKnown ? (document?.number ?? null) : null,
      ...refusal,
    };
  }

  private async view(
    actor: Actor,
    step: SigningStep,
    { document, item, access }: WaitingDocument,
    now: number,
  ): Promise<WaitingDocumentView> {
    const view = this.organisation.view();
    const nameOf = (id: string | null) => (id === null ? null : (view.person(id)?.name ?? id));
    const by = step === 'SIGN' ? document.draftedBy : await signerOf(this.database, document.id, 'SIGNATURE');
    return {
      id: document.id,
      version: document.version,
      type: document.type,
      abstract: document.abstract,
      state: document.state,
      number: document.number,
      agencyId: document.agencyId,
      agencyName: view.agency(document.agencyId)?.name.vi ?? '',
      draftedBy: nameOf(document.draftedBy)!,
      draftedAt: iso(document.draftedAt),
      signedBy: nameOf(document.signedBy),
      caseId: document.caseId,
      caseCode: item?.caseCode ?? null,
      procedureCode: item?.procedureCode ?? null,
      applicantName: item?.applicantName ?? null,
      taskId: item?.taskId ?? null,
      dueAt: item?.dueAt == null ? null : iso(Number(item.dueAt)),
      isOverdue: item?.dueAt != null && Number(item.dueAt) < now,
      insteadOf: nameOf(access?.insteadOf ?? null),
      isOwnWork:
        by === actor.id && document.state !== 'SEALED' && !(step === 'SIGN' && document.state === 'SIGNED'),
    };
  }

  private get now(): number {
    return this.clock.now().getTime();
  }
}
