import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Limited, Limits, Public } from '../../identity';
import type { Actor } from '../../kernel';
import { PublicFeedbackQuery, RateFeedbackRequest, TrackFeedbackRequest } from './feedback-requests.dto';
import { FeedbackRated, OwnFeedback, PublishedFeedback, PublishedFeedbackPage } from './feedback-view.dto';
import { PublicFeedbackQueries } from './public-feedback.queries';
import { RateFeedback } from './rate-feedback.command';

const minute = 60_000;

/** What everybody may read, and what the holder of a look-up code may do. */
@ApiTags('feedback')
@Controller('public/feedback')
@Public()
export class PublicFeedbackController {
  constructor(
    private readonly queries: PublicFeedbackQueries,
    private readonly rateFeedback: RateFeedback,
    private readonly limits: Limits,
  ) {}

  /** Published questions and answers, the newest first. */
  @Get()
  @Limited({ by: 'address', most: 120, per: minute })
  list(@Query() query: PublicFeedbackQuery): Promise<PublishedFeedbackPage> {
    return this.queries.published(query);
  }

  @Get(':code')
  @Limited({ by: 'address', most: 120, per: minute })
  get(@Param('code') code: string): Promise<PublishedFeedback> {
    return this.queries.publishedOne(code);
  }

  /** How one's feedback stands. A wrong number and a wrong code are answered alike, and tries are counted by number too. */
  @Post('track')
  @HttpCode(200)
  @Limited({ by: 'address', most: 10, per: minute })
  async track(@Body() { code, token }: TrackFeedbackRequest): Promise<OwnFeedback> {
    await this.countTry(code);
    return this.queries.track(code, token);
  }

  /** Once, after the answer. */
  @Post('rate')
  @HttpCode(200)
  @Limited({ by: 'address', most: 10, per: minute })
  async rate(@Body() { code, token, rating, note }: RateFeedbackRequest): Promise<FeedbackRated> {
    await this.countTry(code);
    const actor: Actor = { kind: 'citizen', id: `feedback:${code}`, name: '', roles: [] };
    await this.rateFeedback.execute({ actor }, { code, token, rating, note: note ?? null });
    return { ok: true };
  }

  private countTry(code: string): Promise<void> {
    return this.limits.take(`feedback-token:${code}`, { most: 20, per: 60 * minute });
  }
}
