import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../../config';
import { Database } from '../../../database';
import type { Actor, Clock, JsonObject } from '../../../kernel';
import type { Party } from '../../case-files/case-file';
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

/** Cases that one printed register holds; a year of a large agency is printed month by month. */
const most = 5_000;

interface RegisterRow {
  code: string;
  name: string;
  applicant: string;
  competent_agency_id: string;
  filed_at: number;
  accepted_at: number | null;
  due_at: number | null;
  finished_at: number | null;
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
    const date = dateAt(Math.min(until, now));
    const template = await this.templates.inForce(this.database, 'register', date);
    const happened = (at: number | null) => (at !== null && at <= until ? shortInstant(at) : null);
    const cases: JsonObject[] = rows.map((row) => {
      const { name, address, phone } = JSON.parse(row.applicant) as Party;
      const isReturned = happened(row.returned_at) !== null;
      return {
        code: row.code,
        procedure: row.name,
        copies: '01',
        applicant: name,
        contact: [address, phone].filter(Boolean).join('; '),
        agency: this.facts.nameOf(row.competent_agency_id, until, 'vi'),
        receivedAt: happened(row.accepted_at) ?? happened(row.filed_at),
        dueAt: row.due_at === null || happened(row.accepted_at) === null ? null : shortInstant(row.due_at),
        sentAt: happened(row.sent_at),
        readyAt: happened(row.finished_at),
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

  private async rows(agencyId: string, from: number, to: number, until: number): Promise<RegisterRow[]> {
    const rows = await this.database.query<RegisterRow & { content: string }>(
      `SELECT c.code, v.content, c.applicant, c.competent_agency_id, c.filed_at, c.accepted_at, c.due_at, c.finished_at,
         c.outcome, r.returned_at, r.method,
         (SELECT MIN(h.sent_at) FROM handoff h WHERE h.case_id = c.id AND h.is_custody = 1) AS sent_at
       FROM case_file c
       JOIN procedure_version v ON v.id = c.procedure_version_id
       LEFT JOIN case_result r ON r.case_id = c.id AND r.superseded_at IS NULL
       WHERE c.receiving_agency_id = ? AND c.filed_at >= ? AND c.filed_at < ? AND c.filed_at <= ?
       ORDER BY c.filed_at, c.code LIMIT ?`,
      [agencyId, from, to, until, most + 1],
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
