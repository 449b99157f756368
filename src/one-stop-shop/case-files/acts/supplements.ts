import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import type { Reader } from '../../../database';
import type { ProcedureText } from '../../procedures/procedures';
import { refusals } from '../case-file.errors';
import { assertReason } from '../dossier';
import type { OpenCase } from '../open-case';
import type { ActContext } from './act-context';
import type { ActInput } from './act-input';
import { Approval } from './approval';

export interface SupplementRequest {
  id: string;
  round: number;
  isBeforeAcceptance: boolean;
  items: { component?: string; reasonCode: string; note?: string }[];
  reason: string | null;
  legalBasis: string | null;
  approvedBy: string | null;
  requestedAt: number;
  dueAt: number | null;
  receivedAt: number | null;
  lapsedAt: number | null;
}

interface SupplementRow {
  id: string;
  round: number;
  before_acceptance: number;
  items: string;
  reason: string | null;
  legal_basis: string | null;
  approved_by: string | null;
  requested_at: number;
  due_at: number | null;
  received_at: number | null;
  lapsed_at: number | null;
}

/** Requests to complete the dossier (Form 02): one before acceptance and, by NĐ 61/2018 Art. 19(4), one after it. */
@Injectable()
export class Supplements {
  constructor(private readonly approval: Approval) {}

  async ofCase(reader: Reader, caseId: string): Promise<SupplementRequest[]> {
    const rows = await reader.query<SupplementRow>(
      `SELECT id, round, before_acceptance, items, reason, legal_basis, approved_by, requested_at, due_at, received_at,
         lapsed_at
       FROM supplement_request WHERE case_id = ? ORDER BY round`,
      [caseId],
    );
    return rows.map((row) => ({
      id: row.id,
      round: Number(row.round),
      isBeforeAcceptance: Number(row.before_acceptance) === 1,
      items: JSON.parse(row.items) as SupplementRequest['items'],
      reason: row.reason,
      legalBasis: row.legal_basis,
      approvedBy: row.approved_by,
      requestedAt: row.requested_at,
      dueAt: row.due_at,
      receivedAt: row.received_at,
      lapsedAt: row.lapsed_at,
    }));
  }

  /** The request that is neither answered nor lapsed. */
  async openOne({ command, file }: OpenCase): Promise<SupplementRequest | undefined> {
    if (file.supplementRounds === 0) return undefined;
    const all = await this.ofCase(command.tx, file.id);
    return all.find(({ receivedAt, lapsedAt }) => receivedAt === null && lapsedAt === null);
  }

  /**
   * `supplement` {items: [{component?, reasonCode, note?}], reason?, legalBasis?, approvedBy?}. More requests than the procedure
   * allows, and documents it does not name, need a legal basis; the former also another person's approval.
   */
  async request({ open, procedure }: ActContext, supplement: ActInput | undefined): Promise<void> {
    const { command, file } = open;
    const items = supplement?.list('items') ?? [];
    if (!supplement || items.length === 0) throw refusals.inputMissing({ field: 'supplement.items' });
    const legalBasis = supplement.text('legalBasis', 500);
    const read = items.map((item) => {
      const component = item.text('component', 100);
      const reasonCode = item.text('reasonCode', 60);
      const note = item.text('note');
      assertReason(procedure, 'supplement', reasonCode, item.at('reasonCode'));
      const isNamed = component === undefined || procedure.dossier.some(({ code }) => code === component);
      if (!isNamed && !legalBasis) throw refusals.componentUnknown({ component });
      return { ...(component && { component }), reasonCode: reasonCode!, ...(note && { note }) };
    });
    const all = await this.ofCase(command.tx, file.id);
    const isBeforeAcceptance = file.acceptedAt === null;
    const rounds = all.filter((one) => one.isBeforeAcceptance === isBeforeAcceptance).length;
    let approvedBy = supplement.text('approvedBy', 255);
    if (rounds >= this.allowed(procedure, isBeforeAcceptance)) {
      if (!legalBasis || !approvedBy) throw refusals.supplementAgain({ rounds });
      approvedBy = this.approval.assert(open, approvedBy, supplement.at('approvedBy'));
    }
    file.supplementRounds = all.length + 1;
    await command.tx.insert('supplement_request', [
      {
        id: newId(),
        case_id: file.id,
        round: file.supplementRounds,
        before_acceptance: isBeforeAcceptance ? 1 : 0,
        items: JSON.stringify(read),
        reason: supplement.text('reason') ?? null,
        legal_basis: legalBasis ?? null,
        approved_by: approvedBy ?? null,
        requested_at: command.now,
        requested_by: command.actor.id,
        due_at: null,
        received_at: null,
        received_agency_id: null,
        lapsed_at: null,
      },
    ]);
    open.record('case.supplement.requested', {
      round: file.supplementRounds,
      items: read.map(({ component, reasonCode }) => ({ ...(component && { component }), reasonCode })),
      ...(legalBasis && { legalBasis }),
      ...(approvedBy && { approvedBy }),
    });
  }

  /** How many requests need neither a legal basis nor an approval of their own. */
  allowed({ clock }: Pick<ProcedureText, 'clock'>, isBeforeAcceptance: boolean): number {
    return isBeforeAcceptance ? Math.max(1, clock.supplementRequests) : clock.supplementRequests;
  }

  /** The applicant has until then. */
  async promise(open: OpenCase, dueAt: number | null): Promise<void> {
    const request = await this.openOne(open);
    if (!request || request.dueAt === dueAt) return;
    await open.command.tx.execute('UPDATE supplement_request SET due_at = ? WHERE id = ?', [
      dueAt,
      request.id,
    ]);
  }

  async receive(open: OpenCase, agencyId: string | null): Promise<void> {
    const request = await this.openOne(open);
    if (!request) return;
    const { command } = open;
    await command.tx.execute(
      'UPDATE supplement_request SET received_at = ?, received_agency_id = ? WHERE id = ?',
      [command.now, agencyId, request.id],
    );
    open.record('case.supplement.received', { round: request.round, ...(agencyId && { agencyId }) });
  }

  /** It ends without the applicant having brought anything: missed, withdrawn, stopped. */
  async lapse(open: OpenCase, reason: string): Promise<void> {
    const request = await this.openOne(open);
    if (!request) return;
    await open.command.tx.execute('UPDATE supplement_request SET lapsed_at = ? WHERE id = ?', [
      open.command.now,
      request.id,
    ]);
    open.record('case.supplement.lapsed', { round: request.round, reason });
  }
}
