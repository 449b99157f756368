import type { PaperHead } from '../../official-documents/templates/fill-template';
import type { Block, Column, Run, Sheet } from '../../official-documents/typesetting/sheet';
import { amountInWords as digits, shortDate, shortInstant } from '../../official-documents/vietnamese';
import type { CashClosingView } from '../payments.dto';
import { dongInWords } from '../receipts/amount-in-words.policy';
import { receiptNumber } from '../receipts/receipt-number.policy';
import { methodNames } from '../receipts/receipt-sheet';
import { banknotes, type ReceiptRange } from './cash.policy';

export type ClosingToPrint = CashClosingView & { receipts: ReceiptRange[] };

/**
 * The closing of a till as it is printed and filed (biên bản chốt, kiểm kê quỹ): what was counted, what
 * was taken by method, which receipts were used, and room for who counted and who took the money over. Pure.
 */
export function closingSheet(closing: ClosingToPrint, head: PaperHead): Sheet {
  const { number, day, cashierName, fromAt, closedAt, expectedCash, countedCash, entries, note } = closing;
  const title = `Biên bản chốt sổ quỹ số ${number} ngày ${shortDate(day)}`;
  const difference = countedCash - expectedCash;
  return {
    title: `${title}, ${cashierName}`,
    size: 'A4',
    orientation: 'portrait',
    language: 'vi',
    blocks: [
      { kind: 'letterhead', ...head, form: null, symbol: null },
      {
        kind: 'title',
        runs: bold('BIÊN BẢN CHỐT SỔ QUỸ'),
        abstract: plain(`Lần ${number}, ngày ${shortDate(day)}`),
      },
      {
        kind: 'fields',
        rows: [
          row('Người thu', cashierName),
          row(
            'Các khoản từ',
            `${shortInstant(Date.parse(fromAt))} đến ${shortInstant(Date.parse(closedAt))}`,
          ),
          row('Số khoản', String(entries)),
          row('Tiền mặt phải có theo sổ', dong(expectedCash)),
          { label: 'Tiền mặt kiểm đếm', value: bold(dong(countedCash)) },
          {
            label: 'Bằng chữ',
            value: [
              { text: `${countedCash < 0 ? 'Âm ' : ''}${dongInWords(Math.abs(countedCash))}`, italic: true },
            ],
          },
          row('Chênh lệch', difference === 0 ? 'Không' : dong(difference)),
          ...(note === null ? [] : [row('Lý do chênh lệch', note)]),
        ],
      },
      heading('1. Kiểm đếm tiền mặt'),
      counted(closing),
      heading('2. Thu, chi theo hình thức'),
      byMethod(closing),
      heading('3. Biên lai, phiếu đã dùng'),
      receipts(closing),
      {
        kind: 'signatures',
        recipients: null,
        parties: [party('NGƯỜI KIỂM TRA, NHẬN BÀN GIAO', null), party('NGƯỜI THU TIỀN', cashierName)],
      },
    ],
  };
}

function counted({ denominations, countedCash }: ClosingToPrint): Block {
  const used = banknotes.filter((note) => (denominations[String(note)] ?? 0) > 0);
  return {
    kind: 'table',
    empty: 'Kiểm đếm theo tổng số, không ghi mệnh giá.',
    columns: columns(['Mệnh giá (đồng)', 'right'], ['Số tờ', 'right'], ['Thành tiền (đồng)', 'right']),
    rows:
      used.length === 0
        ? []
        : [
            ...used.map((note) => {
              const count = denominations[String(note)]!;
              return [plain(digits(note)), plain(digits(count)), plain(digits(note * count))];
            }),
            [bold('Cộng'), plain(''), bold(digits(countedCash))],
          ],
  };
}

function byMethod({ totals }: ClosingToPrint): Block {
  const sum = (of: (one: ClosingToPrint['totals'][number]) => number) =>
    digits(totals.reduce((all, one) => all + of(one), 0));
  return {
    kind: 'table',
    empty: 'Không có khoản nào.',
    columns: columns(
      ['Hình thức', 'left'],
      ['Số khoản', 'right'],
      ['Thu (đồng)', 'right'],
      ['Hoàn trả (đồng)', 'right'],
    ),
    rows: [
      ...totals.map(({ method, received, refunded, count }) => [
        plain(methodNames[method] ?? 'Không rõ'),
        plain(digits(count)),
        plain(digits(received)),
        plain(digits(refunded)),
      ]),
      [
        bold('Cộng'),
        bold(sum(({ count }) => count)),
        bold(sum(({ received }) => received)),
        bold(sum(({ refunded }) => refunded)),
      ],
    ],
  };
}

const receipts = ({ receipts: ranges }: ClosingToPrint): Block => ({
  kind: 'table',
  empty: 'Không dùng biên lai nào.',
  columns: columns(['Từ số', 'left'], ['Đến số', 'left'], ['Số lượng', 'right']),
  rows: ranges.map(({ series, from, to, count }) => [
    plain(receiptNumber(series, from)),
    plain(receiptNumber(series, to)),
    plain(digits(count)),
  ]),
});

const plain = (text: string): Run[] => [{ text }];
const bold = (text: string): Run[] => [{ text, bold: true }];
const row = (label: string, value: string) => ({ label, value: plain(value) });
const dong = (amount: number): string => `${digits(amount)} đồng`;
const heading = (text: string): Block => ({ kind: 'heading', runs: plain(text) });
const columns = (...all: readonly [string, Column['align']][]): Column[] =>
  all.map(([title, align]) => ({ title, width: 1, align }));
const party = (title: string, name: string | null) => ({
  capacity: null,
  title,
  note: '(Ký, ghi rõ họ tên)',
  name,
  isSigner: false,
});
