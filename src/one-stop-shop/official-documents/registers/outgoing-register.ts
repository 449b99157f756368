import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../../config';
import { PageQuery } from '../../../http';
import type { Actor, Clock } from '../../../kernel';
import { dateAt } from '../../local-date';
import { DocumentQueries } from '../document.queries';
import { PaperHeads } from '../letters/paper-head';
import type { OfficialDocumentView } from '../official-documents.dto';
import { refusals } from '../official-documents.errors';
import { Typesetter } from '../typesetting/typesetter';
import type { Run, Sheet } from '../typesetting/sheet';
import { shortDate } from '../vietnamese';

const most = 10_000;
const states: Readonly<Record<string, string>> = { REVOKED: 'Đã thu hồi', SUPERSEDED: 'Đã thay thế' };

/** The register of outgoing documents of an agency's year, printed (NĐ 30/2020 Annex IV): each number, the revoked ones too. */
@Injectable()
export class OutgoingRegister {
  constructor(
    private readonly queries: DocumentQueries,
    private readonly heads: PaperHeads,
    private readonly typesetter: Typesetter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws OFFICIAL_DOCUMENT.AGENCY_UNKNOWN, .TOO_LARGE. */
  async print(actor: Actor, { agency, year }: { agency: string; year: number }): Promise<Buffer> {
    const agencyId = this.queries.agency(actor, agency);
    const all: OfficialDocumentView[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await this.queries.register(actor, {
        ...new PageQuery(),
        limit: 200,
        agency: agencyId,
        year,
        ...(cursor !== undefined && { cursor }),
      });
      all.push(...page.items.filter(({ number }) => number !== null));
      if (all.length > most) throw refusals.tooLarge();
      cursor = page.next;
      if (cursor === undefined) break;
    }
    const today = dateAt(this.clock.now().getTime());
    const { pdf } = await this.typesetter.set(
      sheetOf(all.reverse(), year, this.heads.of(agencyId, 'agency', today)),
      { number: null, datedOn: today, address: null },
    );
    return pdf;
  }
}

function sheetOf(
  documents: readonly OfficialDocumentView[],
  year: number,
  head: ReturnType<PaperHeads['of']>,
): Sheet {
  const text = (value: string | null): Run[] => [{ text: value ?? '' }];
  const left = 'left' as const;
  const center = 'center' as const;
  return {
    title: `Sổ đăng ký văn bản đi năm ${year}`,
    size: 'A4',
    orientation: 'landscape',
    language: 'vi',
    blocks: [
      { kind: 'letterhead', ...head, form: null, symbol: null },
      { kind: 'title', runs: text('SỔ ĐĂNG KÝ VĂN BẢN ĐI'), abstract: text(`Năm ${year}`) },
      {
        kind: 'table',
        empty: 'Chưa có văn bản.',
        columns: [
          { title: 'Số, ký hiệu văn bản', width: 2, align: left },
          { title: 'Ngày tháng văn bản', width: 1.3, align: center },
          { title: 'Tên loại và trích yếu nội dung văn bản', width: 5, align: left },
          { title: 'Người ban hành', width: 2, align: left },
          { title: 'Hồ sơ', width: 2, align: left },
          { title: 'Ghi chú', width: 1.6, align: left },
        ],
        rows: documents.map((one) => [
          text(one.number),
          text(one.datedOn === null ? null : shortDate(one.datedOn)),
          text([one.name?.vi, one.abstract].filter(Boolean).join('. ')),
          text(one.issuedBy),
          text(one.caseCode),
          text(states[one.state] ?? null),
        ]),
      },
    ],
  };
}
