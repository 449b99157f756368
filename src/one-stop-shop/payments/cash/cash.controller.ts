import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type CommandKey, IdempotencyKey } from '../../../http';
import { CurrentActor, Limited, ReadsPersonalData, RequirePermission } from '../../../identity';
import type { Actor } from '../../../kernel';
import { sendPdf } from '../../documents/send-download';
import { PaperHeads } from '../../official-documents/letters/paper-head';
import { Typesetter } from '../../official-documents/typesetting/typesetter';
import { callerOf } from '../caller-of';
import { CashBookQuery, CashBookView, CashClosingList, CloseCashRequest } from '../payments.dto';
import { CashQueries } from './cash.queries';
import { CloseCash } from './close-cash.command';
import { closingSheet } from './closing-sheet';

/** The book of a cashier (sổ quỹ) and its closings. */
@ApiTags('payments')
@ApiBearerAuth()
@Controller()
export class CashController {
  constructor(
    private readonly queries: CashQueries,
    private readonly closeCash: CloseCash,
    private readonly typesetter: Typesetter,
    private readonly heads: PaperHeads,
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

  /** A closing as it is printed and filed: A4, with room for both signatures. Throws CASH_CLOSING.NOT_FOUND. */
  @Get('cash-closings/:id/pdf')
  @Limited({ by: 'caller', most: 60, per: 60_000 })
  @RequirePermission('payment.read')
  @ApiProduces('application/pdf')
  async sheet(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const closing = await this.queries.closing(actor, id);
    const { agencyId, day, number } = closing;
    const { pdf } = await this.typesetter.set(
      closingSheet(closing, this.heads.of(agencyId, 'one-stop', day)),
      {
        number: null,
        datedOn: day,
        address: null,
      },
    );
    sendPdf(response, pdf, `chot-so-quy-${day}-${number}.pdf`);
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
    await this.closeCash.execute(callerOf(actor, key), body);
  }
}
