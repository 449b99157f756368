import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, type Reader, type Row, type SqlValue } from '../../database';
import { decodeCursor, pageOf, type PageQuery } from '../../http';
import type { Actor, Clock, JsonObject, LocalizedText } from '../../kernel';
import { foldText } from '../../runtime';
import { CaseAccess } from '../case-files/case-access';
import { classOfOpen } from '../deadlines/classify';
import { clockDetailView } from '../deadlines/clock-views';
import { findClock } from '../deadlines/clock.repository';
import { Attachments } from '../documents/attachments';
import type { AttachedFileView } from '../documents/document.dto';
import { dateAt, isoLocal } from '../local-date';
import { fileNameOf } from '../official-documents/official-document.policy';
import { Organisation } from '../organisation/organisation';
import { DirectiveAccess } from './directive-access';
import type { TaskListQuery } from './directive-requests.dto';
import type {
  DirectiveEntryView,
  DirectivePage,
  DirectiveTaskPage,
  DirectiveTaskRow,
  DirectiveTaskView,
  DirectiveView,
  TaskFigures,
} from './directive-view.dto';
import { refusals } from './directive.errors';
import { endStates, mayGive, openStates, possibleActs } from './directive.policy';
import { cooperatingIn, taskOf } from './stored-task';

const taskColumns = `t.*, d.number, d.issued_on, d.abstract, d.signer, k.state AS clock_state, k.due_at, k.due_soon_at,
  k.end_class FROM directive_task t JOIN directive d ON d.id = t.directive_id JOIN clock k ON k.id = t.clock_id`;
const isOpen = `t.state IN (${openStates.map((state) => `'${state}'`).join(', ')})`;

/** The registers of directives and their tasks, as far as a caller may know them. */
@Injectable()
export class DirectiveQueries {
  constructor(
    private readonly database: Database,
    private readonly access: DirectiveAccess,
    private readonly cases: CaseAccess,
    private readonly attachments: Attachments,
    private readonly organisation: Organisation,
    @Inject(CLOCK) private readonly time: Clock,
  ) {}

  /** The newest documents first. */
  directives(actor: Actor, { limit, cursor }: PageQuery): Promise<DirectivePage> {
    const { sql, values } = this.access.ofDirectives(actor);
    return this.database.read(async (reader) => {
      const before = cursor ? decodeCursor(cursor, ['string', 'string']) : null;
      const rows = await reader.query(
        `SELECT d.* FROM directive d
         WHERE ${sql}${before ? ' AND (d.issued_on < ? OR (d.issued_on = ? AND d.id < ?))' : ''}
         ORDER BY d.issued_on DESC, d.id DESC LIMIT ?`,
        [...values, ...(before ? [before[0], before[0], before[1]] : []), limit + 1],
      );
      const views = new Map<string, DirectiveView>();
      for (const row of rows.slice(0, limit))
        views.set(row.id as string, await this.directiveView(reader, actor, row));
      return pageOf(
        rows,
        limit,
        ({ issued_on, id }) => [issued_on as string, id as string],
        ({ id }) => views.get(id as string)!,
      );
    });
  }

  /** Throws DIRECTIVE.NOT_FOUND, also for what the caller may not know. */
  directive(actor: Actor, id: string): Promise<DirectiveView> {
    const { sql, values } = this.access.ofDirectives(actor);
    return this.database.read(async (reader) => {
      const [row] = await reader.query(`SELECT d.* FROM directive d WHERE d.id = ? AND ${sql}`, [
        id,
        ...values,
      ]);
      if (!row) throw refusals.notFound({ directive: id });
      return this.directiveView(reader, actor, row);
    });
  }

  /** Tasks, the newest first. */
  tasks(actor: Actor, query: TaskListQuery): Promise<DirectiveTaskPage> {
    const { limit, cursor } = query;
    const { sql, values } = this.conditions(actor, query);
    return this.database.read(async (reader) => {
      const before = cursor ? decodeCursor(cursor, ['string']) : null;
      const rows = await reader.query(
        `SELECT ${taskColumns} WHERE ${sql}${before ? ' AND t.id < ?' : ''} ORDER BY t.id DESC LIMIT ?`,
        [...values, ...(before ?? []), limit + 1],
      );
      return pageOf(
        rows,
        limit,
        ({ id }) => [id as string],
        (row) => this.taskRow(row),
      );
    });
  }

  /** Throws DIRECTIVE.TASK_NOT_FOUND, also for what the caller may not know. */
  task(actor: Actor, id: string): Promise<DirectiveTaskView> {
    return this.database.read(async (reader) => {
      const { sql, values } = this.access.condition(actor);
      const [row] = await reader.query(`SELECT ${taskColumns} WHERE t.id = ? AND ${sql}`, [id, ...values]);
      if (!row) throw refusals.taskNotFound({ task: id });
      const stored = taskOf(row);
      const now = this.time.now().getTime();
      const cooperating = await cooperatingIn(reader, id);
      const acts = possibleActs(
        {
          state: stored.state,
          issuerAgencyId: stored.issuer_agency_id,
          leadAgencyId: stored.lead_agency_id,
          cooperating,
          assigneeId: stored.assignee_id,
          asksExtension: stored.extension_until !== null,
        },
        this.access.standing(actor, now),
      );
      const clock = await findClock(reader, stored.clock_id);
      return {
        ...this.taskRow(row),
        version: stored.version,
        abstract: row.abstract as string,
        signer: row.signer as string,
        cooperating: cooperating.map((agencyId) => ({ id: agencyId, name: this.agencyName(agencyId) })),
        acts,
        colleagues: acts.some((act) => act === 'accept' || act === 'assign')
          ? this.colleagues(stored.lead_agency_id, now)
          : [],
        entries: await this.entries(reader, id),
        clock: clockDetailView(clock!, now),
      };
    });
  }

  /** How each agency stands, the most overdue first. */
  async figures(actor: Actor): Promise<TaskFigures> {
    const { sql, values } = this.access.condition(actor);
    const now = this.time.now().getTime();
    const rows = await this.database.query<Record<string, SqlValue>>(
      `SELECT t.lead_agency_id AS agency,
         SUM(CASE WHEN ${isOpen} THEN 1 ELSE 0 END) AS open_count,
         SUM(CASE WHEN ${isOpen} AND k.state = 'RUNNING' AND k.due_at >= ? AND k.due_soon_at <= ? THEN 1 ELSE 0 END) AS due_soon,
         SUM(CASE WHEN ${isOpen} AND k.state = 'RUNNING' AND k.due_at < ? THEN 1 ELSE 0 END) AS overdue,
         SUM(CASE WHEN t.state = 'REPORTED' THEN 1 ELSE 0 END) AS reported,
         SUM(CASE WHEN t.state = 'CLOSED' AND k.end_class <> 'LATE' THEN 1 ELSE 0 END) AS in_time,
         SUM(CASE WHEN t.state = 'CLOSED' AND k.end_class = 'LATE' THEN 1 ELSE 0 END) AS late
       FROM directive_task t JOIN clock k ON k.id = t.clock_id WHERE ${sql} GROUP BY t.lead_agency_id`,
      [now, now, now, ...values],
    );
    const agencies = rows
      .map((row) => ({
        agencyId: row.agency as string,
        name: this.agencyName(row.agency as string),
        open: Number(row.open_count),
        dueSoon: Number(row.due_soon),
        overdue: Number(row.overdue),
        reported: Number(row.reported),
        closedInTime: Number(row.in_time),
        closedLate: Number(row.late),
      }))
      .sort((a, b) => b.overdue - a.overdue || b.open - a.open || a.name.vi.localeCompare(b.name.vi, 'vi'));
    return { at: isoLocal(now), agencies };
  }

  /** Files of a document or of a task, for who may know of it. */
  async mayOpen(actor: Actor, subjectId: string): Promise<void> {
    const documents = this.access.ofDirectives(actor);
    const [known] = await this.database.query(
      `SELECT d.id FROM directive d WHERE d.id = ? AND ${documents.sql}`,
      [subjectId, ...documents.values],
    );
    if (!known && !(await this.access.sees(this.database, actor, subjectId))) throw refusals.fileNotFound();
  }

  private conditions(
    actor: Actor,
    { view, agency, directive, q }: TaskListQuery,
  ): { sql: string; values: SqlValue[] } {
    const seen = this.access.condition(actor);
    const parts = [seen.sql];
    const values = [...seen.values];
    const add = (sql: string, ...more: SqlValue[]) => {
      parts.push(sql);
      values.push(...more);
    };
    const now = this.time.now().getTime();
    const own = this.cases.readingAgencies(actor) ?? [];
    const within = (column: string) =>
      own.length === 0 ? add('1 = 0') : add(`${column} IN (${own.map(() => '?').join(', ')})`, ...own);
    if (view === 'open' || view === 'overdue') add(isOpen);
    if (view === 'overdue') add("k.state = 'RUNNING' AND k.due_at < ?", now);
    if (view === 'lead') within('t.lead_agency_id');
    if (view === 'given') within('t.issuer_agency_id');
    if (view === 'closed') add(`t.state IN (${endStates.map(() => '?').join(', ')})`, ...endStates);
    if (agency) {
      const named = this.organisation.view().agencyNamed(agency, dateAt(now));
      add('t.lead_agency_id = ?', named?.id ?? agency);
    }
    if (directive) add('t.directive_id = ?', directive);
    for (const word of foldText(q ?? '')
      .split(/\s+/)
      .filter((one) => one !== '')
      .slice(0, 6))
      add("t.search_text LIKE ? ESCAPE '!'", `%${word.replace(/[!%_]/g, '!$&')}%`);
    return { sql: parts.join(' AND '), values };
  }

  private async directiveView(reader: Reader, actor: Actor, row: Row): Promise<DirectiveView> {
    const id = row.id as string;
    const { sql, values } = this.access.condition(actor);
    const now = this.time.now().getTime();
    const [count] = await reader.query<Record<string, SqlValue>>(
      `SELECT COUNT(*) AS all_count, SUM(CASE WHEN ${isOpen} THEN 1 ELSE 0 END) AS open_count,
         SUM(CASE WHEN ${isOpen} AND k.state = 'RUNNING' AND k.due_at < ? THEN 1 ELSE 0 END) AS overdue
       FROM directive_task t JOIN clock k ON k.id = t.clock_id WHERE t.directive_id = ? AND ${sql}`,
      [now, id, ...values],
    );
    return {
      id,
      agencyId: row.agency_id as string,
      agencyName: this.agencyName(row.agency_id as string),
      number: row.number as string,
      issuedOn: row.issued_on as string,
      signer: row.signer as string,
      abstract: row.abstract as string,
      tasks: Number(count.all_count),
      openTasks: Number(count.open_count ?? 0),
      overdueTasks: Number(count.overdue ?? 0),
      mayGive: mayGive(this.access.standing(actor, now), row.agency_id as string),
      files: await this.attachments.viewsOf(reader, id),
    };
  }

  /** Whether this is a letter that urges the task. */
  async isLetterOf(taskId: string, documentId: string): Promise<boolean> {
    const rows = await this.database.query<{ data: string }>(
      "SELECT data FROM directive_entry WHERE task_id = ? AND type = 'directive.task.urged'",
      [taskId],
    );
    return rows.some(({ data }) => (JSON.parse(data) as JsonObject).letter === documentId);
  }

  /** As files of the task; one that is not set yet has no bytes. */
  private async letters(reader: Pick<Reader, 'query'>, ids: readonly string[]): Promise<AttachedFileView[]> {
    if (ids.length === 0) return [];
    const rows = await reader.query<{ id: string; number: string; size: number | null }>(
      `SELECT d.id, d.number, f.size FROM official_document d
       LEFT JOIN official_document_file f ON f.id = d.file_id WHERE d.id IN (?)`,
      [[...ids]],
    );
    return rows.map(({ id, number, size }) => ({
      id,
      name: `Công văn đôn đốc ${fileNameOf({ number, type: 'urging-letter' })}`,
      type: 'application/pdf',
      size: Number(size ?? 0),
    }));
  }

  private taskRow(row: Row): DirectiveTaskRow {
    const stored = taskOf(row);
    const number = (value: SqlValue) => (value === null ? null : Number(value));
    const dueAt = number(row.due_at);
    const state = row.clock_state as 'RUNNING' | 'PAUSED' | 'ENDED';
    return {
      id: stored.id,
      code: stored.code,
      directiveId: stored.directive_id,
      number: row.number as string,
      issuedOn: row.issued_on as string,
      content: stored.content,
      product: stored.product,
      state: stored.state,
      issuerName: this.agencyName(stored.issuer_agency_id),
      leadAgencyId: stored.lead_agency_id,
      leadName: this.agencyName(stored.lead_agency_id),
      assigneeName:
        stored.assignee_id === null
          ? null
          : (this.organisation.view().person(stored.assignee_id)?.name ?? null),
      progress: stored.progress,
      givenAt: isoLocal(stored.given_at),
      dueAt: dueAt === null ? null : isoLocal(dueAt),
      class:
        state === 'ENDED'
          ? ((row.end_class as string | null) ?? 'ON_TIME')
          : classOfOpen({ state, dueAt, dueSoonAt: number(row.due_soon_at) }, this.time.now().getTime()),
      closedAt: stored.closed_at === null ? null : isoLocal(stored.closed_at),
      extensionUntil: stored.extension_until,
    };
  }

  private async entries(reader: Reader, id: string): Promise<DirectiveEntryView[]> {
    const rows = await reader.query<{
      type: string;
      at: number;
      actor_kind: string;
      actor_name: string;
      agency_id: string | null;
      text: string | null;
      data: string;
    }>('SELECT * FROM directive_entry WHERE task_id = ? ORDER BY seq', [id]);
    const entries = rows.map((row) => ({ row, data: JSON.parse(row.data) as JsonObject }));
    const letters = entries.flatMap(({ data }) => (typeof data.letter === 'string' ? [data.letter] : []));
    const files = [...(await this.attachments.viewsOf(reader, id)), ...(await this.letters(reader, letters))];
    return entries.map(({ row, data }) => {
      const attached = [...(Array.isArray(data.files) ? data.files : []), data.letter];
      return {
        type: row.type,
        at: isoLocal(Number(row.at)),
        by: row.actor_kind === 'person' ? row.actor_name : '',
        agencyName: row.agency_id === null ? null : this.agencyName(row.agency_id),
        text: row.text,
        progress: typeof data.progress === 'number' ? data.progress : null,
        until: typeof data.until === 'string' ? data.until : null,
        files: files.filter((file) => attached.includes(file.id)),
      };
    });
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

  private agencyName(id: string): LocalizedText {
    return this.organisation.view().agency(id)?.name ?? { vi: '', en: '' };
  }
}
