import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CLOCK } from '../../config';
import { CurrentActor, Limited, ReadsPersonalData, RequirePermission } from '../../identity';
import { type Actor, type Clock, iso } from '../../kernel';
import { HandoffPage, HandoffQueries, Organisation } from '../../one-stop-shop';
import { OutboxFeed } from '../../outbox';
import { BoardsOverview } from './board-answers.dto';
import { liveBoardKinds } from './board-topic';
import type { LiveBoardKind } from './boards.contract';
import {
  AgencyAnswer,
  ConsultationsAnswer,
  ConsultationsQuery,
  FeedAnswer,
  HandoffsAnswer,
  HeatAnswer,
  HeatQuery,
  OfficersAnswer,
  OnTimeAnswer,
  OnTimeQuery,
  OverdueAnswer,
  OverdueQuery,
  PeriodQuery,
  ProvinceAnswer,
  RadarAnswer,
  ReachHandoffsQuery,
  ReachQuery,
  ReplayAnswer,
  ReplayQuery,
  SilentAnswer,
  TasksAnswer,
  TasksQuery,
  TokensQuery,
} from './boards.dto';
import { refusals } from './boards.errors';
import type { DatePeriod, LiveParameters } from './compile-board';
import { LiveBoards } from './live-boards';
import { CompletedTasks } from './past/completed-tasks.queries';
import { HeatQueries } from './past/heat.queries';
import { OnTimeQueries } from './past/on-time.queries';
import { ReplayQueries } from './past/replay.queries';
import { TokenListQueries } from './past/token-list.queries';
import { periodOf } from './period';
import { type Reach, Reaches } from './reach';

/** Boards for those who lead and supervise. Throws BOARD.NOT_FOUND where the caller oversees nothing, or not that agency. */
@ApiTags('boards')
@ApiBearerAuth()
@Limited({ by: 'caller', most: 600, per: 60_000 })
@RequirePermission('case.read')
@Controller('boards')
export class BoardsController {
  constructor(
    private readonly boards: LiveBoards,
    private readonly reaches: Reaches,
    private readonly organisation: Organisation,
    private readonly heats: HeatQueries,
    private readonly onTimes: OnTimeQueries,
    private readonly replays: ReplayQueries,
    private readonly completedTasks: CompletedTasks,
    private readonly tokenLists: TokenListQueries,
    private readonly handoffQueries: HandoffQueries,
    private readonly events: OutboxFeed,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Which boards there are for the caller, and for which agencies they can be asked. */
  @Get('overview')
  overview(@CurrentActor() actor: Actor): BoardsOverview {
    const view = this.organisation.view();
    const agencies = this.reaches.agenciesOf(actor).map((id) => {
      const { name, parentId } = view.agency(id)!;
      return { agencyId: id, name: { vi: name.vi, en: name.en }, parentId };
    });
    return { kinds: agencies.length === 0 ? [] : [...liveBoardKinds, 'heat', 'on-time', 'replay'], agencies };
  }

  /** Open cases, today and this month by agency, field and procedure, and the last 30 days. */
  @Get('province')
  province(@Query() query: ReachQuery, @CurrentActor() actor: Actor): Promise<ProvinceAnswer> {
    return this.read<ProvinceAnswer>('province', actor, query);
  }

  /** The work of an agency by unit, step and officer, and what it waits for outside. */
  @Get('agency')
  agency(@Query() query: ReachQuery, @CurrentActor() actor: Actor): Promise<AgencyAnswer> {
    return this.read<AgencyAnswer>('agency', actor, query);
  }

  /** What everybody has and has completed in the period, and what nobody has taken. */
  @Get('officers')
  officers(@Query() query: PeriodQuery, @CurrentActor() actor: Actor): Promise<OfficersAnswer> {
    return this.read<OfficersAnswer>('officers', actor, query, this.period(query));
  }

  /** From which agency to which: on its way, accepted, late, how long it takes, and what is stuck. */
  @Get('handoffs')
  handoffs(@Query() query: PeriodQuery, @CurrentActor() actor: Actor): Promise<HandoffsAnswer> {
    return this.read<HandoffsAnswer>('handoffs', actor, query, this.period(query));
  }

  /** What falls due in the next ten working days, by hour. */
  @Get('radar')
  radar(@Query() query: ReachQuery, @CurrentActor() actor: Actor): Promise<RadarAnswer> {
    return this.read<RadarAnswer>('radar', actor, query);
  }

  /** Late cases and those that are due soon: to whom it is put down, who must move, and the acts that help. */
  @Get('overdue')
  overdue(@Query() query: OverdueQuery, @CurrentActor() actor: Actor): Promise<OverdueAnswer> {
    const { procedure } = query;
    return this.read<OverdueAnswer>('overdue', actor, query, procedure === undefined ? {} : { procedure });
  }

  /** Opinions that are waited for. */
  @Get('consultations')
  consultations(
    @Query() { asked, overdue, ...query }: ConsultationsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ConsultationsAnswer> {
    return this.read<ConsultationsAnswer>('consultations', actor, query, {
      ...(asked !== undefined && { asked }),
      ...(overdue !== undefined && { overdue }),
    });
  }

  /** The tasks behind a figure of work: open, or completed by somebody in a period. */
  @Get('tasks')
  tasks(@Query() query: TasksQuery, @CurrentActor() actor: Actor): Promise<TasksAnswer> {
    const reach = this.reach(actor, query);
    const { officer, completedFrom, completedBefore, late } = query;
    return officer !== undefined && completedFrom !== undefined && completedBefore !== undefined
      ? this.answer(this.completedTasks.read(reach, { officer, completedFrom, completedBefore, late }))
      : this.boards.tasks(reach, query);
  }

  /** Open cases for which nobody, nothing or no date comes next; there should be none. */
  @Get('silent')
  silent(@Query() query: ReachQuery, @CurrentActor() actor: Actor): Promise<SilentAnswer> {
    return this.read<SilentAnswer>('silent', actor, query);
  }

  /** What has happened, newest first. */
  @Get('feed')
  feed(@Query() query: ReachQuery, @CurrentActor() actor: Actor): Promise<FeedAnswer> {
    return this.read<FeedAnswer>('feed', actor, query);
  }

  /** Where the cases of a procedure stand on its diagram, and how long its steps take. */
  @Get('heat')
  heat(@Query() query: HeatQuery, @CurrentActor() actor: Actor): Promise<HeatAnswer> {
    const { procedure, definition } = query;
    return this.answer(this.heats.read(this.reach(actor, query), procedure, definition, this.dates(query)));
  }

  /** The open tokens behind a figure of the heat. */
  @Get('heat/tokens')
  tokens(@Query() query: TokensQuery, @CurrentActor() actor: Actor): Promise<TasksAnswer> {
    return this.answer(this.tokenLists.read(this.reach(actor, query), query));
  }

  /** What the agencies of a reach send and receive, newest first. */
  @Get('handoffs/list')
  @ReadsPersonalData<HandoffPage>({
    subject: 'case',
    idsOf: ({ items }) => items.map(({ caseId }) => caseId),
  })
  handoffList(@Query() query: ReachHandoffsQuery, @CurrentActor() actor: Actor): Promise<HandoffPage> {
    return this.handoffQueries.listOf(this.reach(actor, query).agencies, actor, query);
  }

  /** How promises were kept in a period, by agency, level, field, procedure or month. */
  @Get('on-time')
  onTime(@Query() query: OnTimeQuery, @CurrentActor() actor: Actor): Promise<OnTimeAnswer> {
    const { by, procedure, field, level } = query;
    return this.answer(
      this.onTimes.read(this.reach(actor, query), { period: this.dates(query), by, procedure, field, level }),
    );
  }

  /** A past day, half hour by half hour. */
  @Get('replay')
  replay(@Query() query: ReplayQuery, @CurrentActor() actor: Actor): Promise<ReplayAnswer> {
    return this.answer(this.replays.read(this.reach(actor, query), query.day));
  }

  private async answer<Board>(reading: Promise<Board>): Promise<{ seq: number; at: string; board: Board }> {
    const seq = await this.events.latest();
    return { board: await reading, seq, at: iso(this.clock.now().getTime()) };
  }

  private dates({ from, until }: PeriodQuery): DatePeriod {
    return periodOf({ from, until }, this.clock.now().getTime());
  }

  private async read<Answer>(
    kind: LiveBoardKind,
    actor: Actor,
    query: ReachQuery,
    parameters?: LiveParameters,
  ): Promise<Answer> {
    return (await this.boards.read(kind, this.reach(actor, query), parameters)) as Answer;
  }

  private reach(actor: Actor, { agency }: ReachQuery): Reach {
    const reach = this.reaches.of(actor, agency);
    if (!reach) throw refusals.notFound();
    return reach;
  }

  private period(query: PeriodQuery): LiveParameters {
    return { period: this.dates(query) };
  }
}
