import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  Audit,
  CurrentActor,
  ForCitizens,
  Limited,
  noteOfRead,
  ReadsPersonalData,
  RequirePermission,
} from '../../identity';
import type { Actor } from '../../kernel';
import { sendPdf } from '../documents/send-download';
import { FileQuery } from '../official-documents/official-documents.dto';
import { OwnDocuments } from './own-documents';
import { OwnDocumentList } from './own-documents.dto';

/** Letters and results, for the applicant: with an account, or with the pass that stands for having proved one's case. */
@ApiTags('online services')
@ApiBearerAuth()
@Controller('my/cases/:code/documents')
@ForCitizens()
@RequirePermission('own-case.read')
export class OwnDocumentsController {
  constructor(
    private readonly documents: OwnDocuments,
    private readonly audit: Audit,
  ) {}

  /** What the agencies have issued in the case, oldest first. */
  @Get()
  @Limited({ by: 'caller', most: 60, per: 60_000 })
  @ReadsPersonalData({ subject: 'official-document' })
  list(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<OwnDocumentList> {
    return this.documents.list(actor, code);
  }

  /** The newest file of one of them. A result is given when what is due has been paid (ONLINE_SERVICE.RESULT_UNPAID). */
  @Get(':documentId/file')
  @Limited({ by: 'caller', most: 30, per: 60_000 })
  @ReadsPersonalData({ subject: 'official-document', byHandler: true })
  @ApiProduces('application/pdf')
  async file(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Param('documentId') documentId: string,
    @Query() { language = 'vi' }: FileQuery,
    @Res() response: Response,
  ): Promise<void> {
    const { caseId, pdf, name } = await this.documents.file(actor, code, documentId, language);
    await this.audit.read({ ...noteOfRead('official-document', [documentId]), caseId });
    sendPdf(response, pdf, name);
  }
}
