import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type CommandKey, IdempotencyKey } from '../../http';
import {
  Audit,
  CurrentActor,
  Limited,
  noteOfRead,
  ReadsPersonalData,
  RequirePermission,
} from '../../identity';
import type { Actor } from '../../kernel';
import type { Caller } from '../../runtime';
import { sendDownload } from '../documents/send-download';
import { ActOnFeedback, type FeedbackDeed } from './act-on-feedback.command';
import { EnterFeedback } from './enter-feedback.command';
import {
  AnswerFeedbackRequest,
  ApproveFeedbackRequest,
  AssignFeedbackRequest,
  ClassifyFeedbackRequest,
  ExtendFeedbackRequest,
  FeedbackFiguresQuery,
  FeedbackListQuery,
  PublishFeedbackRequest,
  RefuseFeedbackRequest,
  ReturnFeedbackRequest,
  TakeDownFeedbackRequest,
  TransferFeedbackRequest,
} from './feedback-requests.dto';
import {
  FeedbackDone,
  FeedbackEntered,
  FeedbackFigures,
  FeedbackPage,
  FeedbackView,
} from './feedback-view.dto';
import { FeedbackFiles } from './feedback-files';
import { FeedbackQueries } from './feedback.queries';

/** Feedback and recommendations as officials work on them. What one may not know of does not exist. */
@ApiTags('feedback')
@ApiBearerAuth()
@Controller('feedback')
export class FeedbackController {
  constructor(
    private readonly queries: FeedbackQueries,
    private readonly enter: EnterFeedback,
    private readonly act: ActOnFeedback,
    private readonly files: FeedbackFiles,
    private readonly audit: Audit,
  ) {}

  @Get()
  @ReadsPersonalData({ subject: 'feedback' })
  @RequirePermission('feedback.read')
  list(@Query() query: FeedbackListQuery, @CurrentActor() actor: Actor): Promise<FeedbackPage> {
    return this.queries.list(actor, query);
  }

  @Get('figures')
  @RequirePermission('feedback.read')
  figures(@Query() { agency }: FeedbackFiguresQuery, @CurrentActor() actor: Actor): Promise<FeedbackFigures> {
    return this.queries.figures(actor, agency);
  }

  @Get(':id')
  @ReadsPersonalData({ subject: 'feedback' })
  @RequirePermission('feedback.read')
  get(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<FeedbackView> {
    return this.queries.get(actor, id);
  }

  /** A file that was sent with it, only ever as a download. Throws FEEDBACK.NOT_FOUND, DOCUMENT.NOT_FOUND. */
  @Get(':id/files/:fileId')
  @Limited({ by: 'caller', most: 120, per: 60_000 })
  @ReadsPersonalData({ subject: 'feedback', byHandler: true })
  @RequirePermission('feedback.read')
  @ApiProduces('application/octet-stream')
  async file(
    @Param('id') id: string,
    @Param('fileId') fileId: string,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    await this.queries.mayOpen(actor, id);
    const { attachment, content } = await this.files.open(id, fileId);
    await this.audit
      .read(noteOfRead('feedback', [id], { detail: { file: fileId } }))
      .catch((error: unknown) => {
        content.destroy();
        throw error;
      });
    await sendDownload(response, attachment, content);
  }

  /** Takes down what somebody says at a counter, by telephone or by post. */
  @Post()
  @RequirePermission('feedback.handle')
  takeDown(
    @Body() { name, email, phone, caseCode, language = 'vi', ...said }: TakeDownFeedbackRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<FeedbackEntered> {
    const sender = { id: null, name, email: () => Promise.resolve(email ?? null), phone: phone ?? null };
    return this.enter.execute(callerOf(actor, key), {
      ...said,
      caseCode: caseCode ?? null,
      sender,
      language,
    });
  }

  /** It is ours: the answer is written here. */
  @Post(':id/classify')
  @HttpCode(200)
  @RequirePermission('feedback.handle')
  classify(
    @Param('id') id: string,
    @Body() { version, category, handlerId }: ClassifyFeedbackRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<FeedbackDone> {
    const deed = { act: 'classify', category, handlerId: handlerId ?? null } as const;
    return this.execute(actor, key, id, deed, version);
  }

  /** Another agency is competent. */
  @Post(':id/transfer')
  @HttpCode(200)
  @RequirePermission('feedback.handle')
  transfer(
    @Param('id') id: string,
    @Body() { version, ...deed }: TransferFeedbackRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<FeedbackDone> {
    return this.execute(actor, key, id, { act: 'transfer', ...deed }, version);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @RequirePermission('feedback.handle')
  refuse(
    @Param('id') id: string,
    @Body() { version, ...deed }: RefuseFeedbackRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<FeedbackDone> {
    return this.execute(actor, key, id, { act: 'refuse', ...deed }, version);
  }

  @Post(':id/assign')
  @HttpCode(200)
  @RequirePermission('feedback.handle')
  assign(
    @Param('id') id: string,
    @Body() { version, handlerId }: AssignFeedbackRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<FeedbackDone> {
    return this.execute(actor, key, id, { act: 'assign', handlerId }, version);
  }

  /** The draft of the answer goes to who leads. */
  @Post(':id/answer')
  @HttpCode(200)
  @RequirePermission('feedback.handle')
  answer(
    @Param('id') id: string,
    @Body() { version, answer }: AnswerFeedbackRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<FeedbackDone> {
    return this.execute(actor, key, id, { act: 'answer', answer }, version);
  }

  /** Not ours after all: it is classified again. */
  @Post(':id/return')
  @HttpCode(200)
  @RequirePermission('feedback.handle')
  return(
    @Param('id') id: string,
    @Body() { version, note }: ReturnFeedbackRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<FeedbackDone> {
    return this.execute(actor, key, id, { act: 'return', note }, version);
  }

  /** The answer goes out; by another person than who wrote it. */
  @Post(':id/approve')
  @HttpCode(200)
  @RequirePermission('feedback.handle')
  approve(
    @Param('id') id: string,
    @Body() { version, publish }: ApproveFeedbackRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<FeedbackDone> {
    return this.execute(actor, key, id, { act: 'approve', publish }, version);
  }

  @Post(':id/reject')
  @HttpCode(200)
  @RequirePermission('feedback.handle')
  reject(
    @Param('id') id: string,
    @Body() { version, note }: ReturnFeedbackRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<FeedbackDone> {
    return this.execute(actor, key, id, { act: 'reject', note }, version);
  }

  /** Question and answer for everybody to read. Refused with FEEDBACK.NAMES_SOMEBODY while they tell who somebody is. */
  @Post(':id/publish')
  @HttpCode(200)
  @RequirePermission('feedback.handle')
  publish(
    @Param('id') id: string,
    @Body() { version, ...texts }: PublishFeedbackRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<FeedbackDone> {
    return this.execute(actor, key, id, { act: 'publish', ...texts }, version);
  }

  /** Once, and the sender is told. */
  @Post(':id/extend')
  @HttpCode(200)
  @RequirePermission('feedback.handle')
  extend(
    @Param('id') id: string,
    @Body() { version, ...deed }: ExtendFeedbackRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<FeedbackDone> {
    return this.execute(actor, key, id, { act: 'extend', ...deed }, version);
  }

  private execute(
    actor: Actor,
    key: CommandKey | undefined,
    id: string,
    deed: FeedbackDeed,
    version: number,
  ): Promise<FeedbackDone> {
    return this.act.execute(callerOf(actor, key), id, deed, version);
  }
}

const callerOf = (actor: Actor, key: CommandKey | undefined): Caller => ({
  actor,
  isWaiting: true,
  ...(key && { key }),
});
