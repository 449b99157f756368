import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, type Reader, type SqlParameter } from '../../database';
import { decodeCursor, type Page, pageOf } from '../../http';
import { Citizens } from '../../identity';
import { type Actor, type Clock, iso, type LocalizedText } from '../../kernel';
import { refusals } from '../case-files/case-file.errors';
import type { CaseState } from '../case-files/case-file';
import { nationalStatus } from '../case-files/case-file.policy';
import { nationalStatusNames } from '../case-files/event-in-words';
import { heldUntil } from '../handoffs/custody.policy';
import { findCustody } from '../handoffs/custody.repository';
import { Organisation } from '../organisation/organisation';
import { Procedures, type ProcedureText } from '../procedures/procedures';
import type { OwnCaseSummaryView, OwnCaseSupplement, OwnCaseTime, OwnCaseView } from './own-case-view.dto';

interface OwnCaseRow {
  id: string;
  code: string;
  foreign_code: string | null;
  procedure_code: string;
  procedure_version_id: string;
  state: CaseState;
  payment: string;
  delivery: string;
  receiving_agency_id: string;
  competent_agency_id: string;
  return_agency_id: string;
  filed_at: number;
  accepted_at: number | null;
  due_at: number | null;
  finished_at: number | null;
  closed_at: number | null;
  outcome: string | null;
}

/** Which cases are somebody's own. */
interface Own {
  condition: string;
  values: SqlParameter[];
}

interface SupplementRow {
  items: string;
  reason: string | null;
  legal_basis: string | null;
  requested_at: number;
  due_at: number | null;
}

const select = `SELECT c.id, c.code, c.foreign_code, c.procedure_code, c.procedure_version_id, c.state, c.payment,
  c.delivery, c.receiving_agency_id, c.competent_agency_id, c.return_agency_id, c.filed_at, c.accepted_at, c.due_at,
  c.finished_at, c.closed_at, c.outcome FROM case_file c`;

/** Newest of those sent in online that are looked through. */
const mostSubmissions = 500;

/**
 * Cases as their applicants see them: those with the confirmed number of the citizen, those they sent in online, the one they
 * have proved to be theirs, and no others. That is a condition of the query itself, so there is nothing to forget after it.
 */
@Injectable()
export class OwnCasesQueries {
  constructor(
    private readonly database: Database,
    private readonly citizens: Citizens,
    private readonly organisation: Organisation,
    private readonly procedures: Procedures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The newest first; none while nobody has confirmed the citizen's number. */
  async list(
    actor: Actor,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<Page<OwnCaseSummaryView>> {
    const own = await this.ownOf(actor);
    if (!own) return { items: [] };
    const after = cursor === undefined ? [] : decodeCursor(cursor, ['string']);
    return this.database.read(async (reader) => {
      const rows = await reader.query<OwnCaseRow>(
        `${select} WHERE ${own.condition} ${after.length > 0 ? 'AND c.id < ?' : ''} ORDER BY c.id DESC LIMIT ?`,
        [...own.values, ...after, limit + 1] as SqlParameter[],
      );
      const texts = new Map<string, ProcedureText | null>();
      for (const row of rows)
        if (!texts.has(row.procedure_version_id))
          texts.set(row.procedure_version_id, await this.textOf(reader, row));
      return pageOf(
        rows,
        limit,
        (row) => [row.id],
        (row) => summaryOf(row, texts.get(row.procedure_version_id) ?? null),
      );
    });
  }

  /** By our code or the legal one. Throws CASE_FILE.NOT_FOUND, for cases of others as for those that do not exist. */
  async get(actor: Actor, code: string): Promise<OwnCaseView> {
    const own = await this.ownOf(actor);
    return this.database.read(async (reader) => {
      const row = await this.find(reader, own, code);
      const text = await this.textOf(reader, row);
      return {
        ...summaryOf(row, text),
        agencies: this.agenciesOf(row),
        supplement: await this.openSupplement(reader, row, text),
        payment: { state: row.payment, due: await this.unpaid(reader, row) },
        time: await this.timeOf(reader, row),
        result: {
          isReady: row.delivery === 'READY',
          isReturned: row.delivery === 'RETURNED',
          outcome: row.finished_at === null ? null : row.outcome,
        },
      };
    });
  }

  /** Of an own case, for what is done in it. Throws as `get`. */
  async idOf(actor: Actor, code: string): Promise<string> {
    return (await this.find(this.database, await this.ownOf(actor), code)).id;
  }

  private async find(reader: Reader, own: Own | undefined, code: string): Promise<OwnCaseRow> {
    const [row] = own
      ? await reader.query<OwnCaseRow>(
          `${select} WHERE ${own.condition} AND (c.code = ? OR c.foreign_code = ?) ORDER BY c.id LIMIT 1`,
          [...own.values, code, code],
        )
      : [];
    if (!row) throw refusals.notFound({ case: code });
    return row;
  }

  /** Undefined: there can be none. */
  private async ownOf({ id, ownCases = [] }: Actor): Promise<Own | undefined> {
    const number = await this.citizens.identityNumberOf(id);
    const sent = await this.database.query<{ case_id: string }>(
      'SELECT case_id FROM online_submission WHERE holder_id = ? ORDER BY submitted_at DESC LIMIT ?',
      [id, mostSubmissions],
    );
    const ids = [...ownCases, ...sent.map(({ case_id: caseId }) => caseId)];
    const conditions = [
      ...(number === undefined ? [] : ['c.applicant_number = ?']),
      ...(ids.length === 0 ? [] : ['c.id IN (?)']),
    ];
    if (conditions.length === 0) return undefined;
    return {
      condition: `(${conditions.join(' OR ')})`,
      values: [...(number === undefined ? [] : [number]), ...(ids.length === 0 ? [] : [ids])],
    };
  }

  /** Null for cases of other systems, whose procedure may not be in the catalogue. */
  private async textOf(
    reader: Reader,
    { procedure_version_id: id }: OwnCaseRow,
  ): Promise<ProcedureText | null> {
    return id === '' ? null : this.procedures.textOf(reader, id);
  }

  private async openSupplement(
    reader: Reader,
    { id }: OwnCaseRow,
    text: ProcedureText | null,
  ): Promise<OwnCaseSupplement | null> {
    const [row] = await reader.query<SupplementRow>(
      `SELECT items, reason, legal_basis, requested_at, due_at FROM supplement_request
       WHERE case_id = ? AND received_at IS NULL AND lapsed_at IS NULL ORDER BY round DESC LIMIT 1`,
      [id],
    );
    if (!row) return null;
    const items = JSON.parse(row.items) as { component?: string; reasonCode: string; note?: string }[];
    return {
      requestedAt: iso(row.requested_at),
      dueAt: orNull(row.due_at),
      reason: row.reason,
      legalBasis: row.legal_basis,
      items: items.map(({ component, reasonCode, note }) => ({
        component:
          component === undefined
            ? null
            : (text?.dossier.find(({ code }) => code === component)?.name ?? same(component)),
        reason: wordsOf(text?.reasons.supplement.find(({ code }) => code === reasonCode)) ?? same(reasonCode),
        note: note ?? null,
      })),
    };
  }

  private async unpaid(reader: Reader, { id }: OwnCaseRow): Promise<number> {
    const [{ due }] = await reader.query<{ due: number | null }>(
      "SELECT SUM(amount - waived - paid + refunded) AS due FROM case_payment WHERE case_id = ? AND state IN ('UNPAID', 'PENDING')",
      [id],
    );
    return Number(due ?? 0);
  }

  private async timeOf(reader: Reader, { id }: OwnCaseRow): Promise<OwnCaseTime | null> {
    const custody = await findCustody(reader, id);
    if (!custody) return null;
    const { chain } = custody;
    const until = chain.endedAt ?? Math.max(this.clock.now().getTime(), chain.open?.from ?? chain.beganAt);
    const applicant = Math.floor(heldUntil(chain, until).APPLICANT / minute);
    const total = Math.floor((until - chain.beganAt) / minute);
    return { authorities: total - applicant, applicant, total };
  }

  private agenciesOf(row: OwnCaseRow): OwnCaseView['agencies'] {
    const view = this.organisation.view();
    const date = this.organisation.localDate(row.filed_at);
    const named = (id: string) => view.nameAt(id, date) ?? same('');
    return {
      receiving: named(row.receiving_agency_id),
      competent: named(row.competent_agency_id),
      return: named(row.return_agency_id),
    };
  }
}

function summaryOf(row: OwnCaseRow, text: ProcedureText | null): OwnCaseSummaryView {
  const code = nationalStatus[row.state];
  return {
    code: row.code,
    foreignCode: row.foreign_code,
    procedure: text?.name ?? same(row.procedure_code),
    status: { code, text: nationalStatusNames[code] },
    filedAt: iso(row.filed_at),
    receivedAt: orNull(row.accepted_at),
    appointmentAt: orNull(row.due_at),
    finishedAt: orNull(row.finished_at),
    closedAt: orNull(row.closed_at),
    isYourTurn: applicantsTurn.includes(row.state),
  };
}

export const applicantsTurn: readonly CaseState[] = [
  'AWAITING_SUPPLEMENT',
  'AWAITING_PAYMENT',
  'RESULT_READY',
];
const minute = 60_000;
const same = (text: string): LocalizedText => ({ vi: text, en: text });
const wordsOf = (reason: LocalizedText | undefined): LocalizedText | undefined =>
  reason && { vi: reason.vi, en: reason.en };
const orNull = (at: number | null): string | null => (at === null ? null : iso(at));
