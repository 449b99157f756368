import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, RequirePermission, ReadsPersonalData } from '../../identity';
import type { Actor } from '../../kernel';
import { ConsultationQueries } from './consultation.queries';
import { ConsultationView, LetterView } from './consultation-view.dto';
import { CustodyQueries } from './custody.queries';
import { CustodyView } from './custody-view.dto';
import { HandoffQueries } from './handoff.queries';
import { ConsultationRequestBody, UrgeBody } from './handoff-requests.dto';
import { HandoffView } from './handoff-view.dto';
import { RequestConsultation } from './request-consultation.command';
import { UrgeUnit } from './urge.command';

@ApiTags('handoffs')
@ApiBearerAuth()
@Controller('case-files/:id')
export class CaseCustodyController {
  constructor(
    private readonly custody: CustodyQueries,
    private readonly handoffs: HandoffQueries,
    private readonly consultations: ConsultationQueries,
    private readonly requestConsultation: RequestConsultation,
    private readonly urgeUnit: UrgeUnit,
  ) {}

  /** Who had the case from when to when; agency, transit and applicant time add up to the total. */
  @Get('custody')
  @ReadsPersonalData({ subject: 'case' })
  @RequirePermission('case.read')
  getCustody(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<CustodyView> {
    return this.custody.ofCase(actor, id);
  }

  /** The lines of the control sheet (Form 06 of TT 03/2025). */
  @Get('handoffs')
  @ReadsPersonalData({ subject: 'case' })
  @RequirePermission('case.read')
  getHandoffs(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<HandoffView[]> {
    return this.handoffs.ofCase(actor, id);
  }

  @Get('consultations')
  @ReadsPersonalData({ subject: 'case' })
  @RequirePermission('case.read')
  getConsultations(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<ConsultationView[]> {
    return this.consultations.ofCase(actor, id);
  }

  /** The holder of the case asks another unit for its opinion, beside the model. */
  @Post('consultations')
  @HttpCode(201)
  @RequirePermission('case.act')
  async consult(
    @Param('id') id: string,
    @Body() body: ConsultationRequestBody,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<ConsultationView> {
    const made = await this.requestConsultation.execute({ actor, ...(key && { key }) }, id, body);
    return this.consultations.get(actor, made);
  }

  /** Urging letters and reminders. */
  @Get('letters')
  @ReadsPersonalData({ subject: 'case' })
  @RequirePermission('case.read')
  getLetters(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<LetterView[]> {
    return this.custody.letters(actor, id);
  }

  /** A supervisor or the head of the one-stop urges a unit. */
  @Post('urge')
  @HttpCode(201)
  @RequirePermission('case.act')
  async urge(
    @Param('id') id: string,
    @Body() body: UrgeBody,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<LetterView[]> {
    await this.urgeUnit.execute({ actor, ...(key && { key }) }, id, body);
    return this.custody.letters(actor, id);
  }
}
