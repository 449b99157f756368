import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../../config';
import { Database, type Reader, type SqlParameter } from '../../../database';
import { type Actor, type Clock, iso, isoOrNull } from '../../../kernel';
import { CaseAccess } from '../../case-files/case-access';
import { type AgenciesRow, caseAgenciesOf } from '../open-payment';
import type { AdjustmentView } from '../payments.dto';
import { Tills } from '../tills';
import { adjustmentColumns, adjustmentOf, type AdjustmentRow } from './adjustment.repository';

interface Row extends AdjustmentRow, AgenciesRow {
  code: string;
  applicant: string;
}

const select = `SELECT ${adjustmentColumns}, c.code, c.applicant, c.receiving_agency_id, c.competent_agency_id, c.lead_agency_id,
  c.return_agency_id FROM payment_adjustment a JOIN case_file c ON c.id = a.case_id`;
const mostListed = 200;

/** Refunds and exemptions, of the cases whose personal data the caller reads. */
@Injectable()
export class AdjustmentQueries {
  constructor(
    private readonly database: Database,
    private readonly access: CaseAccess,
    private readonly tills: Tills,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What waits first: the oldest; of all: the newest. */
  async list(actor: Actor, state: 'OPEN' | 'ALL'): Promise<AdjustmentView[]> {
    const agencies = this.access.readingAgencies(actor);
    if (agencies?.length === 0) return [];
    const where: string[] = [];
    const values: SqlParameter[] = [];
    if (agencies) {
      where.push(
        'EXISTS (SELECT 1 FROM case_participant t WHERE t.case_id = a.case_id AND t.agency_id IN (?))',
      );
      values.push([...agencies]);
    }
    if (state === 'OPEN') where.push('a.open_key IS NOT NULL');
    const rows = await this.database.query<Row>(
      `${select} ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
       ORDER BY a.id ${state === 'OPEN' ? '' : 'DESC'} LIMIT ?`,
      [...values, mostListed],
    );
    return rows.map((row) => this.view(actor, row));
  }

  async ofPayment(reader: Reader, actor: Actor, paymentId: string): Promise<AdjustmentView[]> {
    const rows = await reader.query<Row>(`${select} WHERE a.payment_id = ? ORDER BY a.id DESC`, [paymentId]);
    return rows.map((row) => this.view(actor, row));
  }

  private view(actor: Actor, row: Row): AdjustmentView {
    const one = adjustmentOf(row);
    const file = caseAgenciesOf(row);
    const now = this.clock.now().getTime();
    const { requestedBy, requestedAt, decidedAt } = one;
    return {
      id: one.id,
      kind: one.kind,
      paymentId: one.paymentId,
      caseId: one.caseId,
      state: one.state,
      amount: one.amount,
      item: one.item,
      percent: one.percent,
      reasonCode: one.reasonCode,
      reason: one.reason,
      ground: one.ground,
      method: one.method,
      requestedByName: one.requestedByName,
      decidedByName: one.decidedByName,
      decisionNote: one.decisionNote,
      caseCode: row.code,
      payer: (JSON.parse(row.applicant) as { name: string }).name,
      requestedById: requestedBy,
      requestedAt: iso(requestedAt),
      decidedAt: isoOrNull(decidedAt),
      mayDecide:
        one.state === 'REQUESTED' && requestedBy !== actor.id && this.tills.mayApprove(actor, file, now),
      mayPayOut: one.kind === 'REFUND' && one.state === 'APPROVED' && this.tills.mayCollect(actor, file, now),
    };
  }
}
