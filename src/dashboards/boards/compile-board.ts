import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import type { Clock } from '../../kernel';
import { Calendars, DAY, dateAt, dayOf, Organisation, startOfDay } from '../../one-stop-shop';
import { type AboutOfficials, agencyBoard, type Completed } from './agency.board';
import type { BoardContext } from './board-context';
import { BoardNames } from './board-names';
import { BoardQueries } from './board.queries';
import type { Boards, LiveBoardKind } from './boards.contract';
import type { Period } from './figures.policy';
import { handoffsBoard } from './handoffs.board';
import type { HelpFacts } from './helps.policy';
import { officersBoard } from './officers.board';
import { chooseLate, overdueBoard } from './overdue.board';
import { provinceBoard } from './province.board';
import { radarBoard } from './radar.board';
import type { Reach } from './reach';
import { RecentHappenings } from './recent-happenings';
import { Standing } from './standing/standing';
import { Tallies, type TalliesOf, type TallyName } from './tallies/tallies';
import type { WorkTally } from './tallies/work-tally';
import { taskList, type WantedTasks } from './task-list';
import type { TaskList } from './board-answers.dto';
import { type ConsultationParameters, consultationsBoard, silentBoard } from './waiting.boards';

/** Local dates, both included. */
export interface DatePeriod {
  from: string;
  until: string;
}

export interface LiveParameters extends ConsultationParameters {
  period?: DatePeriod;
  procedure?: string;
}

/** A board at one instant, epoch ms. */
export interface CompiledBoard {
  seq: number;
  now: number;
  board: Boards[LiveBoardKind];
}

const defaultDays = 30;

/** Works out a live board for a reach, as of this instant and the newest event that is in memory. */
@Injectable()
export class CompileBoard {
  constructor(
    private readonly standing: Standing,
    private readonly tallies: Tallies,
    private readonly happenings: RecentHappenings,
    private readonly names: BoardNames,
    private readonly queries: BoardQueries,
    private readonly calendars: Calendars,
    private readonly organisation: Organisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    kind: LiveBoardKind,
    reach: Reach,
    { period = this.lastDays(), ...parameters }: LiveParameters = {},
  ): Promise<CompiledBoard> {
    await this.names.refresh();
    switch (kind) {
      case 'province':
        return this.from(['cases'], reach, (context, { cases }) => provinceBoard(context, cases));
      case 'agency': {
        const today = instantsOf({ from: this.today(), until: this.today() });
        const completed = await this.queries.completed(reach, today, true);
        return this.from(['cases', 'work', 'links'], reach, (context, tallies) =>
          agencyBoard(context, tallies, this.officials(completed, today, context.now)),
        );
      }
      case 'officers': {
        const instants = instantsOf(period);
        const completed = await this.queries.completed(reach, instants, false);
        return this.from(['work'], reach, (context, { work }) =>
          officersBoard(context, work, period, this.officials(completed, instants, context.now)),
        );
      }
      case 'handoffs': {
        const instants = instantsOf(period);
        const sent = await this.queries.handoffs(reach, instants);
        return this.from(['links'], reach, (context, { links }) =>
          handoffsBoard(context, links, sent, { ...instants, dates: period }),
        );
      }
      case 'radar':
        return this.from(['due'], reach, (context, { due }) => radarBoard(context, due));
      case 'overdue':
        return this.overdue(reach, parameters.procedure);
      case 'consultations':
        return this.from(['links'], reach, (context, { links }) =>
          consultationsBoard(context, links, parameters),
        );
      case 'silent':
        return this.from(['silent'], reach, (context, { silent }) => silentBoard(context, silent));
      case 'feed':
        await this.happenings.begin();
        return this.from([], reach, () => this.happenings.board(reach, this.names));
    }
  }

  /** The open tasks of a reach that are wanted, the first due first. */
  async tasks(reach: Reach, wanted: WantedTasks): Promise<{ seq: number; now: number; board: TaskList }> {
    await this.names.refresh();
    return this.from([], reach, (context) =>
      taskList(context, this.standing.of(reach.agencies), wanted, this.isAbsent(context.now)),
    );
  }

  /** What was already done about the cases that are shown is asked for in between. */
  private async overdue(reach: Reach, procedure: string | undefined): Promise<CompiledBoard> {
    const chosen = await this.from(['due', 'work'], reach, (context, { due, work }) => ({
      context,
      cases: chooseLate(due, procedure),
      loadOf: loadsIn(work),
    }));
    const { context, cases, loadOf } = chosen.board;
    const ids = [...cases.late, ...cases.next].map(({ file }) => file.id);
    const pressure = await this.queries.pressure(ids);
    const people = { isAbsent: this.isAbsent(context.now), loadOf };
    return { ...chosen, board: overdueBoard(context, cases, pressure, people, procedure) };
  }

  private from<Name extends TallyName, Board>(
    names: readonly Name[],
    reach: Reach,
    work: (context: BoardContext, tallies: TalliesOf<Name>) => Board,
  ): Promise<{ seq: number; now: number; board: Board }> {
    return this.tallies.use(names, reach, (tallies, now) => ({
      seq: this.standing.seq,
      now,
      board: work({ now, reach, names: this.names, calendars: this.calendars }, tallies),
    }));
  }

  private isAbsent(now: number) {
    const view = this.organisation.view();
    return (personId: string) => view.isAbsent(personId, now);
  }

  private officials(completed: Completed, period: Period, now: number): AboutOfficials {
    const view = this.organisation.view();
    const homeOf = (personId: string) =>
      view.postsOf(personId, now).find(({ insteadOf }) => insteadOf === undefined);
    return { completed, period, isAbsent: this.isAbsent(now), homeOf };
  }

  private today(): string {
    return dateAt(this.clock.now().getTime());
  }

  private lastDays(): DatePeriod {
    return { from: dateAt(this.clock.now().getTime() - (defaultDays - 1) * DAY), until: this.today() };
  }
}

export const instantsOf = ({ from, until }: DatePeriod): Period => ({
  from: startOfDay(dayOf(from)),
  until: startOfDay(dayOf(until) + 1),
});

/** How much everybody has, against the others in the unit who have work. */
const loadsIn =
  ({ byUnit }: WorkTally): HelpFacts['loadOf'] =>
  (personId, unitId) => {
    const counts = byUnit.get(unitId)?.byOfficer ?? new Map<string, number>();
    const own = counts.get(personId) ?? 0;
    let [sum, others] = [-own, counts.has(personId) ? -1 : 0];
    for (const count of counts.values()) [sum, others] = [sum + count, others + 1];
    return { own, others: others === 0 ? own : sum / others };
  };
