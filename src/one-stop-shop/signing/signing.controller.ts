import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { languageOf } from '../../http';
import {
  Audit,
  CurrentActor,
  Limited,
  noteOfRead,
  ReadsPersonalData,
  RequirePermission,
} from '../../identity';
import type { Actor } from '../../kernel';
import { SigningDesk } from './signing-desk';
import { SigningResults, SignRequestBody, WaitingDocuments, WaitingQuery } from './signing.dto';

/**
 * What waits to be signed, and to be numbered, sealed and issued. An act is safe to repeat: what is done already is answered as done.
 * It has no Idempotency-Key because its password must leave no trace, not even in a hash.
 */
@ApiTags('signing')
@ApiBearerAuth()
@Controller('signing/documents')
export class SigningController {
  constructor(
    private readonly desk: SigningDesk,
    private readonly audit: Audit,
  ) {}

  @Get()
  @ReadsPersonalData<WaitingDocuments>({
    subject: 'case',
    idsOf: ({ items }) => items.flatMap(({ caseId }) => caseId ?? []),
  })
  @RequirePermission('document.sign')
  list(@Query() { step }: WaitingQuery, @CurrentActor() actor: Actor): Promise<WaitingDocuments> {
    return this.desk.list(actor, step);
  }

  /** The document as it would be signed, or has been. */
  @Get(':documentId/file')
  @ReadsPersonalData({ subject: 'official-document', byHandler: true })
  @RequirePermission('document.sign')
  @ApiProduces('application/pdf')
  async preview(
    @Param('documentId') documentId: string,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const { pdf, caseId } = await this.desk.preview(actor, documentId);
    await this.audit.read({ ...noteOfRead('official-document', [documentId]), ...(caseId && { caseId }) });
    response.set({
      'Content-Type': 'application/pdf',
      'Content-Length': String(pdf.length),
      'Content-Disposition': 'attachment; filename="van-ban.pdf"',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
    response.end(pdf);
  }

  /** Signs each of them with one's own key. */
  @Post('sign')
  @Limited({ by: 'caller', most: 30, per: 600_000 })
  @HttpCode(200)
  @RequirePermission('document.sign')
  sign(
    @Body() { password, items }: SignRequestBody,
    @CurrentActor() actor: Actor,
    @Headers('accept-language') language?: string,
  ): Promise<SigningResults> {
    return this.desk.sign(actor, password, items, languageOf(language));
  }

  /** Gives each its number and date, seals it with the key of its agency, and issues it. */
  @Post('issue')
  @Limited({ by: 'caller', most: 30, per: 600_000 })
  @HttpCode(200)
  @RequirePermission('document.sign')
  issue(
    @Body() { password, items }: SignRequestBody,
    @CurrentActor() actor: Actor,
    @Headers('accept-language') language?: string,
  ): Promise<SigningResults> {
    return this.desk.issue(actor, password, items, languageOf(language));
  }
}
