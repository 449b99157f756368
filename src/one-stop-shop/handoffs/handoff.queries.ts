import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, type SqlParameter, type SqlValue } from '../../database';
import { decodeCursor, pageOf } from '../../http';
import { type Actor, type Clock, iso, isoOrNull } from '../../kernel';
import { CaseAccess } from '../case-files/case-access';
import { dateAt } from '../local-date';
import { HandoffAccess, type HandoffScope } from './handoff-access';
import { refusalReasonsOn } from './handoff-rules';
import {
  findHandoff,
  type Handoff,
  handoffColumns,
  type HandoffRow,
  type HandoffState,
  toHandoff,
} from './handoff.repository';
import type { HandoffPage, HandoffParty, HandoffView, MatrixCell, MatrixView } from './handoff-view.dto';
import { refusals } from './handoffs.errors';
import { scopeCondition } from './scope-condition';
import { Stations } from './stations';

export interface HandoffFilter {
  direction?: 'in' | 'out';
  state?: HandoffState;
  fromAgency?: string;
  toAgency?: string;
  unit?: string;
  late?: boolean;
  open?: boolean;
  stuck?: boolean;
  sentFrom?: string;
  sentBefore?: string;
  limit: number;
  cursor?: string;
}

const defaultMatrixDays = 30;

/** Asked for with the instant twice. */
const isStuck = `h.closed_at IS NULL AND (h.state = 'REFUSED'
  OR h.state = 'SENT' AND COALESCE(h.accept_due_at < ?, FALSE)
  OR h.state = 'ACCEPTED' AND h.is_clock_paused = 0 AND COALESCE(h.due_at < ?, FALSE))`;

/** Handoffs for those who send, receive and supervise them. */
@Injectable()
export class HandoffQueries {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseAccess,
    private readonly access: HandoffAccess,
    private readonly stations: Stations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The lines of the control sheet of a case, in order. */
  ofCase(actor: Actor, idOrCode: string): Promise<HandoffView[]> {
    return this.database.read(async (reader) => {
      const { id } = await this.cases.get(reader, actor, idOrCode);
      const rows = await reader.query<HandoffRow>(
        `SELECT ${handoffColumns} FROM handoff h WHERE h.case_id = ? ORDER BY h.id`,
        [id],
      );
      const mayRead = await this.cases.readsPersonalData(reader, actor, id);
      return rows.map((row) => this.view(toHandoff(row), mayRead));
    });
  }

  /** Throws HANDOFF.NOT_FOUND also when it exists and is not for this caller. */
  async get(actor: Actor, handoffId: string): Promise<HandoffView> {
    const one = await findHandoff(this.database, handoffId);
    if (!one || !this.access.sees(actor, [one.from, one.to], one.procedureCode, this.now))
      throw refusals.handoffNotFound({ handoffId });
    return this.view(one, this.mayRead(actor, one));
  }

  /** Newest first. */
  list(actor: Actor, filter: HandoffFilter): Promise<HandoffPage> {
    return this.listIn(this.access.scopeOf(actor, this.now), actor, filter);
  }

  /** The same for whoever leads or oversees these agencies (null = all): what they send and receive. */
  listOf(agencies: ReadonlySet<string> | null, actor: Actor, filter: HandoffFilter): Promise<HandoffPage> {
    const scope = agencies && { units: [], limited: [], agencies: [...agencies] };
    return this.listIn(scope, actor, filter);
  }

  private async listIn(
    scope: HandoffScope | null,
    actor: Actor,
    filter: HandoffFilter,
  ): Promise<HandoffPage> {
    const where: string[] = [];
    const parameters: SqlParameter[] = [];
    const add = (condition: string, ...values: SqlParameter[]) => {
      where.push(condition);
      parameters.push(...values);
    };
    within(scope, filter.direction, add);
    if (filter.state !== undefined) add('h.state = ?', filter.state);
    if (filter.fromAgency !== undefined) add('h.from_agency_id = ?', filter.fromAgency);
    if (filter.toAgency !== undefined) add('h.to_agency_id = ?', filter.toAgency);
    if (filter.unit !== undefined) {
      if (filter.direction === 'in') add('h.to_unit_id = ?', filter.unit);
      else if (filter.direction === 'out') add('h.from_unit_id = ?', filter.unit);
      else add('(h.to_unit_id = ? OR h.from_unit_id = ?)', filter.unit, filter.unit);
    }
    if (filter.late === true) add("(h.late_at IS NOT NULL OR h.result = 'LATE')");
    if (filter.late === false) add("h.late_at IS NULL AND (h.result IS NULL OR h.result <> 'LATE')");
    if (filter.open !== undefined) add(`h.closed_at IS ${filter.open ? 'NULL' : 'NOT NULL'}`);
    if (filter.stuck !== undefined) add(`${filter.stuck ? '' : 'NOT '}(${isStuck})`, this.now, this.now);
    if (filter.sentFrom !== undefined) add('h.sent_at >= ?', Date.parse(filter.sentFrom));
    if (filter.sentBefore !== undefined) add('h.sent_at < ?', Date.parse(filter.sentBefore));
    if (filter.cursor !== undefined) add('h.id < ?', decodeCursor(filter.cursor, ['string'])[0]);
    const rows = await this.database.query<HandoffRow>(
      `SELECT ${handoffColumns} FROM handoff h ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
       ORDER BY h.id DESC LIMIT ?`,
      [...parameters, filter.limit + 1],
    );
    return pageOf(
      rows,
      filter.limit,
      ({ id }) => [id as string],
      (row) => {
        const one = toHandoff(row);
        return this.view(one, this.mayRead(actor, one));
      },
    );
  }

  /** From which agency to which, in a period: what is on its way, with the receiver, returned, late, and how long it takes. */
  async matrix(actor: Actor, period: { from?: number; until?: number }): Promise<MatrixView> {
    const until = period.until ?? this.now;
    const from = period.from ?? until - defaultMatrixDays * 86_400_000;
    const where = ['h.sent_at >= ?', 'h.sent_at <= ?'];
    const parameters: SqlParameter[] = [from, until];
    within(this.access.scopeOf(actor, this.now), undefined, (condition, ...values) => {
      where.push(condition);
      parameters.push(...values);
    });
    const rows = await this.database.query<Record<string, SqlValue>>(
      `SELECT h.from_agency_id, h.to_agency_id,
         SUM(CASE WHEN h.state = 'SENT' THEN 1 ELSE 0 END) AS in_transit,
         SUM(CASE WHEN h.state = 'ACCEPTED' THEN 1 ELSE 0 END) AS accepted,
         SUM(CASE WHEN h.state = 'REFUSED' AND h.closed_at IS NULL THEN 1 ELSE 0 END) AS returned,
         SUM(CASE WHEN h.late_at IS NOT NULL OR h.result = 'LATE' THEN 1 ELSE 0 END) AS late,
         SUM(CASE WHEN h.state = 'DONE' THEN 1 ELSE 0 END) AS done,
         AVG(h.accepted_at - h.sent_at) AS to_accept,
         AVG(CASE WHEN h.state = 'DONE' THEN h.closed_at - h.sent_at END) AS to_done
       FROM handoff h WHERE ${where.join(' AND ')}
       GROUP BY h.from_agency_id, h.to_agency_id ORDER BY h.from_agency_id, h.to_agency_id`,
      parameters,
    );
    return { cells: rows.map((row) => this.cell(row, until)) };
  }

  reasons() {
    return refusalReasonsOn(dateAt(this.now));
  }

  private get now(): number {
    return this.clock.now().getTime();
  }

  private cell(row: Record<string, SqlValue>, at: number): MatrixCell {
    const [fromAgencyId, toAgencyId] = [row.from_agency_id as string, row.to_agency_id as string];
    const minutes = (value: SqlValue) => (value === null ? null : Math.round(Number(value) / 60_000));
    return {
      fromAgencyId,
      fromAgencyName: this.stations.nameOf(fromAgencyId, at),
      toAgencyId,
      toAgencyName: this.stations.nameOf(toAgencyId, at),
      inTransit: Number(row.in_transit),
      accepted: Number(row.accepted),
      returned: Number(row.returned),
      late: Number(row.late),
      done: Number(row.done),
      averageMinutesToAccept: minutes(row.to_accept),
      averageMinutesToDone: minutes(row.to_done),
    };
  }

  /** Who works at neither end, but above, sees that a case went and came back, not the words about it. */
  private mayRead(actor: Actor, { from, to }: Handoff): boolean {
    const agencies = this.cases.readingAgencies(actor);
    return agencies === null || agencies.includes(from.agencyId) || agencies.includes(to.agencyId);
  }

  private view(one: Handoff, mayRead: boolean): HandoffView {
    const reason = refusalReasonsOn(dateAt(one.refusedAt ?? one.sentAt)).find(
      ({ code }) => code === one.reasonCode,
    );
    return {
      id: one.id,
      caseId: one.caseId,
      caseCode: one.caseCode,
      procedureCode: one.procedureCode,
      isCustody: one.isCustody,
      shape: one.shape,
      isInterAgency: one.from.agencyId !== one.to.agencyId,
      from: this.party(one.from, one.fromPersonId, one.sentAt),
      to: this.party(one.to, one.toPersonId, one.sentAt),
      taskName: one.taskName,
      state: one.state,
      sentAt: iso(one.sentAt),
      acceptDueAt: isoOrNull(one.acceptDueAt),
      forwardDueAt: isoOrNull(one.forwardDueAt),
      isForwardedInTime: one.forwardDueAt === null ? null : one.sentAt <= one.forwardDueAt,
      acceptedAt: isoOrNull(one.acceptedAt),
      refusedAt: isoOrNull(one.refusedAt),
      closedAt: isoOrNull(one.closedAt),
      dueAt: isoOrNull(one.dueAt),
      lateAt: isoOrNull(one.lateAt),
      isLate: one.lateAt !== null || one.result === 'LATE',
      result: one.result,
      reasonCode: one.reasonCode,
      reason: reason ? { vi: reason.vi, en: reason.en } : null,
      note: mayRead ? one.note : null,
      previousId: one.previousId,
      taskIds: one.tasks,
    };
  }

  private party(station: Handoff['from'], personId: string | null, at: number): HandoffParty {
    return { ...this.stations.named(station, at), personId, personName: this.stations.personName(personId) };
  }
}

/** Restricts a list to what somebody may see. */
function within(
  scope: HandoffScope | null,
  direction: 'in' | 'out' | undefined,
  add: (condition: string, ...values: SqlParameter[]) => void,
): void {
  if (!scope) return;
  const sides = direction === 'in' ? ['to'] : direction === 'out' ? ['from'] : ['from', 'to'];
  const { sql, parameters } = scopeCondition(scope, sides, 'h.');
  add(sql, ...parameters);
}
