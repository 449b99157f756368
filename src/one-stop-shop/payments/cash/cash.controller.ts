import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../../http';
import { CurrentActor, ReadsPersonalData, RequirePermission } from '../../../identity';
import type { Actor } from '../../../kernel';
import { callerOf } from '../caller-of';
import { CashBookQuery, CashBookView, CashClosingList, CloseCashRequest } from '../payments.dto';
import { CashQueries } from './cash.queries';
import { CloseCash } from './close-cash.command';

/** The book of a cashier (sổ quỹ) and its closings. */
@ApiTags('payments')
@ApiBearerAuth()
@Controller()
export class CashController {
  constructor(
    private readonly queries: CashQueries,
    private readonly closeCash: CloseCash,
  ) {}

  /** What the caller took and gave back since their last closing. */
  @Get('cash-book')
  @ReadsPersonalData<CashBookView>({
    subject: 'case',
    idsOf: ({ entries }) => entries.map(({ caseId }) => caseId),
  })
  @RequirePermission('payment.collect')
  book(@Query() { agency }: CashBookQuery, @CurrentActor() actor: Actor): Promise<CashBookView> {
    return this.queries.book(actor, agency);
  }

  /** Closings of the agencies that the caller sees, the newest first. */
  @Get('cash-closings')
  @RequirePermission('payment.read')
  async closings(@CurrentActor() actor: Actor): Promise<CashClosingList> {
    return { items: await this.queries.closings(actor) };
  }

  /** The caller has counted their till. Refused with CASH_CLOSING.MOVED when something was taken since they looked. */
  @Post('cash-closings')
  @HttpCode(204)
  @RequirePermission('payment.collect')
  async close(
    @Body() body: CloseCashRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<void> {
    await this.queries.book(actor, body.agencyId);
    await this.closeCash.execute(callerOf(actor, key), body);
  }
}
