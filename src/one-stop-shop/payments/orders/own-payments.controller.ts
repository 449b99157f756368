import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Database } from '../../../database';
import { CurrentActor, ForCitizens, Limited, RequirePermission } from '../../../identity';
import type { Actor } from '../../../kernel';
import { OwnCasesQueries } from '../../own-cases/own-cases.queries';
import { PaymentQueries } from '../payment.queries';
import { OwnPayments, PaymentOrderView } from '../payments.dto';
import { OrderPayment } from './order-payment.command';
import { findOrder } from './payment-order.repository';

/** A citizen pays for their own case. */
@ApiTags('citizens')
@ApiBearerAuth()
@Controller('my/cases')
@ForCitizens()
@RequirePermission('own-case.read')
export class OwnPaymentsController {
  constructor(
    private readonly database: Database,
    private readonly ownCases: OwnCasesQueries,
    private readonly orders: OrderPayment,
    private readonly queries: PaymentQueries,
  ) {}

  /** What the case costs, what is due of it, and its receipts. */
  @Get(':code/payments')
  @Limited({ by: 'caller', most: 120, per: 60_000 })
  async list(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<OwnPayments> {
    return this.queries.ofOwnCase(await this.ownCases.idOf(actor, code));
  }

  /**
   * Where to pay: `payUrl`, null while the provider does not answer, in which case one asks again or pays at the counter. The same
   * order while it lives. Refused with PAYMENT.NOTHING_DUE.
   */
  @Post(':code/payment-orders')
  @HttpCode(200)
  @Limited({ by: 'caller', most: 30, per: 60_000 })
  async order(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<PaymentOrderView> {
    const caseId = await this.ownCases.idOf(actor, code);
    const { orderId } = await this.orders.byApplicant({ actor }, caseId);
    return this.queries.orderView((await findOrder(this.database, orderId))!);
  }
}
