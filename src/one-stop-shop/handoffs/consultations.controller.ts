import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, RequirePermission, ReadsPersonalData } from '../../identity';
import type { Actor } from '../../kernel';
import { AnswerConsultation } from './answer-consultation.command';
import { ConsultationQueries } from './consultation.queries';
import { ConsultationPage, ConsultationView } from './consultation-view.dto';
import { ConsultationAnswerBody, ConsultationListQuery } from './handoff-requests.dto';

@ApiTags('handoffs')
@ApiBearerAuth()
@Controller('consultations')
export class ConsultationsController {
  constructor(
    private readonly queries: ConsultationQueries,
    private readonly answerConsultation: AnswerConsultation,
  ) {}

  /** What the caller's units are asked and have asked, newest first. */
  @Get()
  @ReadsPersonalData<ConsultationPage>({
    subject: 'case',
    idsOf: ({ items }) => items.map(({ caseId }) => caseId),
  })
  @RequirePermission('case.read')
  list(@Query() query: ConsultationListQuery, @CurrentActor() actor: Actor): Promise<ConsultationPage> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @ReadsPersonalData<ConsultationView>({ subject: 'case', idsOf: ({ caseId }) => [caseId] })
  @RequirePermission('case.read')
  get(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<ConsultationView> {
    return this.queries.get(actor, id);
  }

  /** The unit that was asked answers; where a task of the model asks, that completes the task. */
  @Post(':id/answer')
  @HttpCode(200)
  @RequirePermission('case.act')
  async answer(
    @Param('id') id: string,
    @Body() body: ConsultationAnswerBody,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<ConsultationView> {
    await this.answerConsultation.execute({ actor, isWaiting: true, ...(key && { key }) }, id, body);
    return this.queries.get(actor, id);
  }
}
