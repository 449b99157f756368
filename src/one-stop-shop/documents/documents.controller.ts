import { Controller, Get, HttpCode, Param, Post, Res, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Database } from '../../database';
import {
  Audit,
  CurrentActor,
  Limited,
  noteOfRead,
  ReadsPersonalData,
  RequirePermission,
} from '../../identity';
import type { Actor } from '../../kernel';
import { CaseAccess } from '../case-files/case-access';
import { Attachments } from './attachments';
import { AttachmentsView, UploadsView, UploadView } from './document.dto';
import type { ReceivedFile } from './receive-files';
import { refusals } from './documents.errors';
import { ReuseAttachment } from './reuse-attachment';
import { sendDownload } from './send-download';
import { Uploads } from './uploads';

export const mostFilesPerRequest = 20;

@ApiTags('documents')
@Controller()
export class DocumentsController {
  constructor(
    private readonly database: Database,
    private readonly uploads: Uploads,
    private readonly attachments: Attachments,
    private readonly reuseAttachment: ReuseAttachment,
    private readonly cases: CaseAccess,
    private readonly audit: Audit,
  ) {}

  /** Hands files over for later use in an act. Each is checked, scanned and kept for a day. */
  @Post('uploads')
  @Limited({ by: 'caller', most: 300, per: 600_000 })
  @HttpCode(201)
  @RequirePermission('case.file')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
    },
  })
  @UseInterceptors(FilesInterceptor('files', mostFilesPerRequest))
  async upload(
    @UploadedFiles() files: ReceivedFile[] | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<UploadsView> {
    return { items: await this.uploads.take(actor, files ?? []) };
  }

  @Get('case-files/:id/attachments')
  @ReadsPersonalData({ subject: 'case' })
  @RequirePermission('case.read')
  async list(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<AttachmentsView> {
    const { id: caseId } = await this.cases.get(this.database, actor, id);
    const mayRead = await this.cases.readsPersonalData(this.database, actor, caseId);
    return { items: mayRead ? await this.attachments.ofCase(this.database, caseId) : [] };
  }

  /** The file itself, only ever as a download: nothing of it runs in this origin. */
  @Get('case-files/:id/attachments/:attachmentId/content')
  @ReadsPersonalData({ subject: 'case', byHandler: true })
  @RequirePermission('case.read')
  @ApiProduces('application/octet-stream')
  async download(
    @Param('id') id: string,
    @Param('attachmentId') attachmentId: string,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const { id: caseId } = await this.cases.get(this.database, actor, id);
    if (!(await this.cases.readsPersonalData(this.database, actor, caseId))) throw refusals.notReadable();
    const { attachment, content } = await this.attachments.open(caseId, attachmentId);
    await this.audit.read({ ...noteOfRead('attachment', [attachmentId]), caseId }).catch((error: unknown) => {
      content.destroy();
      throw error;
    });
    await sendDownload(response, attachment, content);
  }

  /** A copy of a file of this case, to be handed in with another: the applicant need not bring twice what the state holds. */
  @Post('case-files/:id/attachments/:attachmentId/reuse')
  @Limited({ by: 'caller', most: 300, per: 600_000 })
  @ReadsPersonalData({ subject: 'case' })
  @HttpCode(201)
  @RequirePermission('case.file')
  async reuse(
    @Param('id') id: string,
    @Param('attachmentId') attachmentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<UploadView> {
    const { id: caseId } = await this.cases.get(this.database, actor, id);
    if (!(await this.cases.readsPersonalData(this.database, actor, caseId))) throw refusals.notReadable();
    return this.reuseAttachment.execute(actor, caseId, attachmentId);
  }
}
