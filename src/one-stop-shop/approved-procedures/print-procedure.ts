import type { LocalizedText } from '../../kernel';
import type { Block, Column, Run, Sheet as PrintedSheet } from '../official-documents/typesetting/sheet';
import { shortDate } from '../official-documents/vietnamese';
import type { SheetChange } from './compare-sheets';
import type { Drawing } from './diagram/draw-diagram';
import type { Sheet, SheetCase, SheetStep } from './sheet';

export interface PrintedWith {
  /** The agency in whose name it is issued, and where it sits. */
  issuer: string;
  symbol: string;
  place: string;
  decision: { number: string; date: string };
  /** The decision behind the version before, and what differs from it; null: it is the first one. */
  changes: { since: string; items: readonly SheetChange[] } | null;
  drawing: Drawing | null;
}

/**
 * The approved internal procedure as it is printed, in the layout of NĐ 30/2020: facts, table of steps, papers, fees, the drawing and,
 * as an annex, what differs from the version before. Vietnamese by law. Pure.
 */
export function printProcedure(sheet: Sheet, said: PrintedWith): PrintedSheet {
  const { issuer, symbol, place, decision, changes, drawing } = said;
  const title = `Quy trình nội bộ giải quyết thủ tục hành chính: ${sheet.name.vi}`;
  return {
    title,
    size: 'A4',
    // The table of steps and the drawing are wide.
    orientation: 'landscape',
    language: 'vi',
    blocks: [
      { kind: 'letterhead', superior: null, issuer, form: null, symbol, place },
      {
        kind: 'title',
        runs: run('QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH'),
        abstract: run(sheet.name.vi),
      },
      {
        kind: 'paragraph',
        align: 'center',
        indent: false,
        runs: italic(
          `(Ban hành kèm theo Quyết định số ${decision.number} ngày ${shortDate(decision.date)}; có hiệu lực từ ngày ${shortDate(sheet.validFrom)})`,
        ),
      },
      heading('I. THÔNG TIN CHUNG'),
      { kind: 'fields', rows: factsOf(sheet) },
      heading('II. TRÌNH TỰ GIẢI QUYẾT'),
      stepTable(sheet.steps.filter(({ kind }) => kind !== 'SIDE')),
      ...sideSteps(sheet.steps.filter(({ kind }) => kind === 'SIDE')),
      heading('III. THÀNH PHẦN HỒ SƠ'),
      paperTable(sheet),
      heading('IV. PHÍ, LỆ PHÍ'),
      feeTable(sheet),
      heading('V. CĂN CỨ PHÁP LÝ'),
      {
        kind: 'list',
        numbered: true,
        items: sheet.grounds.map(({ id, about }) => run(`${id}: ${about.vi}`)),
      },
      {
        kind: 'signatures',
        recipients: [
          run('Trung tâm Phục vụ hành chính công'),
          run('Cơ quan kiểm soát thủ tục hành chính'),
          run('Lưu: VT'),
        ],
        parties: [
          { capacity: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', note: null, name: null, isSigner: true },
        ],
      },
      { kind: 'code', caption: run('Quét mã để xác minh văn bản này còn hiệu lực.') },
      ...drawn(drawing),
      ...annex(changes),
    ],
  };
}

const run = (text: string): Run[] => [{ text }];
const italic = (text: string): Run[] => [{ text, italic: true }];
const heading = (text: string): Block => ({ kind: 'heading', runs: run(text) });
const vi = (text: LocalizedText | null): string => text?.vi ?? '';
const inCase = ({ text, when }: SheetCase): string => (when ? `${text.vi} khi ${when.vi}` : text.vi);

function factsOf(sheet: Sheet): { label: string; value: Run[] }[] {
  const rows: [string, string][] = [
    ['Mã thủ tục', sheet.nationalCode ?? sheet.code],
    ['Lĩnh vực', sheet.field.vi],
    ['Cấp thực hiện', sheet.level.vi],
    ['Cơ quan có thẩm quyền', sheet.competent.map(inCase).join('; ')],
    ['Cách thức nộp hồ sơ', sheet.channels.map(vi).join('; ')],
    ['Mức độ cung cấp dịch vụ công', [sheet.service.vi, vi(sheet.serviceReason)].filter(Boolean).join('. ')],
    [
      'Thời hạn giải quyết',
      sheet.limits.map((limit) => withSource(inCase(limit), limit.source?.vi ?? null)).join('; '),
    ],
    ['Kết quả giải quyết', sheet.results.map(vi).join('; ')],
  ];
  return rows.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value: run(value) }));
}

const withSource = (text: string, source: string | null): string =>
  source === null ? text : `${text} (${source})`;

const columns = (...all: readonly [string, number, Column['align']?][]): Column[] =>
  all.map(([title, width, align = 'left']) => ({ title, width, align }));

const stepTable = (steps: readonly SheetStep[]): Block => ({
  kind: 'table',
  columns: columns(
    ['Bước', 5, 'center'],
    ['Nội dung công việc', 22],
    ['Đơn vị, người thực hiện', 24],
    ['Thời gian', 12],
    ['Kết quả, sản phẩm', 17],
    ['Bước tiếp theo', 20],
  ),
  rows: steps.map((step) => [
    run(step.no === null ? '–' : String(step.no)),
    run(step.name),
    run([vi(step.unit), vi(step.role)].filter(Boolean).join(' – ')),
    run(vi(step.time)),
    run(step.product ?? ''),
    run(nextOf(step)),
  ]),
  empty: 'Không có bước nào.',
});

const nextOf = ({ next }: SheetStep): string =>
  next
    .map(({ no, name, when }) => `${no === null ? name : `Bước ${no}`}${when === null ? '' : ` (${when})`}`)
    .join('; ');

const sideSteps = (steps: readonly SheetStep[]): Block[] =>
  steps.length === 0
    ? []
    : [
        { kind: 'paragraph', align: 'left', indent: false, runs: italic('Các bước ngoài trình tự chính:') },
        stepTable(steps),
      ];

const paperTable = ({ papers }: Sheet): Block => ({
  kind: 'table',
  columns: columns(
    ['TT', 5, 'center'],
    ['Tên giấy tờ', 38],
    ['Loại bản', 22],
    ['Số lượng', 8, 'center'],
    ['Bắt buộc', 27],
  ),
  rows: papers.map(({ name, form, kinds, copies, required, isInDatabase }, index) => [
    run(String(index + 1)),
    run(form === null ? name.vi : `${name.vi} (${form})`),
    run(kinds.vi),
    run(String(copies)),
    run(isInDatabase ? `${required.vi}; không phải nộp khi cơ quan nhà nước đã có dữ liệu` : required.vi),
  ]),
  empty: 'Không yêu cầu giấy tờ.',
});

const feeTable = ({ fees }: Sheet): Block => ({
  kind: 'table',
  columns: columns(['Khoản thu', 32], ['Mức thu', 24], ['Thời điểm nộp', 18], ['Miễn, giảm', 26]),
  rows: fees.map(({ name, amount, timing, reductions }) => [
    run(name.vi),
    run(amount.vi),
    run(timing.vi),
    run(reductions.map(vi).join('; ')),
  ]),
  empty: 'Không thu phí, lệ phí.',
});

const drawn = (drawing: Drawing | null): Block[] =>
  drawing === null
    ? []
    : [
        { kind: 'page-break' },
        heading('PHỤ LỤC I. SƠ ĐỒ QUY TRÌNH'),
        {
          kind: 'drawing',
          svg: drawing.svg,
          alt: 'Sơ đồ quy trình; bảng ở Mục II nói cùng nội dung bằng chữ.',
        },
      ];

const changeWords = { added: 'Thêm mới', removed: 'Bãi bỏ', changed: 'Sửa đổi' } as const;

const annex = (changes: PrintedWith['changes']): Block[] =>
  changes === null
    ? []
    : [
        { kind: 'page-break' },
        heading(`PHỤ LỤC II. THAY ĐỔI SO VỚI QUY TRÌNH BAN HÀNH KÈM THEO QUYẾT ĐỊNH SỐ ${changes.since}`),
        {
          kind: 'table',
          columns: columns(['TT', 5, 'center'], ['Nội dung', 35], ['Bản trước', 30], ['Bản này', 30]),
          rows: changes.items.map(({ change, subject, part, before, after }, index) => [
            run(String(index + 1)),
            run(`${changeWords[change]}: ${part ? `${subject.vi} – ${part.vi}` : subject.vi}`),
            run(vi(before)),
            run(vi(after)),
          ]),
          empty: 'Không có thay đổi về nội dung.',
        },
      ];
