import { Injectable } from '@nestjs/common';
import { dateAt, type LocalDate } from '../../local-date';
import { PaperHeads } from '../../official-documents/letters/paper-head';
import { Typesetter } from '../../official-documents/typesetting/typesetter';
import { Organisation } from '../../organisation/organisation';
import type { CountedReport } from '../reports';
import { reportSheet } from './report-sheet';
import type { Language } from './report-table';

/** A report as a PDF: of the agency that was asked for, or the highest that the caller oversees, dated at the instant of its figures. */
@Injectable()
export class PrintReport {
  constructor(
    private readonly heads: PaperHeads,
    private readonly typesetter: Typesetter,
    private readonly organisation: Organisation,
  ) {}

  /** Throws OFFICIAL_DOCUMENT.TOO_LARGE, .BUSY. */
  async pdf(report: CountedReport, language: Language): Promise<Buffer> {
    const { reach, period } = report;
    const date = dateAt(period.asOf);
    const agencyId = reach.agencyId ?? reach.roots[0] ?? this.highest(date);
    const head = this.heads.of(agencyId, 'agency', date);
    const sheet = reportSheet(report, head, language);
    return (await this.typesetter.set(sheet, { number: null, datedOn: date, address: null })).pdf;
  }

  private highest(date: LocalDate): string {
    const agencies = this.organisation.view().agencies(date);
    return (agencies.find(({ parentId }) => !parentId) ?? agencies[0])?.id ?? '';
  }
}
