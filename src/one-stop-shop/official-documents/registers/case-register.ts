import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../../config';
import { Database } from '../../../database';
import type { Actor, Clock, JsonObject } from '../../../kernel';
import type { Party } from '../../case-files/case-file';
import type { StoredLedger } from '../../deadlines/stored-clock';
import { dateAt, dayOf, isLocalDate, startOfDay } from '../../local-date';
import { DocumentQueries } from '../document.queries';
import { CaseFacts } from '../letters/case-facts';
import { PaperHeads } from '../letters/paper-head';
import type { CaseRegisterQuery } from '../official-documents.dto';
import { refusals } from '../official-documents.errors';
import { fillTemplate } from '../templates/fill-template';
import { Templates } from '../templates/templates';
import { Typesetter } from '../typesetting/typesetter';
import { shortDate, shortInstant } from '../vietnamese';
import { dueAsOf } from './due-as-of.policy';

/** Cases that one printed register holds; a year of a large agency is printed month by month. */
const most = 5_000;
const batch = 500;

interface RegisterRow {
  id: string;
  code: string;
  name: string;
  applicant: string;
  competent_agency_id: string;
  filed_at: number;
  accepted_at: number | null;
  due_at: number | null;
  finished_at: number | null;
  ready_at: number | null;
  sent_at: number | null;
  returned_at: number | null;
  method: string | null;
  outcome: string | null;
}

const methods: Readonly<Record<string, string>> = {
  COUNTER: 'Trực tiếp',
  POST: 'Bưu chính',
  ONLINE: 'Trực tuyến',
};
const notes: Readonly<Record<string, string>> = {
  REFUSED: 'Từ chối giải quyết',
  WITHDRAWN: 'Rút hồ sơ',
  TERMINATED: 'Dừng giải quyết',
  REJECTED: 'Không tiếp nhận',
};

/** The register of cases (Form 07 of TT 03/2025) of an agency and period, as it stood at an instant: later events are not in it. */
@Injectable()
export class CaseRegister {
  constructor(
    private readonly database: Database,
    private readonly queries: DocumentQueries,
    private readonly templates: Templates,
    private readonly heads: PaperHeads,
    private readonly facts: CaseFacts,
    private readonly typesetter: Typesetter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws OFFICIAL_DOCUMENT.AGENCY_UNKNOWN, .PERIOD_INVALID, .TOO_LARGE. */
  async print(actor: Actor, { agency, from, to, asOf }: CaseRegisterQuery): Promise<Buffer> {
    const agencyId = this.queries.agency(actor, agency);
    const now = this.clock.now().getTime();
    const until = asOf === undefined ? now : Date.parse(asOf);
    if (!isLocalDate(from) || !isLocalDate(to) || to < from || Number.isNaN(until))
      throw refusals.periodInvalid();
    const rows = await this.rows(agencyId, startOfDay(dayOf(from)), startOfDay(dayOf(to) + 1), until);
    const ledgers = until < now ? await this.ledgersOf(rows.map(({ id }) => id)) : null;
    const date = dateAt(Math.min(until, now));
    const template = await this.templates.inForce(this.database, 'register', date);
    const happened = (at: number | null) => (at !== null && at <= until ? shortInstant(at) : null);
    const cases: JsonObject[] = rows.map((row) => {
      const { name, address, phone } = JSON.parse(row.applicant) as Party;
      const isReturned = happened(row.returned_at) !== null;
      const own = ledgers?.get(row.id);
      const dueAt = own ? (dueAsOf(own, until) ?? null) : row.due_at;
      return {
        code: row.code,
        procedure: row.name,
        copies: '01',
        applicant: name,
        contact: [address, phone].filter(Boolean).join('; '),
        agency: this.facts.nameOf(row.competent_agency_id, until, 'vi'),
        receivedAt: happened(row.accepted_at) ?? happened(row.filed_at),
        dueAt: dueAt === null || happened(row.accepted_at) === null ? null : shortInstant(dueAt),
        sentAt: happened(row.sent_at),
        readyAt: happened(row.ready_at) ?? happened(row.finished_at),
        returnedAt: happened(row.returned_at),
        method: isReturned && row.method !== null ? (methods[row.method] ?? null) : null,
        note:
          happened(row.finished_at) !== null && row.outcome !== null ? (notes[row.outcome] ?? null) : null,
      };
    });
    const period = `Từ ngày ${shortDate(from)} đến ngày ${shortDate(to)}; lập lúc ${shortInstant(until)}`;
    const head = this.heads.of(agencyId, template.issuer, date);
    const sheet = fillTemplate(template, { period, cases }, head, { language: 'vi', now });
    const { pdf } = await this.typesetter.set(sheet, { number: null, datedOn: date, address: null });
    return pdf;
  }

  /** The ledgers of the promises of cases: what a date was before it was moved. */
  private async ledgersOf(ids: readonly string[]): Promise<Map<string, StoredLedger['entries'][]>> {
    const found = new Map<string, StoredLedger['entries'][]>();
    for (let from = 0; from < ids.length; from += batch) {
      const rows = await this.database.query<{ case_id: string; ledger: string }>(
        "SELECT case_id, ledger FROM clock WHERE case_id IN (?) AND kind = 'CASE' ORDER BY case_id, id",
        [ids.slice(from, from + batch)],
      );
      for (const { case_id: id, ledger } of rows)
        found.set(id, [...(found.get(id) ?? []), (JSON.parse(ledger) as StoredLedger).entries]);
    }
    return found;
  }

  private async rows(agencyId: string, from: number, to: number, until: number): Promise<RegisterRow[]> {
    const rows = await this.database.query<RegisterRow & { content: string }>(
      `SELECT c.id, c.code, v.content, c.applicant, c.competent_agency_id, c.filed_at, c.accepted_at, c.due_at, c.finished_at,
         c.outcome, r.ready_at, r.returned_at, r.method,
         (SELECT MIN(h.sent_at) FROM handoff h WHERE h.case_id = c.id AND h.is_custody = 1) AS sent_at
       FROM case_file c
       JOIN procedure_version v ON v.id = c.procedure_version_id
       LEFT JOIN case_result r ON r.case_id = c.id AND r.ready_at <= ? AND (r.superseded_at IS NULL OR r.superseded_at > ?)
       WHERE c.receiving_agency_id = ? AND c.filed_at >= ? AND c.filed_at < ? AND c.filed_at <= ?
       ORDER BY c.filed_at, c.code LIMIT ?`,
      [until, until, agencyId, from, to, until, most + 1],
    );
    if (rows.length > most) throw refusals.tooLarge();
    const names = new Map<string, string>();
    return rows.map(({ content, ...row }) => {
      let name = names.get(content);
      if (name === undefined)
        names.set(content, (name = (JSON.parse(content) as { name: { vi: string } }).name.vi));
      return { ...row, name };
    });
  }
}
