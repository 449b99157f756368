import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, ForCitizens, Limited, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import type { Caller } from '../../runtime';
import { ConfirmDraft } from '../case-files/confirm-draft.command';
import { ReceiveSupplement } from '../case-files/receive-supplement.command';
import { WithdrawCase } from '../case-files/withdraw-case.command';
import { OwnCaseView } from '../own-cases/own-case-view.dto';
import { OwnCasesQueries } from '../own-cases/own-cases.queries';
import { ConfirmationRequest, SupplementRequest, WithdrawalRequest } from './own-acts.dto';
import { OwnCaseProgress } from './own-progress.dto';
import { OwnProgressQueries } from './own-progress.queries';
import { RateCase } from './rate-case.command';
import { CaseRatingView, RateCaseRequest } from './rating.dto';

/** What applicants see and do in their own cases: with an account, or with the pass that stands for having proved one's case. */
@ApiTags('online services')
@ApiBearerAuth()
@Controller('my/cases/:code')
@ForCitizens()
@RequirePermission('own-case.act')
@Limited({ by: 'caller', most: 60, per: 60_000 })
export class OwnActsController {
  constructor(
    private readonly ownCases: OwnCasesQueries,
    private readonly progressOf: OwnProgressQueries,
    private readonly receiveSupplement: ReceiveSupplement,
    private readonly withdrawCase: WithdrawCase,
    private readonly confirmDraft: ConfirmDraft,
    private readonly rateCase: RateCase,
  ) {}

  /** How far it is, where, whose turn it is, and why it takes until when. */
  @Get('progress')
  @RequirePermission('own-case.read')
  progress(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<OwnCaseProgress> {
    return this.progressOf.get(actor, code);
  }

  /** Brings what was missing, as files. Throws CASE_FILE.NOT_NOW when nothing was asked for. */
  @Post('supplement')
  @HttpCode(200)
  async supplement(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Body() { components }: SupplementRequest,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<OwnCaseView> {
    const { caller, caseId } = await this.acting(actor, code, key);
    await this.receiveSupplement.execute(caller, {
      caseId,
      components: components.map((component) => ({ ...component, how: 'UPLOAD' })),
    });
    return this.ownCases.get(actor, code);
  }

  /** Asks for the case back: the one-stop then closes it with its papers. */
  @Post('withdrawal')
  @HttpCode(200)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Body() { reason }: WithdrawalRequest,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<OwnCaseView> {
    const { caller, caseId } = await this.acting(actor, code, key);
    await this.withdrawCase.execute(caller, { caseId, ...(reason !== undefined && { reason }) });
    return this.ownCases.get(actor, code);
  }

  /** Says whether what was drafted is right; without an answer in time the agency goes on. */
  @Post('confirmation')
  @HttpCode(200)
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Body() { confirmed, note }: ConfirmationRequest,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<OwnCaseView> {
    const { caller, caseId } = await this.acting(actor, code, key);
    await this.confirmDraft.execute(caller, {
      caseId,
      isConfirmed: confirmed,
      ...(note !== undefined && { note }),
    });
    return this.ownCases.get(actor, code);
  }

  /** Once, after the result was handed over. */
  @Post('rating')
  @HttpCode(201)
  async rate(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Body() body: RateCaseRequest,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CaseRatingView> {
    const { caller, caseId } = await this.acting(actor, code, key);
    return this.rateCase.execute(caller, { ...body, caseId });
  }

  /** The caller, who has the case of this code. Throws CASE_FILE.NOT_FOUND. */
  private async acting(
    actor: Actor,
    code: string,
    key: CommandKey | undefined,
  ): Promise<{ caller: Caller; caseId: string }> {
    const caseId = await this.ownCases.idOf(actor, code);
    return { caller: { actor: { ...actor, ownCases: [caseId] }, ...(key && { key }) }, caseId };
  }
}
