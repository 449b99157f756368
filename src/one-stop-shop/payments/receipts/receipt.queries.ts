import { Injectable } from '@nestjs/common';
import { Database, type SqlParameter } from '../../../database';
import { decodeCursor, pageOf } from '../../../http';
import { type Actor, ifNotFound, iso, type LocalizedText } from '../../../kernel';
import { CaseAccess } from '../../case-files/case-access';
import { initialsOf } from '../../case-files/initials';
import { DAY, dayOf, isLocalDate, type LocalDate, startOfDay } from '../../local-date';
import { Organisation } from '../../organisation/organisation';
import type { ReceiptPage, ReceiptRowView } from '../payments.dto';
import { refusals } from '../payments.errors';
import type { ReceiptContent } from './receipt-content';
import { receiptNumber } from './receipt-number.policy';

interface ReceiptRow {
  id: string;
  agency_id: string;
  year: number;
  series: string;
  serial: number;
  kind: 'RECEIVED' | 'REFUNDED';
  case_id: string;
  amount: number;
  content: string;
  issued_at: number;
  issued_by_name: string;
}

const columns =
  'id, agency_id, year, series, serial, kind, case_id, amount, content, issued_at, issued_by_name';

/** A receipt with what it says. */
export interface Receipt {
  id: string;
  number: string;
  kind: 'RECEIVED' | 'REFUNDED';
  caseId: string;
  amount: number;
  issuedAt: number;
  issuedByName: string;
  content: ReceiptContent;
}

/** The register of receipts (sổ biên lai): what was issued, by the agencies that the caller sees. */
@Injectable()
export class ReceiptQueries {
  constructor(
    private readonly database: Database,
    private readonly access: CaseAccess,
    private readonly organisation: Organisation,
  ) {}

  /** The newest first. */
  async list(
    actor: Actor,
    filter: { from?: LocalDate; to?: LocalDate; agency?: string; limit: number; cursor?: string },
  ): Promise<ReceiptPage> {
    const seen = this.access.seenAgencies(actor);
    const agencies = filter.agency
      ? seen === null || seen.includes(filter.agency)
        ? [filter.agency]
        : []
      : seen;
    if (agencies?.length === 0) return { items: [] };
    const where: string[] = [];
    const values: SqlParameter[] = [];
    const add = (sql: string, ...parameters: SqlParameter[]) => {
      where.push(sql);
      values.push(...parameters);
    };
    if (agencies) add('agency_id IN (?)', [...agencies]);
    if (filter.from && isLocalDate(filter.from)) add('issued_at >= ?', startOfDay(dayOf(filter.from)));
    if (filter.to && isLocalDate(filter.to)) add('issued_at < ?', startOfDay(dayOf(filter.to)) + DAY);
    if (filter.cursor !== undefined)
      add('id < ?', ...(decodeCursor(filter.cursor, ['string']) as SqlParameter[]));
    const rows = await this.database.query<ReceiptRow>(
      `SELECT ${columns} FROM payment_receipt ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
       ORDER BY id DESC LIMIT ?`,
      [...values, filter.limit + 1],
    );
    const reading = this.access.readingAgencies(actor);
    return pageOf(
      rows,
      filter.limit,
      (row) => [row.id],
      (row) => this.view(row, reading === null || reading.includes(row.agency_id)),
    );
  }

  /** Throws PAYMENT_RECEIPT.NOT_FOUND. For those who read what the case says about people. */
  async get(actor: Actor, id: string): Promise<Receipt> {
    const [row] = await this.database.query<ReceiptRow>(
      `SELECT ${columns} FROM payment_receipt WHERE id = ?`,
      [id],
    );
    if (!row) throw refusals.receiptNotFound();
    await this.access.get(this.database, actor, row.case_id).catch(ifNotFound(refusals.receiptNotFound));
    if (!(await this.access.readsPersonalData(this.database, actor, row.case_id)))
      throw refusals.receiptNotFound();
    return {
      id,
      number: receiptNumber(row.series, Number(row.serial)),
      kind: row.kind,
      caseId: row.case_id,
      amount: Number(row.amount),
      issuedAt: Number(row.issued_at),
      issuedByName: row.issued_by_name,
      content: JSON.parse(row.content) as ReceiptContent,
    };
  }

  private view(row: ReceiptRow, isOpen: boolean): ReceiptRowView {
    const content = JSON.parse(row.content) as ReceiptContent;
    const name: LocalizedText = this.organisation.view().agency(row.agency_id)?.name ?? {
      vi: content.agency,
      en: content.agency,
    };
    return {
      id: row.id,
      number: receiptNumber(row.series, Number(row.serial)),
      year: Number(row.year),
      series: row.series,
      serial: Number(row.serial),
      kind: row.kind,
      amount: Number(row.amount),
      method: content.method,
      caseId: row.case_id,
      caseCode: content.caseCode,
      payer: isOpen ? content.payer.name : initialsOf(content.payer.name),
      agencyId: row.agency_id,
      agencyName: name,
      issuedAt: iso(Number(row.issued_at)),
      issuedByName: row.issued_by_name,
    };
  }
}
