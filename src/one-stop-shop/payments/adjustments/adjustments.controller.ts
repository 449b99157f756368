import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../../http';
import { CurrentActor, ReadsPersonalData, RequirePermission } from '../../../identity';
import type { Actor } from '../../../kernel';
import { callerOf } from '../caller-of';
import {
  AdjustmentList,
  AdjustmentListQuery,
  ApproveAdjustmentRequest,
  PayOutRequest,
  RejectAdjustmentRequest,
} from '../payments.dto';
import { AdjustmentQueries } from './adjustment.queries';
import { DecideAdjustment } from './decide-adjustment.command';

/** Refunds and exemptions that wait for a second person, or to be paid out. */
@ApiTags('payments')
@ApiBearerAuth()
@Controller('payment-adjustments')
@RequirePermission('payment.collect')
export class AdjustmentsController {
  constructor(
    private readonly queries: AdjustmentQueries,
    private readonly decide: DecideAdjustment,
  ) {}

  @Get()
  @ReadsPersonalData<AdjustmentList>({
    subject: 'case',
    idsOf: ({ items }) => items.map(({ caseId }) => caseId),
  })
  async list(@Query() { state }: AdjustmentListQuery, @CurrentActor() actor: Actor): Promise<AdjustmentList> {
    return { items: await this.queries.list(actor, state) };
  }

  @Post(':id/approve')
  @HttpCode(204)
  approve(
    @Param('id') id: string,
    @Body() { note }: ApproveAdjustmentRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<void> {
    return this.decide.approve(callerOf(actor, key), id, note);
  }

  @Post(':id/reject')
  @HttpCode(204)
  reject(
    @Param('id') id: string,
    @Body() { note }: RejectAdjustmentRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<void> {
    return this.decide.reject(callerOf(actor, key), id, note);
  }

  /** An approved refund goes out: over the counter, by transfer, or back through the provider it came by. */
  @Post(':id/pay-out')
  @HttpCode(204)
  payOut(
    @Param('id') id: string,
    @Body() { reference }: PayOutRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<void> {
    return this.decide.payOut(callerOf(actor, key), id, reference);
  }
}
