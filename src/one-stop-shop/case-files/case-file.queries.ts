import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, type Reader } from '../../database';
import type { SqlParameter } from '../../database';
import { decodeCursor, type Page, pageOf } from '../../http';
import { isAllowed } from '../../identity';
import { type Actor, type Clock, iso, type JsonObject } from '../../kernel';
import { foldText } from '../../runtime';
import { classOfOpen } from '../deadlines/classify';
import { Organisation } from '../organisation/organisation';
import { componentsFor } from '../procedures/procedure.calculator';
import { Procedures, type ProcedureText } from '../procedures/procedures';
import { Payments } from './acts/payments';
import { Results } from './acts/results';
import { Supplements } from './acts/supplements';
import { CaseAccessByPost } from './case-access-by-post';
import { caseStates, type Party } from './case-file';
import { figureConditions } from './case-figure-filters';
import type { CaseFigureFilters } from './case-figure-filters.dto';
import { nationalStatus } from './case-file.policy';
import { refusals } from './case-file.errors';
import type {
  CaseFileView,
  CaseSummaryView,
  ComponentView,
  ExtensionView,
  PartyView,
  SilentCases,
} from './case-view.dto';
import { initialsOf } from './initials';
import { Dossier } from './dossier';
import { type CaseRow, selectCase, type StoredCase, toCase } from './stored-case';

export interface CaseFilter extends CaseFigureFilters {
  state?: string;
  nationalStatus?: number;
  agency?: string;
  procedureCode?: string;
  channel?: string;
  dueBefore?: number;
  class?: string;
  text?: string;
  open?: boolean;
  sort: 'due' | 'filed';
  limit: number;
  cursor?: string;
}

/** The case clock beside the case, for its class. */
interface ClockColumns {
  clock_state: 'RUNNING' | 'PAUSED' | 'ENDED' | null;
  clock_due_at: number | null;
  clock_due_soon_at: number | null;
  clock_overdue_told_at: number | null;
  end_class: string | null;
}

const columns = `${selectCase}, c.due_order, k.state AS clock_state, k.due_at AS clock_due_at,
  k.due_soon_at AS clock_due_soon_at, k.overdue_told_at AS clock_overdue_told_at, k.end_class`;
const tables = "case_file c LEFT JOIN clock k ON k.case_id = c.id AND k.kind = 'CASE'";

/** What each class means as a condition; the instant is asked for as often as it is named. */
const classes: Record<string, { sql: string; instants: number }> = {
  IN_TIME: {
    sql: "k.state = 'RUNNING' AND k.due_at >= ? AND (k.due_soon_at IS NULL OR k.due_soon_at > ?)",
    instants: 2,
  },
  DUE_SOON: { sql: "k.state = 'RUNNING' AND k.due_at >= ? AND k.due_soon_at <= ?", instants: 2 },
  // What had passed its date before it was paused is late for good.
  OVERDUE: {
    sql: "(k.state = 'RUNNING' AND k.due_at < ? OR k.state = 'PAUSED' AND k.overdue_told_at IS NOT NULL)",
    instants: 1,
  },
  PAUSED: { sql: "k.state = 'PAUSED' AND k.overdue_told_at IS NULL", instants: 0 },
  EARLY: { sql: "k.end_class = 'EARLY'", instants: 0 },
  ON_TIME: { sql: "k.end_class = 'ON_TIME'", instants: 0 },
  LATE: { sql: "k.end_class = 'LATE'", instants: 0 },
  NONE: { sql: "(k.id IS NULL OR k.state = 'ENDED')", instants: 0 },
};

const orders = {
  due: {
    by: 'c.due_order, c.id',
    after: '(c.due_order > ? OR (c.due_order = ? AND c.id > ?))',
    key: ({ due_order, id }: CaseRow) => [due_order as number, id as string],
    shape: ['number', 'string'],
  },
  filed: {
    by: 'c.id DESC',
    after: 'c.id < ?',
    key: ({ id }: CaseRow) => [id as string],
    shape: ['string'],
  },
} as const;

/** An open case of ours about which somebody does not know who owes what by when. */
const silent = `c.closed_at IS NULL AND c.owner_system IS NULL
  AND (c.next_action_at IS NULL OR c.next_action IS NULL OR c.owner_unit_id IS NULL)`;

/** Cases as a caller may see them. */
@Injectable()
export class CaseFileQueries {
  constructor(
    private readonly database: Database,
    private readonly access: CaseAccessByPost,
    private readonly organisation: Organisation,
    private readonly procedures: Procedures,
    private readonly dossier: Dossier,
    private readonly supplements: Supplements,
    private readonly payments: Payments,
    private readonly results: Results,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor, filter: CaseFilter): Promise<Page<CaseSummaryView>> {
    const { agencies } = this.access.scopeOf(actor);
    const wanted =
      filter.agency === undefined
        ? agencies
        : agencies === null || agencies.includes(filter.agency)
          ? [filter.agency]
          : [];
    if (wanted?.length === 0) return { items: [] };
    const now = this.now();
    const where: string[] = [];
    const values: SqlParameter[] = [];
    const add = (sql: string, ...parameters: SqlParameter[]) => {
      where.push(sql);
      values.push(...parameters);
    };
    if (wanted)
      add(
        'EXISTS (SELECT 1 FROM case_participant p WHERE p.case_id = c.id AND p.agency_id IN (?))',
        wanted as string[],
      );
    if (filter.state) add('c.state = ?', filter.state);
    if (filter.nationalStatus)
      add(
        'c.state IN (?)',
        caseStates.filter((state) => nationalStatus[state] === filter.nationalStatus),
      );
    if (filter.procedureCode) add('c.procedure_code = ?', filter.procedureCode);
    if (filter.channel) add('c.channel = ?', filter.channel);
    if (filter.dueBefore !== undefined) add('c.due_order < ?', filter.dueBefore);
    if (filter.open === true) add('c.closed_at IS NULL');
    if (filter.open === false) add('c.closed_at IS NOT NULL');
    if (filter.class) {
      const { sql, instants } = classes[filter.class];
      add(sql, ...Array.from({ length: instants }, () => now));
    }
    for (const figure of figureConditions(filter, this.organisation.view(), this.organisation.today(), now))
      add(figure.sql, ...figure.values);
    for (const word of foldText(filter.text ?? '')
      .split(/\s+/)
      .filter(Boolean))
      this.addWord(add, actor, word);
    const order = orders[filter.sort];
    if (filter.cursor !== undefined) {
      const key = decodeCursor(filter.cursor, order.shape);
      add(order.after, ...(key.length === 2 ? [key[0], key[0], key[1]] : key));
    }
    const rows = await this.database.query<CaseRow & ClockColumns>(
      `SELECT ${columns} FROM ${tables} WHERE ${where.length > 0 ? where.join(' AND ') : '1 = 1'}
       ORDER BY ${order.by} LIMIT ?`,
      [...values, filter.limit + 1],
    );
    const mayRead = await this.readable(actor, rows);
    return pageOf(
      rows,
      filter.limit,
      (row) => [...order.key(row)],
      (row) => this.summary(toCase(row), classOf(row, now), mayRead.has(row.id as string)),
    );
  }

  /** Throws CASE_FILE.NOT_FOUND, also for a case that is not for this caller. */
  get(actor: Actor, idOrCode: string): Promise<CaseFileView> {
    return this.database.read((reader) => this.whole(reader, actor, idOrCode));
  }

  async countSilent(): Promise<number> {
    const [{ count }] = await this.database.query<{ count: number }>(
      `SELECT COUNT(*) AS count FROM case_file c WHERE ${silent}`,
    );
    return Number(count);
  }

  /** Those that the caller may see. */
  async silent(actor: Actor): Promise<SilentCases> {
    const { agencies } = this.access.scopeOf(actor);
    if (agencies?.length === 0) return { count: 0, items: [] };
    const scope = agencies
      ? 'AND EXISTS (SELECT 1 FROM case_participant p WHERE p.case_id = c.id AND p.agency_id IN (?))'
      : '';
    const values = agencies ? [[...agencies]] : [];
    const [{ count }] = await this.database.query<{ count: number }>(
      `SELECT COUNT(*) AS count FROM case_file c WHERE ${silent} ${scope}`,
      values,
    );
    const rows = await this.database.query<CaseRow & ClockColumns>(
      `SELECT ${columns} FROM ${tables} WHERE ${silent} ${scope} ORDER BY c.id LIMIT 100`,
      values,
    );
    return {
      count: Number(count),
      items: rows.map((row) => this.summary(toCase(row), classOf(row, this.now()), false)),
    };
  }

  /** Names are looked for only in cases whose names the caller reads; elsewhere a case is found by its code. */
  private addWord(add: (sql: string, ...values: SqlParameter[]) => void, actor: Actor, word: string): void {
    const pattern = (text: string) => `%${text.replace(/[!%_]/g, '!$&')}%`;
    const reading = this.access.readingAgencies(actor);
    if (reading === null || !isAllowed(actor, 'case.supervise'))
      return add("c.search_text LIKE ? ESCAPE '!'", pattern(word));
    add(
      `((c.search_text LIKE ? ESCAPE '!' AND EXISTS
          (SELECT 1 FROM case_participant r WHERE r.case_id = c.id AND r.agency_id IN (?)))
        OR c.code LIKE ? ESCAPE '!')`,
      pattern(word),
      [...reading],
      pattern(word.toUpperCase()),
    );
  }

  private async whole(reader: Reader, actor: Actor, idOrCode: string): Promise<CaseFileView> {
    const { id } = await this.access.get(reader, actor, idOrCode);
    const [row] = await reader.query<CaseRow & ClockColumns>(
      `SELECT ${columns} FROM ${tables} WHERE c.id = ? LIMIT 1`,
      [id],
    );
    if (!row) throw refusals.notFound({ case: idOrCode });
    const file = toCase(row);
    const isOpen = await this.access.readsPersonalData(reader, actor, id);
    const procedure = file.procedureVersionId
      ? await this.procedures.textOf(reader, file.procedureVersionId)
      : null;
    const [supplements, payments, results] = [
      await this.supplements.ofCase(reader, id),
      await this.payments.ofCase(reader, id),
      await this.results.ofCase(reader, id),
    ];
    return {
      ...this.summary(file, classOf(row, this.now()), isOpen),
      procedureVersionId: file.procedureVersionId,
      procedureName: procedure?.name ?? null,
      definitionId: file.definitionId,
      instanceId: file.instanceId,
      hasPersonalData: isOpen,
      filer: isOpen && file.filer ? { ...file.filer } : null,
      summary: isOpen ? file.summary : null,
      data: isOpen ? file.data : null,
      dataFields: (procedure?.data ?? []).map(({ name, type, label, valueLabels = {} }) => ({
        name,
        type,
        label,
        valueLabels,
      })),
      agencies: this.agenciesOf(file),
      supplementRounds: file.supplementRounds,
      extensionCount: file.extensions,
      steps: file.steps.map(({ elementId, name, act, kind, taskId, agencyId, unitId, personId, dueAt }) => ({
        elementId,
        name,
        act,
        kind,
        taskId,
        agencyId,
        unitId,
        personId,
        dueAt: orNull(dueAt),
      })),
      components: isOpen && procedure ? await this.components(reader, file, procedure) : [],
      supplements: supplements.map(
        ({ requestedAt, dueAt, receivedAt, lapsedAt, items, reason, ...request }) => ({
          ...request,
          reason: isOpen ? reason : null,
          items: (isOpen ? items : items.map(({ note: _, ...item }) => item)) as unknown as JsonObject[],
          requestedAt: iso(requestedAt),
          dueAt: orNull(dueAt),
          receivedAt: orNull(receivedAt),
          lapsedAt: orNull(lapsedAt),
        }),
      ),
      extensions: await this.extensions(reader, id, isOpen),
      payments: payments.map(({ requestedAt, dueAt, orderedUntil, settledAt, items, ...payment }) => ({
        ...payment,
        items: items as unknown as JsonObject[],
        requestedAt: iso(requestedAt),
        dueAt: orNull(dueAt),
        orderedUntil: orNull(orderedUntil),
        settledAt: orNull(settledAt),
      })),
      results: results.map(({ readyAt, returnedAt, supersededAt, receiver, correctedBy: _, ...result }) => ({
        ...result,
        receiver: isOpen ? receiver : null,
        readyAt: iso(readyAt),
        returnedAt: orNull(returnedAt),
        supersededAt: orNull(supersededAt),
      })),
    };
  }

  private async components(
    reader: Reader,
    file: StoredCase,
    procedure: ProcedureText,
  ): Promise<ComponentView[]> {
    const there = await this.dossier.ofCase(reader, file.id);
    const named = requirementsOf(procedure, file, this.now());
    const codes = [
      ...new Set([...procedure.dossier.map(({ code }) => code), ...there.map(({ code }) => code)]),
    ];
    return codes.map((code) => {
      const found = there.find((one) => one.code === code);
      const rule = procedure.dossier.find((one) => one.code === code);
      const other = found?.otherName ?? code;
      return {
        code,
        name: rule?.name ?? { vi: other, en: other },
        isRequired: named.has(code) || found?.otherName != null,
        state: found?.state ?? 'REQUIRED',
        how: found?.how ?? null,
        copies: found?.copies ?? 0,
        attachments: found?.attachments ?? [],
        reasonCode: found?.reasonCode ?? null,
        note: found?.note ?? null,
        legalBasis: found?.legalBasis ?? null,
        checkedAt: orNull(found?.checkedAt ?? null),
      };
    });
  }

  private async extensions(reader: Reader, caseId: string, isOpen: boolean): Promise<ExtensionView[]> {
    const rows = await reader.query<{
      round: number;
      until: string;
      old_due_at: number;
      new_due_at: number;
      reason: string;
      document_id: string | null;
      granted_at: number;
    }>(
      `SELECT round, until, old_due_at, new_due_at, reason, document_id, granted_at
       FROM case_extension WHERE case_id = ? ORDER BY round`,
      [caseId],
    );
    return rows.map((row) => ({
      round: Number(row.round),
      until: row.until,
      oldDueAt: iso(row.old_due_at),
      newDueAt: iso(row.new_due_at),
      reason: isOpen ? row.reason : '',
      documentId: row.document_id,
      grantedAt: iso(row.granted_at),
    }));
  }

  private agenciesOf(file: StoredCase) {
    const view = this.organisation.view();
    const ids = [file.receivingAgencyId, file.competentAgencyId, file.leadAgencyId, file.returnAgencyId];
    return [...new Set(ids)].flatMap((id) => {
      const agency = view.agency(id);
      return agency ? [{ id, key: agency.key, name: agency.name }] : [];
    });
  }

  /** Of these cases those whose personal data the caller may read. */
  private async readable(actor: Actor, rows: readonly CaseRow[]): Promise<Set<string>> {
    const ids = rows.map(({ id }) => id as string);
    const agencies = this.access.readingAgencies(actor);
    if (agencies === null) return new Set(ids);
    if (agencies.length === 0 || ids.length === 0) return new Set();
    const found = await this.database.query<{ case_id: string }>(
      'SELECT case_id FROM case_participant WHERE case_id IN (?) AND agency_id IN (?)',
      [ids, [...agencies]],
    );
    return new Set(found.map(({ case_id }) => case_id));
  }

  private summary(file: StoredCase, clockClass: string | null, isOpen: boolean): CaseSummaryView {
    const view = this.organisation.view();
    const unit = file.ownerUnitId === null ? undefined : view.unit(file.ownerUnitId);
    const agency = unit && view.agency(unit.agencyId);
    return {
      id: file.id,
      code: file.code,
      foreignCode: file.foreignCode,
      procedureCode: file.procedureCode,
      channel: file.channel,
      state: file.state,
      nationalStatus: nationalStatus[file.state],
      payment: file.payment,
      delivery: file.delivery,
      synchronisation: file.synchronisation,
      applicant: isOpen ? { ...file.applicant } : masked(file.applicant),
      receivingAgencyId: file.receivingAgencyId,
      competentAgencyId: file.competentAgencyId,
      leadAgencyId: file.leadAgencyId,
      returnAgencyId: file.returnAgencyId,
      filedAt: iso(file.filedAt),
      acceptedAt: orNull(file.acceptedAt),
      finishedAt: orNull(file.finishedAt),
      closedAt: orNull(file.closedAt),
      dueAt: orNull(file.dueAt),
      class: clockClass,
      outcome: file.outcome,
      ownerUnitId: file.ownerUnitId,
      ownerUnitName: unit?.name ?? null,
      ownerAgencyName: agency?.name ?? null,
      ownerPersonId: file.ownerPersonId,
      ownerPersonName: file.ownerPersonId === null ? null : (view.person(file.ownerPersonId)?.name ?? null),
      nextAction: file.nextAction,
      nextActionAt: orNull(file.nextActionAt),
      ownerSystem: file.ownerSystem,
      version: file.version,
    };
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

function classOf(row: ClockColumns, now: number): string | null {
  if (row.clock_state === null) return null;
  if (row.clock_state === 'ENDED') return row.end_class;
  return classOfOpen(
    {
      state: row.clock_state,
      dueAt: row.clock_due_at,
      dueSoonAt: row.clock_due_soon_at,
      hasLapsed: row.clock_overdue_told_at !== null,
    },
    now,
  );
}

const masked = ({ kind, name }: Party): PartyView => ({ kind, name: initialsOf(name) });

function requirementsOf(procedure: ProcedureText, file: StoredCase, now: number): Set<string> {
  try {
    const required = componentsFor(procedure, { ...file.data, channel: file.channel }, now);
    return new Set(required.filter(({ isRequired }) => isRequired).map(({ code }) => code));
  } catch {
    // Without the data that decides it, what is required for certain is named alone.
    return new Set(procedure.dossier.filter(({ required }) => required === true).map(({ code }) => code));
  }
}

const orNull = (at: number | null): string | null => (at === null ? null : iso(at));
