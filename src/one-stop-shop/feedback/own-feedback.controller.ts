import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey, PageQuery } from '../../http';
import { CurrentActor, ForCitizens, Limited, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
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
  ) {}

  @Get()
  @RequirePermission('own-case.read')
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<OwnFeedbackPage> {
    return this.queries.ofSender(actor, query);
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
