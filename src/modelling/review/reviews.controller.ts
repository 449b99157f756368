import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { languageOf } from '../../http';
import { CurrentActor, Limited, RequirePermission } from '../../identity';
import { type Actor, DomainError } from '../../kernel';
import { PlayedView } from '../play/play.dto';
import { ImpactView } from './impact.dto';
import {
  ApproveReviewRequest,
  ListReviewsQuery,
  RejectReviewRequest,
  ReviewComparison,
  ReviewPage,
  ReviewView,
} from './review.dto';
import { ReviewFindings } from './opinion.dto';
import { Reviews } from './reviews';

/** What is no id names nothing, and is answered like an id that names nothing. */
const Id = () =>
  Param(
    'id',
    new ParseUUIDPipe({ exceptionFactory: () => new DomainError('MODEL.REVIEW_NOT_FOUND', 'not-found') }),
  );

/** What was sent for approval: for who sent it, and for the office that approves. */
@ApiTags('reviews')
@Controller('reviews')
@RequirePermission('proposal.use')
export class ReviewsController {
  constructor(private readonly reviews: Reviews) {}

  /** Newest first. */
  @Get()
  list(@Query() query: ListReviewsQuery, @CurrentActor() actor: Actor): Promise<ReviewPage> {
    return this.reviews.list(actor, query);
  }

  @Get(':id')
  get(@Id() id: string, @CurrentActor() actor: Actor): Promise<ReviewView> {
    return this.reviews.get(actor, id);
  }

  /** What would change: against what is in service now while it is open, otherwise against what was when it was sent. */
  @Get(':id/comparison')
  comparison(@Id() id: string, @CurrentActor() actor: Actor): Promise<ReviewComparison> {
    return this.reviews.comparison(actor, id);
  }

  /** What deploying it now would find, and what the second core says of the scenarios that were sent with it. */
  @Get(':id/findings')
  @Limited({ by: 'caller', most: 60, per: 60_000 })
  findings(
    @Id() id: string,
    @CurrentActor() actor: Actor,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<ReviewFindings> {
    return this.reviews.findings(actor, id, languageOf(acceptLanguage));
  }

  /** What it would mean for what is running; nothing is moved. */
  @Get(':id/impact')
  @Limited({ by: 'caller', most: 30, per: 60_000 })
  impact(@Id() id: string, @CurrentActor() actor: Actor): Promise<ImpactView> {
    return this.reviews.impactOf(actor, id);
  }

  /** Plays the scenarios that were sent with it; leaves no trace. */
  @Post(':id/play')
  @HttpCode(200)
  @Limited({ by: 'caller', most: 60, per: 60_000 })
  play(
    @Id() id: string,
    @CurrentActor() actor: Actor,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<PlayedView> {
    return this.reviews.play(actor, id, languageOf(acceptLanguage));
  }

  /** Takes it into service with the decision that says so. Never by who has sent it. */
  @Post(':id/approve')
  @HttpCode(200)
  approve(
    @Id() id: string,
    @Body() body: ApproveReviewRequest,
    @CurrentActor() actor: Actor,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<ReviewView> {
    return this.reviews.approve(actor, id, body, languageOf(acceptLanguage));
  }

  @Post(':id/reject')
  @HttpCode(200)
  reject(
    @Id() id: string,
    @Body() { note }: RejectReviewRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ReviewView> {
    return this.reviews.reject(actor, id, note);
  }

  /** Takes it back; for who has sent it. */
  @Post(':id/withdraw')
  @HttpCode(200)
  withdraw(@Id() id: string, @CurrentActor() actor: Actor): Promise<ReviewView> {
    return this.reviews.withdraw(actor, id);
  }
}
