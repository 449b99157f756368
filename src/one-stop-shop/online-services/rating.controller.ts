import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Limited, Public } from '../../identity';
import { CaseRatingView, RateByTokenRequest } from './rating.dto';
import { RateByToken } from './rate-by-token';

@ApiTags('online services')
@Public()
@Controller('public/ratings')
export class RatingController {
  constructor(private readonly ratings: RateByToken) {}

  /** Rates a case by the code of the letter that told of its result. Once. */
  @Post()
  @HttpCode(201)
  @Limited({ by: 'address', most: 30, per: 60_000 })
  rate(@Body() body: RateByTokenRequest): Promise<CaseRatingView> {
    return this.ratings.execute(body);
  }
}
