import { Body, Controller, Headers, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { languageOf } from '../../http';
import { Limited, RequirePermission } from '../../identity';
import { TryDecision } from './try-decision';
import { TriedDecision, TryDecisionRequest } from './try-decision.dto';

@ApiTags('models')
@Controller('models')
export class TryDecisionController {
  constructor(private readonly tryDecision: TryDecision) {}

  /** Evaluates a decision of the model with rows of values: what comes out, and which rules were hit. Nothing is kept. */
  @Post(':id/decide')
  @HttpCode(200)
  @RequirePermission('model.edit')
  @Limited({ by: 'caller', most: 240, per: 60_000 })
  decide(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TryDecisionRequest,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<TriedDecision> {
    return this.tryDecision.execute(id, body, languageOf(acceptLanguage));
  }
}
