import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../../http';
import { CurrentActor, Limited, RequirePermission } from '../../../identity';
import type { Actor } from '../../../kernel';
import { callerOf } from '../caller-of';
import {
  CloseDifferenceRequest,
  DifferenceList,
  DifferenceListQuery,
  ReconcileRequest,
  ReconciliationList,
} from '../payments.dto';
import { CloseDifference } from './close-difference.command';
import { ReconcileDay } from './reconcile-day.command';
import { ReconciliationQueries } from './reconciliation.queries';

/** Our money against the statements of the providers, day by day. */
@ApiTags('payments')
@ApiBearerAuth()
@Controller()
export class ReconciliationController {
  constructor(
    private readonly queries: ReconciliationQueries,
    private readonly reconcile: ReconcileDay,
    private readonly closeDifference: CloseDifference,
  ) {}

  @Get('payment-reconciliations')
  @RequirePermission('payment.read')
  list(): Promise<ReconciliationList> {
    return this.queries.list();
  }

  /** Compares a day that is over, again if it was compared before. */
  @Post('payment-reconciliations')
  @HttpCode(200)
  @Limited({ by: 'caller', most: 20, per: 60_000 })
  @RequirePermission('payment.collect')
  async compare(
    @Body() { provider, day }: ReconcileRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ReconciliationList> {
    await this.reconcile.execute(actor, provider, day);
    return this.queries.list();
  }

  @Get('payment-differences')
  @RequirePermission('payment.read')
  async differences(
    @Query() { state }: DifferenceListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<DifferenceList> {
    return { items: await this.queries.differences(actor, state) };
  }

  @Post('payment-differences/:id/close')
  @HttpCode(204)
  @RequirePermission('payment.collect')
  close(
    @Param('id') id: string,
    @Body() { resolution, reason }: CloseDifferenceRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<void> {
    return this.closeDifference.execute(callerOf(actor, key), id, resolution, reason);
  }
}
