import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey, languageOf } from '../../http';
import { CurrentActor, Limited, ReadsPersonalData, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { AssignWork } from './assign-work.command';
import { BulkWork } from './bulk-work';
import { ClaimWork } from './claim-work.command';
import { CompleteWork } from './complete-work.command';
import { DelegateWork } from './delegate-work.command';
import { Drafts } from './drafts';
import { refusals } from './inbox.errors';
import { InboxQueries } from './inbox.queries';
import {
  BulkRequest,
  CompleteWorkRequest,
  GiveWorkRequest,
  InboxQuery,
  SaveDraftRequest,
  WorkActRequest,
} from './inbox-requests.dto';
import {
  BulkResults,
  CompletedWorkView,
  DraftView,
  InboxCounts,
  InboxItem,
  InboxItemDetail,
  InboxPage,
  Suggestions,
} from './inbox-view.dto';
import { ReturnWork } from './return-work.command';
import { criteriaOf, SavedFilters } from './saved-filters';
import { SuggestionQueries } from './suggestions.queries';
import { UnclaimWork } from './unclaim-work.command';

@ApiTags('inbox')
@ApiBearerAuth()
@Controller('inbox')
export class InboxController {
  constructor(
    private readonly queries: InboxQueries,
    private readonly suggestions: SuggestionQueries,
    private readonly filters: SavedFilters,
    private readonly drafts: Drafts,
    private readonly claimWork: ClaimWork,
    private readonly unclaimWork: UnclaimWork,
    private readonly assignWork: AssignWork,
    private readonly delegateWork: DelegateWork,
    private readonly returnWork: ReturnWork,
    private readonly completeWork: CompleteWork,
    private readonly bulkWork: BulkWork,
  ) {}

  /** The open work the caller may see, most urgent first unless asked otherwise. */
  @Get()
  @Limited({ by: 'caller', most: 600, per: 60_000 })
  @ReadsPersonalData<InboxPage>({ subject: 'case', idsOf: ({ items }) => items.map(({ caseId }) => caseId) })
  @RequirePermission('case.read')
  list(@Query() query: InboxQuery, @CurrentActor() actor: Actor): Promise<InboxPage> {
    return this.queries.list(actor, query);
  }

  /** How much there is in each view and in each saved filter of the caller. */
  @Get('counts')
  @RequirePermission('case.read')
  async counts(@CurrentActor() actor: Actor): Promise<InboxCounts> {
    const saved = await this.filters.list(actor);
    const counted = await this.queries.countAll(actor, saved.map(criteriaOf));
    return {
      views: await this.queries.countViews(actor),
      filters: Object.fromEntries(saved.map(({ id }, place) => [id, counted[place]])),
      at: this.queries.asOf,
    };
  }

  /** One act on up to 200 items, each for itself: says of every one whether it was done, and why not. */
  @Post('bulk')
  @HttpCode(200)
  @RequirePermission('case.act')
  bulk(
    @Body() body: BulkRequest,
    @CurrentActor() actor: Actor,
    @Headers('accept-language') language?: string,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<BulkResults> {
    return this.bulkWork.execute(actor, body, languageOf(language), key);
  }

  /** One item with all it takes to do it: variables, form, draft, case. */
  @Get(':taskId')
  @ReadsPersonalData<InboxItemDetail>({ subject: 'case', idsOf: ({ caseId }) => [caseId] })
  @RequirePermission('case.read')
  get(@Param('taskId') taskId: string, @CurrentActor() actor: Actor): Promise<InboxItemDetail> {
    return this.queries.get(actor, taskId);
  }

  /** Whom to give it to, with the figures behind the order. */
  @Get(':taskId/suggestions')
  @RequirePermission('case.read')
  suggest(@Param('taskId') taskId: string, @CurrentActor() actor: Actor): Promise<Suggestions> {
    return this.suggestions.suggest(actor, taskId);
  }

  /** Takes it. Refused with INBOX.ALREADY_CLAIMED, which says who has it. */
  @Post(':taskId/claim')
  @HttpCode(200)
  @RequirePermission('case.act')
  async claim(
    @Param('taskId') taskId: string,
    @Body() body: WorkActRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<InboxItem> {
    await this.claimWork.execute({ actor, ...(key && { key }) }, { ...body, taskId });
    return this.queries.item(actor, taskId);
  }

  /** Gives it back to everybody who holds its post. */
  @Post(':taskId/unclaim')
  @HttpCode(200)
  @RequirePermission('case.act')
  async unclaim(
    @Param('taskId') taskId: string,
    @Body() body: WorkActRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<InboxItem> {
    await this.unclaimWork.execute({ actor, ...(key && { key }) }, { ...body, taskId });
    return this.queries.item(actor, taskId);
  }

  /** The head of the unit, or a supervisor, gives it to somebody. */
  @Post(':taskId/assign')
  @HttpCode(200)
  @RequirePermission('case.act')
  async assign(
    @Param('taskId') taskId: string,
    @Body() body: GiveWorkRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<InboxItem> {
    await this.assignWork.execute({ actor, ...(key && { key }) }, { ...body, taskId });
    return this.queries.item(actor, taskId);
  }

  /** Asks another holder of the same post to do it. */
  @Post(':taskId/delegate')
  @HttpCode(200)
  @RequirePermission('case.act')
  async delegate(
    @Param('taskId') taskId: string,
    @Body() body: GiveWorkRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<InboxItem> {
    await this.delegateWork.execute({ actor, ...(key && { key }) }, { ...body, taskId });
    return this.queries.item(actor, taskId);
  }

  /** Gives a delegated item back to whom it came from. */
  @Post(':taskId/return')
  @HttpCode(200)
  @RequirePermission('case.act')
  async return(
    @Param('taskId') taskId: string,
    @Body() body: WorkActRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<InboxItem> {
    await this.returnWork.execute({ actor, ...(key && { key }) }, { ...body, taskId });
    return this.queries.item(actor, taskId);
  }

  /** Sends the form. Answers what can be gone on with in this case, and the next item of the caller's own queue. */
  @Post(':taskId/complete')
  @HttpCode(200)
  @RequirePermission('case.act')
  async complete(
    @Param('taskId') taskId: string,
    @Body() body: CompleteWorkRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CompletedWorkView> {
    const completed = await this.completeWork.execute({ actor, ...(key && { key }) }, { ...body, taskId });
    return { ...completed, nextInInbox: await this.queries.next(actor) };
  }

  @Get(':taskId/draft')
  @ReadsPersonalData({ subject: 'task', idsOf: (_draft, { taskId }) => [taskId] })
  @RequirePermission('case.act')
  async draft(@Param('taskId') taskId: string, @CurrentActor() actor: Actor): Promise<DraftView> {
    const { mayRead } = await this.queries.accessible(actor, taskId);
    if (!mayRead) throw refusals.notYourWork({ taskId });
    const draft = await this.drafts.find(taskId);
    if (!draft) throw refusals.draftNotFound({ taskId });
    return draft;
  }

  /** Keeps what is filled in so far; refused with DRAFT.CHANGED when somebody else has saved in between. */
  @Put(':taskId/draft')
  @RequirePermission('case.act')
  saveDraft(
    @Param('taskId') taskId: string,
    @Body() body: SaveDraftRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DraftView> {
    return this.drafts.save(actor, taskId, body);
  }

  @Delete(':taskId/draft')
  @HttpCode(204)
  @RequirePermission('case.act')
  removeDraft(@Param('taskId') taskId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.drafts.remove(actor, taskId);
  }
}
