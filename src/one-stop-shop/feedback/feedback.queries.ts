import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, type Reader, type Row, type SqlValue } from '../../database';
import { decodeCursor, pageOf } from '../../http';
import { type Actor, type Clock, type JsonObject, type LocalizedText } from '../../kernel';
import { foldText } from '../../runtime';
import { CaseAccess } from '../case-files/case-access';
import { classOfOpen } from '../deadlines/classify';
import { clockDetailView } from '../deadlines/clock-views';
import { findClock } from '../deadlines/clock.repository';
import { dateAt, dayOf, isoLocal, localDay, startOfDay } from '../local-date';
import { Organisation } from '../organisation/organisation';
import { FeedbackAccess } from './feedback-access';
import { FeedbackFiles } from './feedback-files';
import { refusalNames, type RefusalReason } from './feedback-rules.data';
import type { FeedbackListQuery } from './feedback-requests.dto';
import type {
  FeedbackEventView,
  FeedbackFigures,
  FeedbackPage,
  FeedbackRow,
  FeedbackView,
} from './feedback-view.dto';
import { refusals } from './feedback.errors';
import { openStates, possibleActs } from './feedback.policy';
import { feedbackOf, type StoredFeedback } from './stored-feedback';

interface ClockPart {
  clock_state: 'RUNNING' | 'PAUSED' | 'ENDED';
  due_at: number | null;
  due_soon_at: number | null;
  end_class: string | null;
}

/** The limit is counted until somebody has answered; publishing comes after it. */
const unanswered = openStates.filter((state) => state !== 'PUBLISHING');

/** The register of feedback, as far as a caller may know it. */
@Injectable()
export class FeedbackQueries {
  constructor(
    private readonly database: Database,
    private readonly access: FeedbackAccess,
    private readonly cases: CaseAccess,
    private readonly organisation: Organisation,
    private readonly files: FeedbackFiles,
    @Inject(CLOCK) private readonly time: Clock,
  ) {}

  /** The newest first. */
  list(actor: Actor, query: FeedbackListQuery): Promise<FeedbackPage> {
    return this.database.read(async (reader) => {
      const { sql, values } = this.conditions(actor, query);
      const { limit, cursor } = query;
      const before = cursor ? decodeCursor(cursor, ['number', 'string']) : null;
      const rows = await reader.query(
        `SELECT f.*, k.state AS clock_state, k.due_at, k.due_soon_at, k.end_class
         FROM feedback f JOIN clock k ON k.id = f.clock_id
         WHERE ${sql}${before ? ' AND (f.received_at < ? OR (f.received_at = ? AND f.id < ?))' : ''}
         ORDER BY f.received_at DESC, f.id DESC LIMIT ?`,
        [...values, ...(before ? [before[0], before[0], before[1]] : []), limit + 1],
      );
      const readable = await this.readable(
        reader,
        actor,
        rows.map(({ id }) => id as string),
      );
      return pageOf(
        rows,
        limit,
        ({ received_at, id }) => [Number(received_at), id as string],
        (row) => this.row(row, readable.has(row.id as string)),
      );
    });
  }

  /** `agency`: of what it has, and those below it. */
  async figures(actor: Actor, agency?: string): Promise<FeedbackFigures> {
    const count = async (view: NonNullable<FeedbackListQuery['view']>) => {
      const { sql, values } = this.conditions(actor, { view, ...(agency !== undefined && { agency }) });
      const [row] = await this.database.query<{ count: number }>(
        `SELECT COUNT(*) AS count FROM feedback f JOIN clock k ON k.id = f.clock_id WHERE ${sql}`,
        values,
      );
      return Number(row.count);
    };
    return {
      open: await count('open'),
      overdue: await count('overdue'),
      mine: await count('mine'),
      answeredInTime: await count('in-time'),
      answeredLate: await count('late'),
    };
  }

  /** Throws FEEDBACK.NOT_FOUND, also for what the caller may not know. */
  get(actor: Actor, id: string): Promise<FeedbackView> {
    return this.database.read(async (reader) => {
      const [found] = await reader.query(
        `SELECT f.*, k.state AS clock_state, k.due_at, k.due_soon_at, k.end_class
         FROM feedback f JOIN clock k ON k.id = f.clock_id WHERE f.id = ?`,
        [id],
      );
      if (!found || !(await this.access.sees(reader, actor, id))) throw refusals.notFound({ feedback: id });
      const stored = feedbackOf(found);
      const reads = await this.access.readsWords(reader, actor, id);
      const now = this.time.now().getTime();
      const clock = await findClock(reader, stored.clock_id);
      const word = <Text>(text: Text): Text | null => (reads ? text : null);
      return {
        ...this.row(found, reads),
        version: stored.version,
        content: word(stored.content),
        files: reads ? await this.files.of(reader, id) : [],
        senderEmail: word(stored.sender_email),
        senderPhone: word(stored.sender_phone),
        caseId: await this.caseKnown(reader, actor, stored),
        answer: word(stored.answer),
        answeredBy: this.nameOf(stored.answered_by),
        approvedBy: this.nameOf(stored.approved_by),
        refusalReason: stored.refusal_reason,
        publicTitle: stored.public_title,
        publicQuestion: stored.public_question,
        publicAnswer: stored.public_answer,
        ratingNote: word(stored.rating_note),
        acts: possibleActs(
          { state: stored.state, handlerId: stored.handler_id, answeredBy: stored.answered_by },
          this.access.standing(actor, stored.agency_id, now),
        ),
        colleagues: reads ? this.colleagues(stored.agency_id, now) : [],
        custody: await this.custody(reader, id),
        history: await this.history(reader, id, reads),
        clock: clockDetailView(clock!, now),
      };
    });
  }

  /** Throws FEEDBACK.NOT_FOUND unless the caller reads its words. */
  async mayOpen(actor: Actor, id: string): Promise<void> {
    const [found] = await this.database.query('SELECT id FROM feedback WHERE id = ?', [id]);
    if (!found || !(await this.access.readsWords(this.database, actor, id)))
      throw refusals.notFound({ feedback: id });
  }

  private conditions(
    actor: Actor,
    { view, agency, category, q }: Partial<FeedbackListQuery>,
  ): { sql: string; values: SqlValue[] } {
    const parts = ['1 = 1'];
    const values: SqlValue[] = [];
    const add = (sql: string, ...more: SqlValue[]) => {
      parts.push(sql);
      values.push(...more);
    };
    const marks = (list: readonly unknown[]) => list.map(() => '?').join(', ');
    const seen = this.access.seenAgencies(actor);
    if (seen !== null) {
      if (seen.length === 0) add('1 = 0');
      else
        add(
          `f.id IN (SELECT feedback_id FROM feedback_custody WHERE agency_id IN (${marks(seen)}))`,
          ...seen,
        );
    }
    const now = this.time.now().getTime();
    if (view === 'open') add(`f.state IN (${marks(unanswered)})`, ...unanswered);
    if (view === 'overdue')
      add(`f.state IN (${marks(unanswered)}) AND k.state = 'RUNNING' AND k.due_at < ?`, ...unanswered, now);
    if (view === 'mine')
      add(`f.state IN (${marks(openStates)}) AND f.handler_id = ?`, ...openStates, actor.id);
    if (view === 'in-time' || view === 'late')
      add(`f.answered_at >= ? AND k.end_class ${view === 'late' ? '=' : '<>'} 'LATE'`, startOfMonth(now));
    if (view === 'published') add("f.state = 'PUBLISHED'");
    if (view === 'closed') add('f.closed_at IS NOT NULL');
    if (category) add('f.category = ?', category);
    if (agency) {
      const organisation = this.organisation.view();
      const named = organisation.agencyNamed(agency, dateAt(now))?.id ?? agency;
      const below = organisation
        .agencies(dateAt(now))
        .map(({ id }) => id)
        .filter((id) => organisation.lineage(id).some((above) => above.id === named));
      const all = [...new Set([named, ...below])];
      add(`f.agency_id IN (${marks(all)})`, ...all);
    }
    for (const word of foldText(q ?? '')
      .split(/\s+/)
      .filter((one) => one !== '')
      .slice(0, 6))
      add("f.search_text LIKE ? ESCAPE '!'", `%${word.replace(/[!%_]/g, '!$&')}%`);
    return { sql: parts.join(' AND '), values };
  }

  private async readable(
    reader: Pick<Reader, 'query'>,
    actor: Actor,
    ids: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const reading = this.cases.readingAgencies(actor);
    if (reading === null) return new Set(ids);
    if (reading.length === 0 || ids.length === 0) return new Set();
    const rows = await reader.query<{ feedback_id: string }>(
      'SELECT feedback_id FROM feedback_custody WHERE feedback_id IN (?) AND agency_id IN (?)',
      [[...ids], [...reading]],
    );
    return new Set(rows.map(({ feedback_id }) => feedback_id));
  }

  private row(found: Row, reads: boolean): FeedbackRow {
    const stored = feedbackOf(found);
    const { clock_state, end_class } = found as unknown as ClockPart;
    const number = (value: SqlValue) => (value === null ? null : Number(value));
    const [dueAt, dueSoonAt] = [number(found.due_at), number(found.due_soon_at)];
    return {
      id: stored.id,
      code: stored.code,
      title: reads ? stored.title : (stored.public_title ?? ''),
      category: stored.category,
      channel: stored.channel,
      state: stored.state,
      agencyId: stored.agency_id,
      agencyName: this.agencyName(stored.agency_id),
      senderName: reads ? stored.sender_name : null,
      handlerName: this.nameOf(stored.handler_id),
      caseCode: stored.case_code,
      receivedAt: isoLocal(stored.received_at),
      dueAt: iso(dueAt),
      class:
        clock_state === 'ENDED'
          ? (end_class ?? 'ON_TIME')
          : classOfOpen({ state: clock_state, dueAt, dueSoonAt }, this.time.now().getTime()),
      answeredAt: iso(stored.answered_at),
      publishedAt: iso(stored.published_at),
      rating: stored.rating,
    };
  }

  private async caseKnown(reader: Reader, actor: Actor, { case_id }: StoredFeedback): Promise<string | null> {
    if (case_id === null) return null;
    return this.cases.get(reader, actor, case_id).then(
      ({ id }) => id,
      () => null,
    );
  }

  private colleagues(agencyId: string, at: number) {
    const view = this.organisation.view();
    const people = view
      .unitsOf(agencyId, dateAt(at))
      .flatMap(({ id }) => view.holdersOf(id, null, at).map(({ personId }) => personId));
    return [...new Set(people)]
      .map((id) => ({ id, name: view.person(id)?.name ?? '' }))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  }

  private async custody(reader: Pick<Reader, 'query'>, id: string) {
    const rows = await reader.query<{ agency_id: string; from_at: number; until_at: number | null }>(
      'SELECT agency_id, from_at, until_at FROM feedback_custody WHERE feedback_id = ? ORDER BY seq',
      [id],
    );
    return rows.map((row) => ({
      agencyId: row.agency_id,
      agencyName: this.agencyName(row.agency_id),
      from: isoLocal(Number(row.from_at)),
      until: iso(row.until_at === null ? null : Number(row.until_at)),
    }));
  }

  private async history(
    reader: Pick<Reader, 'query'>,
    id: string,
    reads: boolean,
  ): Promise<FeedbackEventView[]> {
    const rows = await reader.query<{
      type: string;
      at: number;
      actor_kind: string;
      actor_name: string;
      agency_id: string;
      note: string | null;
      data: string;
    }>('SELECT * FROM feedback_event WHERE feedback_id = ? ORDER BY seq', [id]);
    return rows.map((row) => ({
      type: row.type,
      at: isoLocal(Number(row.at)),
      by: row.actor_kind === 'person' ? row.actor_name : '',
      agencyName: this.agencyName(row.agency_id),
      note: reads ? row.note : null,
      detail: detailOf(JSON.parse(row.data) as JsonObject),
    }));
  }

  private agencyName(id: string): LocalizedText {
    return this.organisation.view().agency(id)?.name ?? { vi: '', en: '' };
  }

  private nameOf(personId: string | null): string | null {
    return personId === null ? null : (this.organisation.view().person(personId)?.name ?? null);
  }
}

const startOfMonth = (now: number): number => startOfDay(dayOf(`${dateAt(now).slice(0, 7)}-01`));
const iso = (at: number | null): string | null => (at === null ? null : isoLocal(at));

function detailOf({ reasonCode, until }: JsonObject): LocalizedText | null {
  if (typeof reasonCode === 'string') return refusalNames[reasonCode as RefusalReason] ?? null;
  if (typeof until === 'string') return { vi: `đến ${localDay(until)}`, en: `until ${localDay(until)}` };
  return null;
}
