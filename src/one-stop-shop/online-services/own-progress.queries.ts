import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, type Reader } from '../../database';
import { type Actor, type Clock, iso } from '../../kernel';
import { Calendars } from '../calendar/calendars';
import { workingDaysBetween } from '../calendar/working-days';
import { isEnd, nationalStatus } from '../case-files/case-file.policy';
import type { CaseState } from '../case-files/case-file';
import { nationalStatusNames } from '../case-files/event-in-words';
import type { OpenStep } from '../case-files/open-step';
import { clocksOfCase } from '../deadlines/clock.repository';
import { clockDetailView } from '../deadlines/clock-views';
import { dateAt, dayAt } from '../local-date';
import { Organisation } from '../organisation/organisation';
import { OwnCasesQueries } from '../own-cases/own-cases.queries';
import { actsOf, awaitedOf, rangeOf, turnOf } from './own-progress.policy';
import type {
  OwnCaseProgress,
  ProgressDue,
  ProgressForecast,
  ProgressPlace,
  ProgressStage,
} from './own-progress.dto';
import type { CaseRatingView } from './rating.dto';

/** Newest finished cases of the same procedure and agency that a forecast is read off. */
const casesLikeIt = 200;

interface ProgressRow {
  id: string;
  state: CaseState;
  steps: string;
  procedure_code: string;
  lead_agency_id: string;
  competent_agency_id: string;
  owner_system: string | null;
  filed_at: number;
  accepted_at: number | null;
  finished_at: number | null;
}

interface RatingRow {
  total_time: number;
  agency_time: number;
  contacts: number;
  agencies: number;
  publicity: number;
  attitude: number;
  rated_at: number;
}

/** How far an own case is, whose turn it is, and why it takes until when. */
@Injectable()
export class OwnProgressQueries {
  constructor(
    private readonly database: Database,
    private readonly ownCases: OwnCasesQueries,
    private readonly organisation: Organisation,
    private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws CASE_FILE.NOT_FOUND, for cases of others as for those that do not exist. */
  async get(actor: Actor, code: string): Promise<OwnCaseProgress> {
    const caseId = await this.ownCases.idOf(actor, code);
    return this.database.read(async (reader) => {
      const [row] = await reader.query<ProgressRow>(
        `SELECT id, state, steps, procedure_code, lead_agency_id, competent_agency_id, owner_system, filed_at, accepted_at,
           finished_at
         FROM case_file WHERE id = ?`,
        [caseId],
      );
      const steps = JSON.parse(row!.steps) as OpenStep[];
      const rating = await this.ratingOf(reader, caseId);
      const standing = {
        state: row!.state,
        waitingActs: steps.map(({ act }) => act),
        taskActs: steps.filter(({ taskId }) => taskId !== null).map(({ act }) => act),
        isRated: rating !== null,
        isShadow: row!.owner_system !== null,
      };
      const due = await this.dueOf(reader, row!);
      return {
        turn: turnOf(standing),
        awaits: awaitedOf(standing),
        acts: actsOf(standing),
        stages: await this.stagesOf(reader, row!),
        places: this.placesOf(steps),
        due,
        forecast: isEnd(row!.state) || row!.finished_at !== null ? null : await this.forecastOf(reader, row!),
        rating,
      };
    });
  }

  private async stagesOf(reader: Reader, { id, filed_at: filedAt }: ProgressRow): Promise<ProgressStage[]> {
    const rows = await reader.query<{ at: number; data: string }>(
      "SELECT at, data FROM case_event WHERE case_id = ? AND type = 'case.status.changed' ORDER BY seq",
      [id],
    );
    const stages: ProgressStage[] = [stage(1, filedAt)];
    for (const { at, data } of rows) {
      const { to } = JSON.parse(data) as { to: CaseState };
      const status = nationalStatus[to];
      if (status !== stages.at(-1)!.status.code) stages.push(stage(status, at));
    }
    return stages;
  }

  private placesOf(steps: readonly OpenStep[]): ProgressPlace[] {
    const view = this.organisation.view();
    const today = dateAt(this.clock.now().getTime());
    const named = (id: string | null) => (id === null ? null : (view.nameAt(id, today) ?? null));
    return steps
      .filter(({ kind }) => kind === 'task')
      .map(({ name, agencyId, unitId, openedAt }) => ({
        step: name,
        agency: named(agencyId),
        unit: named(unitId),
        since: iso(openedAt),
      }));
  }

  private async dueOf(reader: Reader, row: ProgressRow): Promise<ProgressDue | null> {
    const stored = (await clocksOfCase(reader, row.id)).find(({ kind }) => kind === 'CASE');
    if (!stored || row.accepted_at === null) return null;
    const now = this.clock.now().getTime();
    const view = clockDetailView(stored, now);
    const calendar = this.calendars.current(stored.calendarKey);
    const until = row.finished_at ?? now;
    const daysTo = (to: number) => workingDaysBetween(calendar, dayAt(until), dayAt(to));
    return {
      at: view.dueAt === null ? null : iso(Date.parse(view.dueAt)),
      originalAt: iso(Date.parse(view.originalDueAt)),
      limit: view.limit,
      daysUsed: workingDaysBetween(calendar, dayAt(Number(row.accepted_at)), dayAt(Number(until))),
      daysLeft: view.dueAt === null ? null : daysTo(Date.parse(view.dueAt)),
      class: view.class,
      explanation: view.explanation,
    };
  }

  /** Read off how long the newest finished cases like it took from acceptance; a case that is late already is beyond it. */
  private async forecastOf(reader: Reader, row: ProgressRow): Promise<ProgressForecast | null> {
    if (row.accepted_at === null) return null;
    const rows = await reader.query<{ accepted_at: number; finished_at: number }>(
      `SELECT accepted_at, finished_at FROM case_file
       WHERE procedure_code = ? AND state = 'RETURNED' AND competent_agency_id = ? AND accepted_at IS NOT NULL
       ORDER BY id DESC LIMIT ?`,
      [row.procedure_code, row.competent_agency_id, casesLikeIt],
    );
    const range = rangeOf(rows.map((one) => Number(one.finished_at) - Number(one.accepted_at)));
    if (!range) return null;
    const accepted = Number(row.accepted_at);
    const to = accepted + range.to;
    if (to <= this.clock.now().getTime()) return null;
    return { from: iso(accepted + range.from), to: iso(to), share: range.share, cases: rows.length };
  }

  private async ratingOf(reader: Reader, caseId: string): Promise<CaseRatingView | null> {
    const [row] = await reader.query<RatingRow>(
      `SELECT total_time, agency_time, contacts, agencies, publicity, attitude, rated_at FROM case_rating WHERE case_id = ?`,
      [caseId],
    );
    return row
      ? {
          totalTime: Number(row.total_time),
          agencyTime: Number(row.agency_time),
          contacts: Number(row.contacts),
          agencies: Number(row.agencies),
          publicity: Number(row.publicity),
          attitude: Number(row.attitude),
          ratedAt: iso(row.rated_at),
        }
      : null;
  }
}

const stage = (code: number, at: number): ProgressStage => ({
  status: { code, text: nationalStatusNames[code]! },
  at: iso(Number(at)),
});
