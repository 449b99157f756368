import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { IdempotencyKey } from '../../http';
import type { CommandKey } from '../../http';
import { CurrentActor, Limited, ReadsPersonalData, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import type { Caller } from '../../runtime';
import { AcceptCase } from './accept-case.command';
import { CaseFileQueries } from './case-file.queries';
import {
  AcceptCaseRequest,
  CaseListQuery,
  CheckComponentsRequest,
  ConfirmDraftRequest,
  CorrectResultRequest,
  ExtendCaseRequest,
  FileCaseRequest,
  ReceiveSupplementRequest,
  RecordPaymentRequest,
  RefuseReceptionRequest,
  RequestSupplementRequest,
  ResumeCaseRequest,
  ReturnResultRequest,
  StopCaseRequest,
  SuspendCaseRequest,
  WithdrawCaseRequest,
} from './case-requests.dto';
import { CaseFileView, CaseHistoryPage, CasePage, SilentCases } from './case-view.dto';
import { CaseStory } from './case-story.queries';
import { CheckComponents } from './check-components.command';
import { ConfirmDraft } from './confirm-draft.command';
import { CorrectResult } from './correct-result.command';
import { ExtendCase } from './extend-case.command';
import { FileCase } from './file-case.command';
import type { ActDone } from './perform-act';
import { ReceiveSupplement } from './receive-supplement.command';
import { RecordPayment } from './record-payment.command';
import { RefuseReception } from './refuse-reception.command';
import { RequestSupplement } from './request-supplement.command';
import { ResumeCase } from './resume-case.command';
import { ReturnResult } from './return-result.command';
import { SuspendCase } from './suspend-case.command';
import { TerminateCase } from './terminate-case.command';
import { WithdrawCase } from './withdraw-case.command';

/** Cases and the acts of their legal life; `:id` is the case's id, its code, or the code of another system. */
@ApiTags('case files')
@ApiBearerAuth()
@Controller('case-files')
export class CaseFilesController {
  constructor(
    private readonly queries: CaseFileQueries,
    private readonly story: CaseStory,
    private readonly fileCase: FileCase,
    private readonly checkComponents: CheckComponents,
    private readonly acceptCase: AcceptCase,
    private readonly refuseReception: RefuseReception,
    private readonly requestSupplement: RequestSupplement,
    private readonly receiveSupplement: ReceiveSupplement,
    private readonly withdrawCase: WithdrawCase,
    private readonly suspendCase: SuspendCase,
    private readonly resumeCase: ResumeCase,
    private readonly terminateCase: TerminateCase,
    private readonly extendCase: ExtendCase,
    private readonly recordPayment: RecordPayment,
    private readonly confirmDraft: ConfirmDraft,
    private readonly returnResult: ReturnResult,
    private readonly correctResult: CorrectResult,
  ) {}

  /** Files a case at any one-stop; answers it with its code. */
  @Post()
  @RequirePermission('case.file')
  async file(
    @Body() body: FileCaseRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CaseFileView> {
    const { caseId } = await this.fileCase.execute(caller(actor, key), body);
    return this.queries.get(actor, caseId);
  }

  /** Cases the caller may see, newest or most urgent first. */
  @Get()
  @Limited({ by: 'caller', most: 600, per: 60_000 })
  @ReadsPersonalData({ subject: 'case' })
  @RequirePermission('case.read')
  list(@Query() query: CaseListQuery, @CurrentActor() actor: Actor): Promise<CasePage> {
    const { dueBefore, ...filter } = query;
    return this.queries.list(actor, {
      ...filter,
      ...(dueBefore !== undefined && { dueBefore: Date.parse(dueBefore) }),
    });
  }

  /** Open cases for which nobody, nothing or no date comes next; there should be none. */
  @Get('silent')
  @ReadsPersonalData({ subject: 'case' })
  @RequirePermission('case.supervise')
  silent(@CurrentActor() actor: Actor): Promise<SilentCases> {
    return this.queries.silent(actor);
  }

  @Get(':id')
  @ReadsPersonalData<CaseFileView>({ subject: 'case', idsOf: ({ id }) => [id] })
  @RequirePermission('case.read')
  get(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<CaseFileView> {
    return this.queries.get(actor, id);
  }

  /** Everything that happened to the case, in order and in words. */
  @Get(':id/history')
  @ReadsPersonalData({ subject: 'case' })
  @RequirePermission('case.read')
  async history(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<CaseHistoryPage> {
    return { items: await this.story.of(actor, id) };
  }

  /** Looks at components one by one; what is not right gets a coded reason. */
  @Post(':id/check-components')
  @HttpCode(200)
  @RequirePermission('case.act')
  check(
    @Param('id') caseId: string,
    @Body() body: CheckComponentsRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CaseFileView> {
    return this.answer(actor, this.checkComponents.execute(caller(actor, key), { ...body, caseId }));
  }

  /** The dossier is complete: the promise begins. Refused with CASE_FILE.COMPONENT_MISSING when it is not. */
  @Post(':id/accept')
  @HttpCode(200)
  @RequirePermission('case.act')
  accept(
    @Param('id') caseId: string,
    @Body() { version, variables }: AcceptCaseRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CaseFileView> {
    return this.answer(actor, this.acceptCase.execute(caller(actor, key), on(caseId, version), variables));
  }

  /** The dossier is not received, with a coded reason (Form 03). */
  @Post(':id/refuse-reception')
  @HttpCode(200)
  @RequirePermission('case.act')
  refuse(
    @Param('id') caseId: string,
    @Body() body: RefuseReceptionRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CaseFileView> {
    return this.answer(actor, this.refuseReception.execute(caller(actor, key), { ...body, caseId }));
  }

  /** What is missing, told once (Form 02); again only with a legal basis and an approver. */
  @Post(':id/request-supplement')
  @HttpCode(200)
  @RequirePermission('case.act')
  supplement(
    @Param('id') caseId: string,
    @Body() body: RequestSupplementRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CaseFileView> {
    return this.answer(actor, this.requestSupplement.execute(caller(actor, key), { ...body, caseId }));
  }

  /** The applicant has brought it, to any counter. */
  @Post(':id/receive-supplement')
  @HttpCode(200)
  @RequirePermission('case.act')
  supplemented(
    @Param('id') caseId: string,
    @Body() body: ReceiveSupplementRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CaseFileView> {
    return this.answer(actor, this.receiveSupplement.execute(caller(actor, key), { ...body, caseId }));
  }

  /** The applicant wants the case back. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @RequirePermission('case.act')
  withdraw(
    @Param('id') caseId: string,
    @Body() body: WithdrawCaseRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CaseFileView> {
    return this.answer(actor, this.withdrawCase.execute(caller(actor, key), { ...body, caseId }));
  }

  /** Stops the case for a while, on a legal basis; the clock stands still. */
  @Post(':id/suspend')
  @HttpCode(200)
  @RequirePermission('case.act')
  suspend(
    @Param('id') caseId: string,
    @Body() body: SuspendCaseRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CaseFileView> {
    return this.answer(actor, this.suspendCase.execute(caller(actor, key), { ...body, caseId }));
  }

  @Post(':id/resume')
  @HttpCode(200)
  @RequirePermission('case.act')
  resume(
    @Param('id') caseId: string,
    @Body() body: ResumeCaseRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CaseFileView> {
    return this.answer(actor, this.resumeCase.execute(caller(actor, key), { ...body, caseId }));
  }

  /** Stops the case for good, on a legal basis. */
  @Post(':id/terminate')
  @HttpCode(200)
  @RequirePermission('case.act')
  terminate(
    @Param('id') caseId: string,
    @Body() body: StopCaseRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CaseFileView> {
    return this.answer(actor, this.terminateCase.execute(caller(actor, key), { ...body, caseId }));
  }

  /** One new date, told at the latest one working day before the old one (Form 04). */
  @Post(':id/extend')
  @HttpCode(200)
  @RequirePermission('case.act')
  extend(
    @Param('id') caseId: string,
    @Body() body: ExtendCaseRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CaseFileView> {
    return this.answer(actor, this.extendCase.execute(caller(actor, key), { ...body, caseId }));
  }

  @Post(':id/record-payment')
  @HttpCode(200)
  @RequirePermission('case.act')
  pay(
    @Param('id') caseId: string,
    @Body() body: RecordPaymentRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CaseFileView> {
    return this.answer(actor, this.recordPayment.execute(caller(actor, key), { ...body, caseId }));
  }

  /** The applicant agrees, or does not, with what they were shown. */
  @Post(':id/confirm')
  @HttpCode(200)
  @RequirePermission('case.act')
  confirm(
    @Param('id') caseId: string,
    @Body() { confirmed, ...body }: ConfirmDraftRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CaseFileView> {
    return this.answer(
      actor,
      this.confirmDraft.execute(caller(actor, key), { ...body, caseId, isConfirmed: confirmed }),
    );
  }

  /** The result is handed over; somebody else than the applicant needs an authorisation. */
  @Post(':id/return-result')
  @HttpCode(200)
  @RequirePermission('case.act')
  return(
    @Param('id') caseId: string,
    @Body() body: ReturnResultRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CaseFileView> {
    return this.answer(actor, this.returnResult.execute(caller(actor, key), { ...body, caseId }));
  }

  /** A new version of a wrong result, approved by another person. */
  @Post(':id/correct-result')
  @HttpCode(200)
  @RequirePermission('case.act')
  correct(
    @Param('id') caseId: string,
    @Body() body: CorrectResultRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CaseFileView> {
    return this.answer(actor, this.correctResult.execute(caller(actor, key), { ...body, caseId }));
  }

  private async answer(actor: Actor, act: Promise<ActDone>): Promise<CaseFileView> {
    return this.queries.get(actor, (await act).caseId);
  }
}

const caller = (actor: Actor, key: CommandKey | undefined): Caller => ({ actor, ...(key && { key }) });
const on = (caseId: string, version: number | undefined) => ({
  caseId,
  ...(version !== undefined && { version }),
});
