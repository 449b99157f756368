import { randomHistories } from '../../../../test/builders/random-histories';
import { type CaseFact, endOfTime, type RecordedFact } from './case-fact';
import { changeTimeline } from './timeline.policy';

const [history] = randomHistories(1, 7, 0);
const base: CaseFact = history!.happenings[0]!.fact;
const state = (name: string): CaseFact => ({ ...base, state: name });
const keyOf = ({ validFrom, recordedFrom }: RecordedFact) => `${validFrom} ${recordedFrom}`;

/** What the table holds after these changes, one after the other: what was so `from`, and became known `at`. */
function after(...changes: [fact: CaseFact, from: number, at: number][]): RecordedFact[] {
  const rows = new Map<string, RecordedFact>();
  for (const [fact, from, at] of changes) {
    const known = [...rows.values()]
      .filter(({ recordedTo }) => recordedTo === endOfTime)
      .toSorted((one, other) => one.validFrom - other.validFrom);
    const { removed, changed, added } = changeTimeline(known, 'case', fact, from, at);
    for (const row of removed) expect(rows.delete(keyOf(row))).toBe(true);
    for (const row of changed) {
      expect(rows.has(keyOf(row))).toBe(true);
      rows.set(keyOf(row), row);
    }
    for (const row of added) {
      // A second row of the same two instants is refused by the table.
      expect(rows.has(keyOf(row))).toBe(false);
      rows.set(keyOf(row), row);
    }
  }
  return [...rows.values()];
}

/** What a report of `at` as it was known `asOf` finds. */
const states = (rows: readonly RecordedFact[], at: number, asOf = at): string[] =>
  rows
    .filter(
      (row) => row.validFrom <= at && row.validTo > at && row.recordedFrom <= asOf && row.recordedTo > asOf,
    )
    .map(({ fact }) => fact.state);

it('of two changes in one millisecond only the last was ever so', () => {
  const rows = after(
    [state('SUBMITTED'), 10, 10],
    [state('ACCEPTED'), 20, 20],
    [state('IN_PROCESS'), 20, 20],
  );
  expect(rows).toHaveLength(2);
  expect([10, 19, 20, 21].map((at) => states(rows, at))).toEqual([
    ['SUBMITTED'],
    ['SUBMITTED'],
    ['IN_PROCESS'],
    ['IN_PROCESS'],
  ]);
  expect(rows.every(({ validFrom, validTo }) => validFrom < validTo)).toBe(true);
});

it('of two first changes in one millisecond, too', () => {
  const rows = after([state('SUBMITTED'), 10, 10], [state('ACCEPTED'), 10, 10]);
  expect(rows).toHaveLength(1);
  expect(states(rows, 10)).toEqual(['ACCEPTED']);
});

it('what comes back to what it was in the same millisecond leaves what was before and one row', () => {
  const rows = after([state('SUBMITTED'), 10, 10], [state('ACCEPTED'), 20, 20], [state('SUBMITTED'), 20, 20]);
  expect([10, 20, 30].map((at) => states(rows, at))).toEqual([['SUBMITTED'], ['SUBMITTED'], ['SUBMITTED']]);
});

it('of two late tellings in one millisecond the last is believed, and what was known before stays for those who ask as of before', () => {
  const rows = after(
    [state('SUBMITTED'), 10, 10],
    [state('ACCEPTED'), 20, 50],
    [state('IN_PROCESS'), 15, 50],
  );
  expect(states(rows, 30, 49)).toEqual(['SUBMITTED']);
  expect([12, 15, 20, 60].map((at) => states(rows, at, 60))).toEqual([
    ['SUBMITTED'],
    ['IN_PROCESS'],
    ['IN_PROCESS'],
    ['IN_PROCESS'],
  ]);
});

it('a clock that is behind does not turn time back', () => {
  const rows = after([state('SUBMITTED'), 10, 10], [state('ACCEPTED'), 5, 5]);
  expect([10, 30].map((at) => states(rows, at, 30))).toEqual([['ACCEPTED'], ['ACCEPTED']]);
});
