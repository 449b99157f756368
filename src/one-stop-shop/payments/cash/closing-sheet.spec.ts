import { rangesOf } from './cash.policy';
import { closingSheet, type ClosingToPrint } from './closing-sheet';

const closing: ClosingToPrint = {
  id: 'c',
  agencyId: 'a',
  agencyName: { vi: 'UBND xã An Bình', en: 'An Bình' },
  cashierName: 'Lê Thị An',
  number: 3,
  day: '2026-11-20',
  fromAt: '2026-11-20T01:00:00Z',
  closedAt: '2026-11-20T09:30:00Z',
  expectedCash: 150_000,
  countedCash: 145_000,
  denominations: { '100000': 1, '20000': 2, '5000': 1 },
  totals: [
    { method: 'CASH', received: 225_000, refunded: 75_000, count: 4 },
    { method: 'TRANSFER', received: 75_000, refunded: 0, count: 1 },
  ],
  entries: 5,
  note: 'Trả nhầm tiền lẻ',
  receipts: rangesOf([
    { series: 'BL26', serial: 1 },
    { series: 'BL26', serial: 2 },
    { series: 'BL26', serial: 4 },
    { series: 'HT26', serial: 5 },
  ]),
};
const head = { superior: null, issuer: 'Bộ phận Một cửa', place: 'An Bình' };
const rowsOf = (one: ClosingToPrint) =>
  closingSheet(one, head).blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block.rows.map((cells) => cells.map((runs) => runs.map(({ text }) => text).join('')))]
      : [],
  );

describe('the sheet of a closed till', () => {
  it('adds up notes, methods and receipts, gap by gap', () => {
    expect(rowsOf(closing)).toEqual([
      [
        ['100.000', '1', '100.000'],
        ['20.000', '2', '40.000'],
        ['5.000', '1', '5.000'],
        ['Cộng', '', '145.000'],
      ],
      [
        ['Tiền mặt', '4', '225.000', '75.000'],
        ['Chuyển khoản', '1', '75.000', '0'],
        ['Cộng', '5', '300.000', '75.000'],
      ],
      [
        ['BL26/0000001', 'BL26/0000002', '2'],
        ['BL26/0000004', 'BL26/0000004', '1'],
        ['HT26/0000005', 'HT26/0000005', '1'],
      ],
    ]);
  });

  it('says the difference with its reason, and has room for both who sign', () => {
    const words = JSON.stringify(closingSheet(closing, head).blocks);
    expect(words).toContain('-5.000 đồng');
    expect(words).toContain('Trả nhầm tiền lẻ');
    expect(words).toContain('NGƯỜI KIỂM TRA, NHẬN BÀN GIAO');
    expect(words).toContain('Lê Thị An');
  });

  it('says so when nothing was counted note by note', () => {
    expect(rowsOf({ ...closing, denominations: {} })[0]).toEqual([]);
  });
});
