import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type CommandKey, IdempotencyKey, PageQuery } from '../../http';
import {
  Audit,
  CurrentActor,
  ForCitizens,
  Limited,
  noteOfRead,
  ReadsPersonalData,
  RequirePermission,
} from '../../identity';
import type { Actor } from '../../kernel';
import { sendDownload } from '../documents/send-download';
import { FeedbackFiles } from './feedback-files';
import { SendFeedbackRequest } from './feedback-requests.dto';
import { FeedbackEntered, OwnFeedbackPage } from './feedback-view.dto';
import { PublicFeedbackQueries } from './public-feedback.queries';
import { SendFeedback } from './send-feedback.command';

/** Feedback by citizens: with an account, or with a pass for an address that they have proved. */
@ApiTags('citizens')
@ApiBearerAuth()
@Controller('my/feedback')
@ForCitizens()
export class OwnFeedbackController {
  constructor(
    private readonly queries: PublicFeedbackQueries,
    private readonly sendFeedback: SendFeedback,
    private readonly files: FeedbackFiles,
    private readonly audit: Audit,
  ) {}

  @Get()
  @RequirePermission('own-case.read')
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<OwnFeedbackPage> {
    return this.queries.ofSender(actor, query);
  }

  /** A file that was sent with it, only ever as a download. Throws FEEDBACK.NOT_FOUND, DOCUMENT.NOT_FOUND. */
  @Get(':code/files/:fileId')
  @Limited({ by: 'caller', most: 120, per: 60_000 })
  @ReadsPersonalData({ subject: 'feedback', byHandler: true })
  @RequirePermission('own-case.read')
  @ApiProduces('application/octet-stream')
  async file(
    @Param('code') code: string,
    @Param('fileId') fileId: string,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const id = await this.queries.idOfSender(actor, code);
    const { attachment, content } = await this.files.open(id, fileId);
    await this.audit
      .read(noteOfRead('feedback', [id], { detail: { file: fileId } }))
      .catch((error: unknown) => {
        content.destroy();
        throw error;
      });
    await sendDownload(response, attachment, content);
  }

  /** The same key sends once. */
  @Post()
  @Limited({ by: 'caller', most: 20, per: 3_600_000 })
  @RequirePermission('own-case.file')
  send(
    @Body() body: SendFeedbackRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<FeedbackEntered> {
    return this.sendFeedback.execute({ actor, isWaiting: true, ...(key && { key }) }, body);
  }
}
