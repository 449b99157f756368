import type { Column } from './column';
import { compareValues } from './compare-values';
import { csvOf, exportCell } from './export-rows';

interface Row {
  name: string;
  due: string | null;
  fee: number;
}
const columns: Column<Row>[] = [
  { id: 'name', title: 'Tên', value: ({ name }) => name },
  { id: 'due', title: 'Hạn', value: ({ due }) => due, kind: 'instant' },
  { id: 'fee', title: 'Phí', value: ({ fee }) => fee, kind: 'money' },
];

describe('csvOf', () => {
  it('gives titles and values, with the mark of UTF-8, local time and quotes where they are needed', () => {
    const rows = [
      { name: 'Trần "Ba", Huế', due: '2026-11-24T10:00:00Z', fee: 100_000 },
      { name: 'Lê', due: null, fee: -5 },
    ];
    expect(csvOf(columns, rows)).toBe(
      '\uFEFFTên,Hạn,Phí\r\n"Trần ""Ba"", Huế",2026-11-24 17:00,100000\r\nLê,,-5\r\n',
    );
  });

  it.each(['=1+1', '+84', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1'])('never lets %j be a formula', (name) => {
    const cell = csvOf(columns.slice(0, 1), [{ name, due: null, fee: 0 }])
      .split('\r\n')
      .slice(1)
      .join('\r\n');
    expect(cell.replace(/^"/, '')).toMatch(/^'/);
  });
});

describe('exportCell', () => {
  it('has days without a time, and text where there is no date', () => {
    expect(exportCell('2026-11-24', 'date')).toEqual({
      type: 'time',
      value: Date.UTC(2026, 10, 24),
      hasTime: false,
    });
    expect(exportCell('chưa có', 'instant')).toEqual({ type: 'text', value: 'chưa có' });
    expect(exportCell('', 'text')).toBeNull();
  });
});

describe('compareValues', () => {
  it('has Vietnamese order, numbers in words by size, and instants by time whatever their offset', () => {
    expect(['Đỗ', 'Dương', 'Ân', 'An', 'Ảnh'].sort((a, b) => compareValues(a, b, 'text'))).toEqual([
      'An',
      'Ảnh',
      'Ân',
      'Dương',
      'Đỗ',
    ]);
    expect(compareValues('Phòng 2', 'Phòng 10', 'text')).toBeLessThan(0);
    expect(compareValues('2026-11-24T17:00:00+07:00', '2026-11-24T11:00:00Z', 'instant')).toBeLessThan(0);
  });
});
