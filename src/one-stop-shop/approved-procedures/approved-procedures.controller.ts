import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, Proposed, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { WithdrawProcedureRequest } from './approved-procedure.dto';
import { WithdrawProcedure } from './withdraw-procedure';

@ApiTags('procedures')
@Controller('approved-procedures')
export class ApprovedProceduresController {
  constructor(private readonly withdrawal: WithdrawProcedure) {}

  /** Asks that a version be withdrawn by a decision; done when somebody else has approved it: 202. A service is heard at once: 200. */
  @Post(':versionId/withdraw')
  @HttpCode(200)
  @ApiAcceptedResponse({ type: Proposed })
  @RequirePermission('procedure.withdraw')
  withdraw(
    @Param('versionId') versionId: string,
    @Body() request: WithdrawProcedureRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<Proposed | null> {
    return this.withdrawal.propose(actor, versionId, request, key);
  }
}
