import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../../config';
import { Database } from '../../../database';
import { type Actor, type Clock, iso, isoOrNull } from '../../../kernel';
import { CaseAccess } from '../../case-files/case-access';
import { PaymentProviders } from '../orders/payment-providers';
import type { DifferenceView, ReconciliationList } from '../payments.dto';
import { Tills } from '../tills';

interface DifferenceRow {
  id: string;
  provider: string;
  kind: string;
  reference: string;
  day: string;
  case_id: string | null;
  code: string | null;
  agency_id: string | null;
  amount_here: number | null;
  amount_there: number | null;
  found_at: number;
  state: string;
  resolution: string | null;
  reason: string | null;
  closed_at: number | null;
  closed_by_name: string | null;
}

interface ReconciliationRow {
  provider: string;
  day: string;
  compared_at: number;
  matched: number;
  amount_here: number;
  amount_there: number;
  open: number;
}

const mostListed = 200;
const days = 60;
const numberOrNull = (value: number | null): number | null => (value === null ? null : Number(value));

@Injectable()
export class ReconciliationQueries {
  constructor(
    private readonly database: Database,
    private readonly access: CaseAccess,
    private readonly providers: PaymentProviders,
    private readonly tills: Tills,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of the agencies that the caller sees, and those that belong to none; the newest first. */
  async differences(actor: Actor, state: 'OPEN' | 'ALL'): Promise<DifferenceView[]> {
    const now = this.clock.now().getTime();
    const agencies = this.access.seenAgencies(actor);
    if (agencies?.length === 0) return [];
    const isOurs = this.tills.sees(actor, null, now) ? 'OR d.agency_id IS NULL' : '';
    const where = [
      ...(agencies ? [`(d.agency_id IN (?) ${isOurs})`] : []),
      ...(state === 'OPEN' ? ["d.state = 'OPEN'"] : []),
    ];
    const rows = await this.database.query<DifferenceRow>(
      `SELECT d.*, c.code FROM payment_difference d LEFT JOIN case_file c ON c.id = d.case_id
       ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY d.id DESC LIMIT ?`,
      [...(agencies ? [[...agencies]] : []), mostListed],
    );
    return rows.map((row) => ({
      id: row.id,
      provider: row.provider,
      kind: row.kind,
      reference: row.reference,
      day: row.day,
      caseId: row.case_id,
      caseCode: row.code,
      amountHere: numberOrNull(row.amount_here),
      amountThere: numberOrNull(row.amount_there),
      foundAt: iso(Number(row.found_at)),
      state: row.state,
      resolution: row.resolution,
      reason: row.reason,
      closedAt: isoOrNull(row.closed_at),
      closedByName: row.closed_by_name,
      mayClose: row.state === 'OPEN' && this.tills.approvesAt(actor, row.agency_id, now),
    }));
  }

  /** Figures of all agencies together: what the provider's statement says of a day. */
  async list(): Promise<ReconciliationList> {
    const rows = await this.database.query<ReconciliationRow>(
      `SELECT r.provider, r.day, r.compared_at, r.matched, r.amount_here, r.amount_there,
         (SELECT COUNT(*) FROM payment_difference d WHERE d.provider = r.provider AND d.day = r.day AND d.state = 'OPEN') AS open
       FROM payment_reconciliation r ORDER BY r.day DESC, r.provider LIMIT ?`,
      [days],
    );
    return {
      providers: this.providers.all.map(({ code, name }) => ({ code, name })),
      items: rows.map((row) => ({
        provider: row.provider,
        day: row.day,
        comparedAt: iso(Number(row.compared_at)),
        matched: Number(row.matched),
        amountHere: Number(row.amount_here),
        amountThere: Number(row.amount_there),
        differences: Number(row.open),
      })),
    };
  }
}
