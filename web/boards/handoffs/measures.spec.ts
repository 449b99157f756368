import type { HandoffCell } from '../../../src/dashboards/contract';
import { matrixOf, measureText } from './measures';

const cell = (from: string, to: string, figures: Partial<HandoffCell>): HandoffCell => ({
  fromAgencyId: from,
  fromAgencyName: { vi: from, en: from },
  toAgencyId: to,
  toAgencyName: { vi: to, en: to },
  inTransit: 0,
  accepted: 0,
  returned: 0,
  done: 0,
  late: 0,
  averageMinutesToAccept: null,
  averageMinutesToDone: null,
  list: {},
  ...figures,
});

describe('the handoff matrix', () => {
  const matrix = matrixOf(
    [
      cell('a', 'x', { late: 1 }),
      cell('b', 'x', { late: 5 }),
      cell('b', 'y', { late: 2 }),
      cell('c', 'z', { done: 9 }),
    ],
    'late',
  );

  it('puts who has most first, in rows and in columns', () => {
    expect(matrix.from.map(({ id, sum }) => [id, sum])).toEqual([
      ['b', 7],
      ['a', 1],
    ]);
    expect(matrix.to.map(({ id }) => id)).toEqual(['x', 'y']);
    expect(matrix.most).toBe(5);
  });

  it('leaves out whoever has none', () => {
    expect(matrix.from.map(({ id }) => id)).not.toContain('c');
    expect(matrixOf([cell('a', 'b', { done: 1 })], 'late')).toMatchObject({ from: [], to: [] });
  });

  it('finds a pair, and nothing where nothing was sent', () => {
    expect(matrix.at('b', 'y')?.late).toBe(2);
    expect(matrix.at('a', 'y')).toBeUndefined();
  });

  it('tells averages as working time, and none as none', () => {
    expect(measureText(cell('a', 'b', { averageMinutesToAccept: 90 }), 'averageMinutesToAccept')).toBe(
      '1,5 giờ',
    );
    expect(measureText(cell('a', 'b', {}), 'averageMinutesToAccept')).toBe('–');
    expect(measureText(cell('a', 'b', { done: 1_200 }), 'done')).toBe('1.200');
  });
});
