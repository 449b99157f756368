import { Injectable } from '@nestjs/common';
import type { Reader } from '../../database';
import { type Actor, ifNotFound } from '../../kernel';
import type { RunningCommand } from '../../runtime';
import { type CasePayment, Payments } from '../case-files/acts/payments';
import { CaseAccess } from '../case-files/case-access';
import type { OpenCase } from '../case-files/open-case';
import { OpenCases } from '../case-files/open-cases';
import type { CaseAgencies } from './collecting.policy';
import { refusals } from './payments.errors';

/** A payment with its case, both in the hands of this command. */
export interface OpenPayment {
  open: OpenCase;
  payment: CasePayment;
}

export interface AgenciesRow {
  receiving_agency_id: string;
  competent_agency_id: string;
  lead_agency_id: string;
  return_agency_id: string;
}

export const caseAgenciesOf = (row: AgenciesRow): CaseAgencies => ({
  receivingAgencyId: row.receiving_agency_id,
  competentAgencyId: row.competent_agency_id,
  leadAgencyId: row.lead_agency_id,
  returnAgencyId: row.return_agency_id,
});

/** Money moves in whatever state the case is in: what has come in has come in. So this asks for no act and no step. */
@Injectable()
export class OpenPayments {
  constructor(
    private readonly access: CaseAccess,
    private readonly cases: OpenCases,
    private readonly payments: Payments,
  ) {}

  /** The case of a payment, for those who may know of it. Throws PAYMENT.NOT_FOUND. */
  async caseOf(reader: Reader, actor: Actor, paymentId: string): Promise<string> {
    const [row] = await reader.query<{ case_id: string }>('SELECT case_id FROM case_payment WHERE id = ?', [
      paymentId,
    ]);
    if (!row) throw refusals.notFound();
    await this.access.get(reader, actor, row.case_id).catch(ifNotFound(refusals.notFound));
    return row.case_id;
  }

  /** For officials. Throws PAYMENT.NOT_FOUND. */
  async find(command: RunningCommand, actor: Actor, paymentId: string): Promise<OpenPayment> {
    return this.ofCase(command, await this.caseOf(command.tx, actor, paymentId), paymentId);
  }

  /** For what has been let in already: the applicant, a provider. The process first, then the case. */
  async ofCase(command: RunningCommand, caseId: string, paymentId: string): Promise<OpenPayment> {
    const open = await this.caseById(command, caseId);
    const payment = (await this.payments.ofCase(command.tx, caseId)).find(({ id }) => id === paymentId);
    if (!payment) throw refusals.notFound();
    return { open, payment };
  }

  async caseById(command: RunningCommand, caseId: string): Promise<OpenCase> {
    const [row] = await command.tx.query<{ instance_id: string | null }>(
      'SELECT instance_id FROM case_file WHERE id = ?',
      [caseId],
    );
    if (row?.instance_id) await command.lock(row.instance_id, row.instance_id);
    const open = await this.cases.byId(command, caseId);
    if (!open) throw refusals.notFound();
    return open;
  }
}
