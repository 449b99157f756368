import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  Audit,
  CurrentActor,
  Limited,
  noteOfRead,
  ReadsPersonalData,
  RequirePermission,
} from '../../../identity';
import type { Actor } from '../../../kernel';
import { sendPdf } from '../../documents/send-download';
import { dateAt } from '../../local-date';
import { Typesetter } from '../../official-documents/typesetting/typesetter';
import { ReceiptListQuery, ReceiptPage } from '../payments.dto';
import { receiptSheet } from './receipt-sheet';
import { ReceiptQueries } from './receipt.queries';

/** The register of receipts, and each of them as it is printed. */
@ApiTags('payments')
@ApiBearerAuth()
@Controller('payment-receipts')
@RequirePermission('payment.read')
export class PaymentReceiptsController {
  constructor(
    private readonly queries: ReceiptQueries,
    private readonly typesetter: Typesetter,
    private readonly audit: Audit,
  ) {}

  /** Of the agencies that the caller sees, the newest first. */
  @Get()
  @Limited({ by: 'caller', most: 600, per: 60_000 })
  @ReadsPersonalData<ReceiptPage>({
    subject: 'case',
    idsOf: ({ items }) => items.map(({ caseId }) => caseId),
  })
  list(@Query() query: ReceiptListQuery, @CurrentActor() actor: Actor): Promise<ReceiptPage> {
    return this.queries.list(actor, query);
  }

  /** A5, the same to the last byte whenever it is asked for. */
  @Get(':id/pdf')
  @Limited({ by: 'caller', most: 120, per: 60_000 })
  @ReadsPersonalData({ subject: 'case', byHandler: true })
  @ApiProduces('application/pdf')
  async pdf(@Param('id') id: string, @CurrentActor() actor: Actor, @Res() response: Response): Promise<void> {
    const receipt = await this.queries.get(actor, id);
    const { pdf } = await this.typesetter.set(receiptSheet(receipt), {
      number: null,
      datedOn: dateAt(receipt.issuedAt),
      address: null,
    });
    await this.audit.read({ ...noteOfRead('payment-receipt', [id]), caseId: receipt.caseId });
    sendPdf(response, pdf, `${receipt.number.replace('/', '-')}.pdf`);
  }
}
