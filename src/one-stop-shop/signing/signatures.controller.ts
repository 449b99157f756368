import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Database } from '../../database';
import { CurrentActor, Limited, ReadsPersonalData, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { CaseAccess } from '../case-files/case-access';
import { Attachments } from '../documents/attachments';
import { refusals as documentRefusals } from '../documents/documents.errors';
import { DocumentFiles } from '../official-documents/document-files';
import { OfficialDocuments } from '../official-documents/official-documents';
import { SignatureChecks } from './checks';
import { SignaturesView } from './signing.dto';
import { refusals } from './signing.errors';
import { signaturesView } from './signing-views';

/** What is to be thought of the signatures in the files of a case: papers that were handed in, and documents that go out. */
@ApiTags('signing')
@ApiBearerAuth()
@Controller('case-files/:id')
export class SignaturesController {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseAccess,
    private readonly attachments: Attachments,
    private readonly documents: OfficialDocuments,
    private readonly files: DocumentFiles,
    private readonly checks: SignatureChecks,
  ) {}

  @Get('attachments/:attachmentId/signatures')
  @Limited({ by: 'caller', most: 120, per: 60_000 })
  @ReadsPersonalData({ subject: 'case' })
  @RequirePermission('case.read')
  async ofAttachment(
    @Param('id') id: string,
    @Param('attachmentId') attachmentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<SignaturesView> {
    const caseId = await this.readable(actor, id);
    const all = await this.attachments.ofCase(this.database, caseId);
    const found = all.find((one) => one.id === attachmentId);
    if (!found) throw documentRefusals.notFound();
    if (found.type !== 'application/pdf') throw refusals.fileNotPdf();
    const check = await this.checks.of(found.sha256, Date.parse(found.attachedAt), async () => {
      const { content } = await this.attachments.open(caseId, attachmentId);
      const chunks: Buffer[] = [];
      for await (const chunk of content) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    });
    return signaturesView(check);
  }

  @Get('documents/:documentId/signatures')
  @Limited({ by: 'caller', most: 120, per: 60_000 })
  @ReadsPersonalData({ subject: 'case' })
  @RequirePermission('case.read')
  async ofDocument(
    @Param('id') id: string,
    @Param('documentId') documentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<SignaturesView> {
    const caseId = await this.readable(actor, id);
    const document = await this.documents.get(this.database, documentId);
    if (document.caseId !== caseId || document.sha256 === null) throw documentRefusals.notFound();
    const check = await this.checks.of(document.sha256, Date.now(), () => this.files.read(document));
    return signaturesView(check);
  }

  private async readable(actor: Actor, idOrCode: string): Promise<string> {
    const { id } = await this.cases.get(this.database, actor, idOrCode);
    if (!(await this.cases.readsPersonalData(this.database, actor, id))) throw documentRefusals.notReadable();
    return id;
  }
}
