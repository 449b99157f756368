import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type CommandKey, IdempotencyKey } from '../../http';
import { Database } from '../../database';
import {
  Audit,
  CurrentActor,
  Limited,
  noteOfRead,
  Public,
  ReadsPersonalData,
  RequirePermission,
} from '../../identity';
import type { Actor, JsonObject } from '../../kernel';
import { sendPdf } from '../documents/send-download';
import { DocumentQueries } from './document.queries';
import {
  CaseRegisterQuery,
  DocumentPage,
  FileQuery,
  OfficialDocumentList,
  PreviewDocumentRequest,
  PrintedRegisterQuery,
  PutTemplateRequest,
  RegisterQuery,
  SerialCheck,
  TemplateList,
  TemplateParams,
  TemplateView,
  VerifiedDocumentView,
  VerifyQuery,
} from './official-documents.dto';
import { refusals } from './official-documents.errors';
import { fileNameOf } from './official-document.policy';
import { PreviewDocument } from './preview-document';
import { PreviewResult } from './preview-result';
import { CaseRegister } from './registers/case-register';
import { ControlSheets } from './registers/control-sheet';
import { OutgoingRegister } from './registers/outgoing-register';
import { RenderDocuments } from './render-documents';
import { endOf } from './templates/end-of';
import { PutTemplate } from './templates/put-template';
import type { Template } from './templates/template';
import { TemplateSamples } from './templates/template-samples';
import { Templates } from './templates/templates';

const perPerson = { by: 'caller', most: 120, per: 60_000 } as const;

/** Documents that leave an agency; files are PDF. */
@ApiTags('official documents')
@ApiBearerAuth()
@Controller()
export class OfficialDocumentsController {
  constructor(
    private readonly queries: DocumentQueries,
    private readonly render: RenderDocuments,
    private readonly preview: PreviewDocument,
    private readonly controlSheets: ControlSheets,
    private readonly caseRegister: CaseRegister,
    private readonly outgoing: OutgoingRegister,
    private readonly templates: Templates,
    private readonly putTemplate: PutTemplate,
    private readonly samples: TemplateSamples,
    private readonly previewResult: PreviewResult,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** The documents of a case, oldest first. */
  @Get('case-files/:id/documents')
  @RequirePermission('case.read')
  @ReadsPersonalData({ subject: 'case' })
  ofCase(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<OfficialDocumentList> {
    return this.queries.ofCase(actor, id);
  }

  /**
   * What an act would issue, or the result as the case stands, with a mark across each page. Refused as the act itself would be; nothing
   * is stored, no number taken.
   */
  @Post('case-files/:id/documents/preview')
  @HttpCode(200)
  @Limited(perPerson)
  @RequirePermission('case.act')
  @ApiProduces('application/pdf')
  async previewOf(
    @Param('id') id: string,
    @Body() { act, input = {} }: PreviewDocumentRequest,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    sendPdf(response, await this.previewed(actor, id, act, input), 'xem-truoc.pdf');
  }

  /** The control sheet of a case as its handoffs are now (Form 06 of TT 03/2025). */
  @Get('case-files/:id/control-sheet')
  @Limited(perPerson)
  @RequirePermission('case.read')
  @ReadsPersonalData({ subject: 'case', byHandler: true })
  @ApiProduces('application/pdf')
  async controlSheet(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const { pdf, name, caseId } = await this.controlSheets.ofCase(actor, id);
    await this.audit.read({ ...noteOfRead('case', [caseId]), caseId });
    sendPdf(response, pdf, name);
  }

  /** The register of outgoing documents, newest first. */
  @Get('official-documents')
  @RequirePermission('case.read')
  @ReadsPersonalData({ subject: 'official-document' })
  register(@Query() query: RegisterQuery, @CurrentActor() actor: Actor): Promise<DocumentPage> {
    return this.queries.register(actor, query);
  }

  /** Whether the numbers of an agency's year are whole. */
  @Get('official-documents/serials')
  @RequirePermission('case.read')
  serials(
    @Query() { agency, year }: PrintedRegisterQuery,
    @CurrentActor() actor: Actor,
  ): Promise<SerialCheck> {
    return this.queries.serials(actor, agency, year);
  }

  /** The register of outgoing documents of an agency's year, to be printed. */
  @Get('official-documents/register')
  @Limited({ by: 'caller', most: 20, per: 60_000 })
  @RequirePermission('case.read')
  @ReadsPersonalData({ subject: 'official-document', byHandler: true })
  @ApiProduces('application/pdf')
  async printOutgoing(
    @Query() query: PrintedRegisterQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const pdf = await this.outgoing.print(actor, query);
    await this.audit.read(noteOfRead('agency', [query.agency]));
    sendPdf(response, pdf, `so-van-ban-di-${query.year}.pdf`);
  }

  /** The register of cases of an agency and period, as of an instant (Form 07 of TT 03/2025). */
  @Get('official-documents/case-register')
  @Limited({ by: 'caller', most: 20, per: 60_000 })
  @RequirePermission('case.read')
  @ReadsPersonalData({ subject: 'case', byHandler: true })
  @ApiProduces('application/pdf')
  async printCases(
    @Query() query: CaseRegisterQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const pdf = await this.caseRegister.print(actor, query);
    await this.audit.read(noteOfRead('agency', [query.agency]));
    sendPdf(response, pdf, `so-theo-doi-ho-so-${query.from}.pdf`);
  }

  /** The newest file of a document. */
  @Get('official-documents/:documentId/file')
  @Limited(perPerson)
  @RequirePermission('case.read')
  @ReadsPersonalData({ subject: 'case', byHandler: true })
  @ApiProduces('application/pdf')
  async file(
    @Param('documentId') documentId: string,
    @Query() { language = 'vi' }: FileQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const { id, caseId, number, type } = await this.queries.readable(actor, documentId);
    const pdf = language === 'en' ? await this.render.translationOf(id) : (await this.render.fileOf(id)).pdf;
    if (!pdf) throw refusals.noTranslation();
    await this.audit.read({ ...noteOfRead('official-document', [id]), ...(caseId && { caseId }) });
    sendPdf(response, pdf, fileNameOf({ number, type }));
  }

  /** Forms and their versions. */
  @Get('document-templates')
  @RequirePermission('procedure.read')
  async forms(): Promise<TemplateList> {
    const all = await this.templates.all(this.database);
    return { items: all.map((one) => this.templateView(one, all)) };
  }

  /** A new version of a form, by the control office; in force from its date, never changed. */
  @Post('document-templates')
  @RequirePermission('definition.approve')
  async putForm(
    @Body() body: PutTemplateRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<TemplateView> {
    const put = await this.putTemplate.execute({ actor, key }, body);
    return this.templateView(put, await this.templates.all(this.database));
  }

  /** A version of a form as a paper, with what nobody has said: a sample. */
  @Get('document-templates/:code/:version/preview')
  @Limited(perPerson)
  @RequirePermission('procedure.read')
  @ApiProduces('application/pdf')
  async sampleOf(@Param() { code, version }: TemplateParams, @Res() response: Response): Promise<void> {
    sendPdf(response, await this.samples.of(code, version), `${code}-${version}.pdf`);
  }

  /** For whoever holds a printed paper: whether it is what the agency issued. Any wrong question has the same answer. */
  @Get('public/documents/:documentId')
  @Public()
  @Limited({ by: 'address', most: 30, per: 60_000 })
  verify(
    @Param('documentId') documentId: string,
    @Query() { token }: VerifyQuery,
  ): Promise<VerifiedDocumentView> {
    return this.queries.verify(documentId, token);
  }

  private previewed(actor: Actor, id: string, act: PreviewDocumentRequest['act'], input: JsonObject) {
    return act === 'result'
      ? this.previewResult.execute(actor, id, input)
      : this.preview.execute(actor, id, act, input);
  }

  private templateView(template: Template, all: readonly Template[]): TemplateView {
    const { code, version, name, effectiveFrom, legalBasis, number, page } = template;
    const isShipped = this.templates.isShipped(code, version);
    const effectiveTo = endOf(template, all);
    const serialClass = number?.class ?? null;
    return {
      code,
      version,
      name,
      effectiveFrom,
      effectiveTo,
      legalBasis,
      serialClass,
      size: page.size,
      isShipped,
    };
  }
}
