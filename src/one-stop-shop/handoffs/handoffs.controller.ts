import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, RequirePermission, ReadsPersonalData } from '../../identity';
import type { Actor } from '../../kernel';
import { AcceptHandoff } from './accept-handoff.command';
import { HandoffQueries } from './handoff.queries';
import {
  HandoffListQuery,
  MatrixQuery,
  RedirectHandoffRequest,
  RefuseHandoffRequest,
  ResendHandoffRequest,
} from './handoff-requests.dto';
import { HandoffPage, HandoffView, MatrixView, ReasonView, SentAgainView } from './handoff-view.dto';
import { RedirectHandoff } from './redirect-handoff.command';
import { RefuseHandoff } from './refuse-handoff.command';
import { ResendHandoff } from './resend-handoff.command';

@ApiTags('handoffs')
@ApiBearerAuth()
@Controller('handoffs')
export class HandoffsController {
  constructor(
    private readonly queries: HandoffQueries,
    private readonly acceptHandoff: AcceptHandoff,
    private readonly refuseHandoff: RefuseHandoff,
    private readonly resendHandoff: ResendHandoff,
    private readonly redirectHandoff: RedirectHandoff,
  ) {}

  /** What the caller's units have sent and were sent, newest first; supervisors see the agencies below. */
  @Get()
  @ReadsPersonalData<HandoffPage>({
    subject: 'case',
    idsOf: ({ items }) => items.map(({ caseId }) => caseId),
  })
  @RequirePermission('case.read')
  list(@Query() query: HandoffListQuery, @CurrentActor() actor: Actor): Promise<HandoffPage> {
    return this.queries.list(actor, query);
  }

  /** From which agency to which: on its way, with the receiver, returned, late, and how long it takes. */
  @Get('matrix')
  @RequirePermission('case.read')
  matrix(@Query() { from, until }: MatrixQuery, @CurrentActor() actor: Actor): Promise<MatrixView> {
    return this.queries.matrix(actor, {
      ...(from !== undefined && { from: Date.parse(from) }),
      ...(until !== undefined && { until: Date.parse(until) }),
    });
  }

  /** Why a receiver may refuse, today. */
  @Get('refusal-reasons')
  @RequirePermission('procedure.read')
  reasons(): ReasonView[] {
    return this.queries.reasons();
  }

  @Get(':id')
  @ReadsPersonalData<HandoffView>({ subject: 'case', idsOf: ({ caseId }) => [caseId] })
  @RequirePermission('case.read')
  get(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<HandoffView> {
    return this.queries.get(actor, id);
  }

  /** The receiver takes it. Refused with HANDOFF.NOT_AWAITING_ACCEPTANCE when somebody was faster, saying who and when. */
  @Post(':id/accept')
  @HttpCode(200)
  @RequirePermission('case.act')
  async accept(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<HandoffView> {
    await this.acceptHandoff.execute({ actor, ...(key && { key }) }, id);
    return this.queries.get(actor, id);
  }

  /** The receiver sends it back with a coded reason. */
  @Post(':id/refuse')
  @HttpCode(200)
  @RequirePermission('case.act')
  async refuse(
    @Param('id') id: string,
    @Body() body: RefuseHandoffRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<HandoffView> {
    await this.refuseHandoff.execute({ actor, ...(key && { key }) }, id, body);
    return this.queries.get(actor, id);
  }

  /** After a refusal: to the same unit again, with a note. */
  @Post(':id/resend')
  @HttpCode(200)
  @RequirePermission('case.act')
  async resend(
    @Param('id') id: string,
    @Body() { note }: ResendHandoffRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<SentAgainView> {
    return { handoffId: await this.resendHandoff.execute({ actor, ...(key && { key }) }, id, note) };
  }

  /** After a refusal: to another unit, or back to the sender's own. */
  @Post(':id/redirect')
  @HttpCode(200)
  @RequirePermission('case.act')
  async redirect(
    @Param('id') id: string,
    @Body() body: RedirectHandoffRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<SentAgainView> {
    return { handoffId: await this.redirectHandoff.execute({ actor, ...(key && { key }) }, id, body) };
  }
}
