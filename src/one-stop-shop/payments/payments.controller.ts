import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Database } from '../../database';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, Limited, ReadsPersonalData, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { RequestAdjustment } from './adjustments/request-adjustment.command';
import { callerOf } from './caller-of';
import { CollectPayment } from './collect-payment.command';
import { OrderPayment } from './orders/order-payment.command';
import { findOrder } from './orders/payment-order.repository';
import { PaymentQueries } from './payment.queries';
import {
  CollectRequest,
  ExemptionRequest,
  PaymentDeskView,
  PaymentListQuery,
  PaymentOrderView,
  PaymentPage,
  RefundRequest,
} from './payments.dto';

/** Fees and charges of cases at the till. */
@ApiTags('payments')
@ApiBearerAuth()
@Controller('payments')
export class PaymentsController {
  constructor(
    private readonly database: Database,
    private readonly queries: PaymentQueries,
    private readonly collectPayment: CollectPayment,
    private readonly orderPayment: OrderPayment,
    private readonly requestAdjustment: RequestAdjustment,
  ) {}

  /** What is to be paid at the agencies at whose till the caller sits. */
  @Get()
  @Limited({ by: 'caller', most: 600, per: 60_000 })
  @ReadsPersonalData<PaymentPage>({
    subject: 'case',
    idsOf: ({ items }) => items.map(({ caseId }) => caseId),
  })
  @RequirePermission('payment.collect')
  list(@Query() query: PaymentListQuery, @CurrentActor() actor: Actor): Promise<PaymentPage> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @ReadsPersonalData<PaymentDeskView>({ subject: 'case', idsOf: ({ caseId }) => [caseId] })
  @RequirePermission('payment.collect')
  get(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<PaymentDeskView> {
    return this.queries.get(actor, id);
  }

  /** Takes money, all or a part of what is due, and issues the receipt. */
  @Post(':id/collect')
  @HttpCode(200)
  @ReadsPersonalData<PaymentDeskView>({ subject: 'case', idsOf: ({ caseId }) => [caseId] })
  @RequirePermission('payment.collect')
  async collect(
    @Param('id') paymentId: string,
    @Body() body: CollectRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<PaymentDeskView> {
    await this.collectPayment.execute(callerOf(actor, key), { ...body, paymentId });
    return this.queries.get(actor, paymentId);
  }

  /** An online payment that the applicant makes on their own telephone; the same one again while it lives. */
  @Post(':id/orders')
  @HttpCode(200)
  @RequirePermission('payment.collect')
  async order(
    @Param('id') paymentId: string,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<PaymentOrderView> {
    const { orderId } = await this.orderPayment.atCounter(callerOf(actor, key), paymentId);
    return this.queries.orderView((await findOrder(this.database, orderId))!);
  }

  /** Lets go of the online payment, so that money can be taken here. */
  @Delete(':id/orders')
  @HttpCode(204)
  @RequirePermission('payment.collect')
  cancel(
    @Param('id') paymentId: string,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<void> {
    return this.orderPayment.cancel(callerOf(actor, key), paymentId);
  }

  /** Asks that money be given back; another person decides. */
  @Post(':id/refunds')
  @HttpCode(200)
  @ReadsPersonalData<PaymentDeskView>({ subject: 'case', idsOf: ({ caseId }) => [caseId] })
  @RequirePermission('payment.collect')
  async refund(
    @Param('id') paymentId: string,
    @Body() body: RefundRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<PaymentDeskView> {
    await this.requestAdjustment.refund(callerOf(actor, key), { ...body, paymentId });
    return this.queries.get(actor, paymentId);
  }

  /** Asks that a fee be remitted or lowered on a ground of law; another person decides. */
  @Post(':id/exemptions')
  @HttpCode(200)
  @ReadsPersonalData<PaymentDeskView>({ subject: 'case', idsOf: ({ caseId }) => [caseId] })
  @RequirePermission('payment.collect')
  async exempt(
    @Param('id') paymentId: string,
    @Body() body: ExemptionRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<PaymentDeskView> {
    await this.requestAdjustment.exemption(callerOf(actor, key), { ...body, paymentId });
    return this.queries.get(actor, paymentId);
  }
}
