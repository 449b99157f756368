import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, Limited, ReadsPersonalData, RequirePermission } from '../../identity';
import type { Actor, JsonObject } from '../../kernel';
import { ReceiveDossier } from '../case-files/receive-dossier.command';
import { LinkCase } from '../counters/link-case.command';
import { ApplicantQueries } from './applicants.queries';
import {
  FindApplicantsRequest,
  FindReusableRequest,
  KnownApplicants,
  ReceiveDossierRequest,
  ReceivedDossier,
  ReceptionDraftList,
  ReceptionDraftSummary,
  ReceptionDraftView,
  ReusableFiles,
  SaveReceptionDraftRequest,
} from './reception.dto';
import { ReceptionDrafts } from './reception-drafts';

/** The counter: who comes, what they bring, and the one act that receives it. */
@ApiTags('reception')
@ApiBearerAuth()
@Controller()
@RequirePermission('case.file')
export class ReceptionController {
  constructor(
    private readonly applicants: ApplicantQueries,
    private readonly drafts: ReceptionDrafts,
    private readonly receive: ReceiveDossier,
    private readonly linkCase: LinkCase,
  ) {}

  /** Applicants of earlier cases that the caller may read; asked by POST so that names and numbers stay out of addresses. */
  @Post('applicants/search')
  @Limited({ by: 'caller', most: 240, per: 60_000 })
  @ReadsPersonalData<KnownApplicants>({
    subject: 'case',
    idsOf: ({ items }) => items.map(({ lastCaseId }) => lastCaseId),
  })
  @HttpCode(200)
  find(@Body() { text }: FindApplicantsRequest, @CurrentActor() actor: Actor): Promise<KnownApplicants> {
    return this.applicants.find(actor, text);
  }

  /** Files of the applicant's earlier cases that may stand for components of this procedure. */
  @Post('applicants/reusable')
  @Limited({ by: 'caller', most: 240, per: 60_000 })
  @ReadsPersonalData<ReusableFiles>({
    subject: 'case',
    idsOf: ({ items }) => items.map(({ caseId }) => caseId),
  })
  @HttpCode(200)
  async reusable(@Body() body: FindReusableRequest, @CurrentActor() actor: Actor): Promise<ReusableFiles> {
    return { items: await this.applicants.reusable(actor, body) };
  }

  /** Files a case and decides on its reception in one transaction: accepted, to be supplemented, or refused. */
  @Post('receptions')
  receiveDossier(
    @Body() body: ReceiveDossierRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<ReceivedDossier> {
    const { filing, outcome, supplement, refusal, variables, draftId, ticketId } = body;
    return this.receive.execute(
      { actor, ...(key && { key }) },
      {
        filing,
        outcome,
        decision: {
          ...(outcome === 'SUPPLEMENT' && supplement && { supplement: plain(supplement) }),
          ...(outcome === 'REFUSED' && refusal && { refusal: plain(refusal) }),
        },
        ...(variables && { variables }),
      },
      async (command, { caseId, code }) => {
        if (draftId) await ReceptionDrafts.forget(command.tx, actor.id, draftId);
        if (ticketId) await this.linkCase.onFiling(command, ticketId, { id: caseId, code });
      },
    );
  }

  /** What the caller has begun and not filed, newest first. */
  @Get('reception-drafts')
  async list(@CurrentActor() actor: Actor): Promise<ReceptionDraftList> {
    return { items: await this.drafts.list(actor) };
  }

  @Get('reception-drafts/:id')
  get(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<ReceptionDraftView> {
    return this.drafts.get(actor, id);
  }

  /** Keeps what is taken down so far, under an id that the page has chosen; kept for a week. */
  @Put('reception-drafts/:id')
  save(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SaveReceptionDraftRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ReceptionDraftSummary> {
    return this.drafts.save(actor, id, body);
  }

  @Delete('reception-drafts/:id')
  @HttpCode(204)
  remove(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.drafts.remove(actor, id);
  }
}

/** Of a request's class the plain object that a process keeps. */
const plain = (request: object): JsonObject => JSON.parse(JSON.stringify(request)) as JsonObject;
