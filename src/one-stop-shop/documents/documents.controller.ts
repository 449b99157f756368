import { Controller, Get, HttpCode, Param, Post, Res, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { Database } from '../../database';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { CaseAccess } from '../case-files/case-access';
import { Attachments } from './attachments';
import { AttachmentsView, UploadsView } from './document.dto';
import { attachmentDisposition } from './file-name';
import type { ReceivedFile } from './receive-files';
import { Uploads } from './uploads';

export const mostFilesPerRequest = 20;

@ApiTags('documents')
@Controller()
export class DocumentsController {
  constructor(
    private readonly database: Database,
    private readonly uploads: Uploads,
    private readonly attachments: Attachments,
    private readonly cases: CaseAccess,
  ) {}

  /** Hands files over for later use in an act. Each is checked, scanned and kept for a day. */
  @Post('uploads')
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
  @RequirePermission('case.read')
  async list(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<AttachmentsView> {
    const { id: caseId } = await this.cases.get(this.database, actor, id);
    return { items: await this.attachments.ofCase(this.database, caseId) };
  }

  /** The file itself, only ever as a download: nothing of it runs in this origin. */
  @Get('case-files/:id/attachments/:attachmentId/content')
  @RequirePermission('case.read')
  @ApiProduces('application/octet-stream')
  async download(
    @Param('id') id: string,
    @Param('attachmentId') attachmentId: string,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const { id: caseId } = await this.cases.get(this.database, actor, id);
    const { attachment, content } = await this.attachments.open(caseId, attachmentId);
    response.set({
      'Content-Type': attachment.type,
      'Content-Length': String(attachment.size),
      'Content-Disposition': attachmentDisposition(attachment.name),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
    await pipeline(content, response).catch((error: NodeJS.ErrnoException) => {
      // The reader may go away in the middle; that is not an error of ours.
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
    });
  }
}
