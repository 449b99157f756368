import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Database } from '../../../database';
import { CurrentActor, ForCitizens, Limited, RequirePermission } from '../../../identity';
import type { Actor } from '../../../kernel';
import { OwnCasesQueries } from '../../own-cases/own-cases.queries';
import { PaymentQueries } from '../payment.queries';
import { PaymentOrderView } from '../payments.dto';
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

  /**
   * Where to pay: `payUrl`, null while the provider does not answer, in which case one asks again or pays at the counter. The same
   * order while it lives. Refused with PAYMENT.NOTHING_DUE.
   */
  @Post(':code/payment-orders')
  @HttpCode(200)
  @Limited({ by: 'caller', most: 30, per: 60_000 })
  async order(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<PaymentOrderView> {
    const own = await this.ownCases.get(actor, code);
    const [file] = await this.database.query<{ id: string }>('SELECT id FROM case_file WHERE code = ?', [
      own.code,
    ]);
    const { orderId } = await this.orders.byApplicant({ actor }, file!.id);
    return this.queries.orderView((await findOrder(this.database, orderId))!);
  }
}
