import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { CommentList, EditCommentRequest, WriteCommentRequest } from './comment.dto';
import { Comments } from './comments';

/** What is said of a model. Each change answers all of it. */
@ApiTags('models')
@Controller('models/:id/comments')
@RequirePermission('model.comment')
export class CommentsController {
  constructor(private readonly comments: Comments) {}

  @Get()
  @RequirePermission('model.read')
  list(@Param('id', ParseUUIDPipe) id: string): Promise<CommentList> {
    return this.comments.list(id);
  }

  @Post()
  write(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WriteCommentRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CommentList> {
    return this.comments.write({ actor, ...(key && { key }) }, id, body);
  }

  /** Puts right what one has written oneself; that it was is said beside it. */
  @Put(':commentId')
  edit(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('commentId', ParseUUIDPipe) commentId: string,
    @Body() { text }: EditCommentRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CommentList> {
    return this.comments.edit(actor, id, commentId, text);
  }

  @Post(':commentId/resolve')
  @HttpCode(200)
  resolve(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('commentId', ParseUUIDPipe) commentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<CommentList> {
    return this.comments.resolve(actor, id, commentId, true);
  }

  @Post(':commentId/reopen')
  @HttpCode(200)
  reopen(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('commentId', ParseUUIDPipe) commentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<CommentList> {
    return this.comments.resolve(actor, id, commentId, false);
  }
}
