import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import type { RunningCommand } from '../../../runtime';
import type { CasePayment, PaymentItem } from '../../case-files/acts/payments';
import type { OpenCase } from '../../case-files/open-case';
import { dateAt } from '../../local-date';
import { DocumentSerials } from '../../official-documents/document-serials';
import { Organisation } from '../../organisation/organisation';
import { Procedures } from '../../procedures/procedures';
import type { ReceiptContent } from './receipt-content';
import { receiptNumber, seriesOf } from './receipt-number.policy';

export interface NewReceipt {
  kind: 'RECEIVED' | 'REFUNDED';
  entryId: string;
  payment: CasePayment;
  agencyId: string;
  amount: number;
  method: string | null;
  reference?: string;
  reason?: string;
}

/** A number that is taken and waits for the movement it belongs to. */
export interface TakenNumber {
  year: number;
  series: string;
  serial: number;
  number: string;
}

/**
 * Receipts of money that came in and vouchers of money that went back (NĐ 123/2020 Art. 30 ff.): numbered without gaps by agency, year and
 * series, in the transaction of the movement itself, so that there is no movement without one and none without a movement.
 */
@Injectable()
export class IssueReceipt {
  constructor(
    private readonly serials: DocumentSerials,
    private readonly organisation: Organisation,
    private readonly procedures: Procedures,
  ) {}

  /** From here until the commit, other tills of the agency wait. */
  async take(command: RunningCommand, agencyId: string, kind: NewReceipt['kind']): Promise<TakenNumber> {
    const year = Number(dateAt(command.now).slice(0, 4));
    const series = seriesOf(kind, year);
    const serial = await this.serials.next(command.tx, { agencyId, year, class: `receipt:${series}` });
    return { year, series, serial, number: receiptNumber(series, serial) };
  }

  async write(
    command: RunningCommand,
    open: OpenCase,
    taken: TakenNumber,
    receipt: NewReceipt,
  ): Promise<string> {
    const { kind, entryId, payment, agencyId, amount } = receipt;
    const id = newId();
    await command.tx.insert('payment_receipt', [
      {
        id,
        agency_id: agencyId,
        year: taken.year,
        series: taken.series,
        serial: taken.serial,
        kind,
        entry_id: entryId,
        payment_id: payment.id,
        case_id: open.file.id,
        amount,
        content: JSON.stringify(await this.content(command, open, receipt)),
        issued_at: command.now,
        issued_by: command.actor.id,
        issued_by_name: command.actor.name,
      },
    ]);
    return id;
  }

  private async content(
    { tx, now }: RunningCommand,
    { file }: OpenCase,
    { payment, agencyId, method, reference, reason }: NewReceipt,
  ): Promise<ReceiptContent> {
    const view = this.organisation.view();
    const date = dateAt(now);
    const [agency, above] = view.lineage(agencyId);
    const text = file.procedureVersionId ? await this.procedures.textOf(tx, file.procedureVersionId) : null;
    const nameOf = ({ code }: PaymentItem) =>
      text?.fees.find((fee) => fee.code === code)?.name ?? {
        vi: 'Nghĩa vụ tài chính theo thông báo',
        en: 'Financial obligation as notified',
      };
    const { name, identity, address } = file.applicant;
    return {
      agency: agency ? (view.nameAt(agencyId, date) ?? agency.name).vi : '',
      superior: above ? (view.nameAt(above.id, date) ?? above.name).vi : null,
      agencyCode: view.codeOf(agencyId, 'QD20', date) ?? null,
      payer: { name, identity: identity ?? null, address: address ?? null },
      caseCode: file.code,
      procedure: { code: file.procedureCode, name: text?.name ?? null },
      items: payment.items.map((item) => ({ name: nameOf(item), amount: item.amount })),
      method,
      reference: reference ?? null,
      reason: reason ?? null,
    };
  }
}
