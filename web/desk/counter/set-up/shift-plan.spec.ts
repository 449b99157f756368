import { dayAfter, nextShift, problemsOf, requestOf, restOfWeek, rowsOf, type ShiftRow } from './shift-plan';

const row = (id: string, more: Partial<ShiftRow> = {}): ShiftRow => ({
  id,
  counterId: 'c1',
  from: '07:30',
  until: '11:30',
  main: 'an',
  backup: null,
  ...more,
});

it('reads and writes the times of Vietnam', () => {
  const [read] = rowsOf({
    day: '2026-11-23',
    shifts: [
      {
        counterId: 'c1',
        fromAt: '2026-11-23T00:30:00.000Z',
        untilAt: '2026-11-23T10:00:00.000Z',
        main: { id: 'an', name: 'An' },
        backup: null,
      },
    ],
  });
  expect(read).toMatchObject({ from: '07:30', until: '17:00', main: 'an' });
  expect(requestOf('2026-11-23', [row('1', { from: '7h30', until: '1730', backup: 'binh' })])).toEqual({
    day: '2026-11-23',
    shifts: [
      {
        counterId: 'c1',
        fromAt: '2026-11-23T07:30:00+07:00',
        untilAt: '2026-11-23T17:30:00+07:00',
        mainPersonId: 'an',
        backupPersonId: 'binh',
      },
    ],
  });
});

it.each<[string, ShiftRow[], [string, string][]]>([
  ['nothing of a good plan', [row('1'), row('2', { from: '13:30', until: '17:00' })], []],
  ['that a time is none', [row('1', { until: '25:00' })], [['1', 'times']]],
  ['that it ends before it begins', [row('1', { until: '07:00' })], [['1', 'order']]],
  ['that nobody is named', [row('1', { main: null })], [['1', 'main']]],
  ['that one stands in for oneself', [row('1', { backup: 'an' })], [['1', 'samePerson']]],
  [
    'that two overlap at a counter',
    [row('1'), row('2', { from: '11:00', until: '12:00' }), row('3', { counterId: 'c2' })],
    [
      ['1', 'overlap'],
      ['2', 'overlap'],
    ],
  ],
])('says %s', (_, rows, expected) => expect([...problemsOf(rows)]).toEqual(expected));

it('goes on with the afternoon, by the same people', () => {
  expect(nextShift([], 'c1')).toMatchObject({ from: '07:30', main: null });
  expect(nextShift([row('1')], 'c1')).toMatchObject({ from: '13:30', until: '17:00', main: 'an' });
});

it('knows the working days left of a week', () => {
  expect(restOfWeek('2026-11-23')).toEqual(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']);
  expect(restOfWeek('2026-11-27')).toEqual([]);
  expect(restOfWeek('2026-11-28')[0]).toBe('2026-11-30');
  expect(restOfWeek('2026-11-29')).toHaveLength(5);
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
});
