import { openTestDatabase, type TestDatabase } from '../../../test/database/test-database';
import { type History, randomHistories, stateAt } from '../../../test/builders/random-histories';
import { dateAt } from '../local-date';
import { type CaseFact, type RecordedFact, toFactRow } from './facts/case-fact';
import { knownFacts, saveChange } from './facts/case-facts.repository';
import { changeTimeline } from './facts/timeline.policy';
import { conditionsOf } from './forms/conditions.policy';
import { countCases } from './forms/count-cases';
import type { ReportForm } from './forms/form';
import { reportForms } from './forms/forms.data';
import { valuesOf } from './forms/lay-out.calculator';
import { type ReportProfile, reportProfiles } from './forms/profiles.data';
import { type ReportPeriod, reportPeriod } from './report-period';

const start = Date.parse('2026-07-01T08:00:00+07:00');
const now = Date.parse('2026-11-20T10:00:00+07:00');
const day = 86_400_000;
const form = (code: string): ReportForm => reportForms.find((one) => one.code === code)!;

let store: TestDatabase;
let histories: History[];
beforeAll(async () => {
  store = await openTestDatabase();
  histories = randomHistories(10_000, 7, start);
  const rows = histories.flatMap(timelineOf).map(toFactRow);
  for (let from = 0; from < rows.length; from += 500)
    await store.unitOfWork.run((tx) => tx.insert('case_fact', rows.slice(from, from + 500)));
}, 120_000);
afterAll(() => store.close());

/** As `RecordCaseFacts` leaves them, one happening after the other in the order in which they become known. */
function timelineOf({ id, happenings }: History): RecordedFact[] {
  const key = ({ validFrom, recordedFrom }: RecordedFact) => `${validFrom} ${recordedFrom}`;
  const rows = new Map<string, RecordedFact>();
  for (const { at, knownAt, fact } of happenings) {
    const known = [...rows.values()]
      .filter(({ recordedTo }) => recordedTo > knownAt)
      .toSorted((one, other) => one.validFrom - other.validFrom);
    const { removed, changed, added } = changeTimeline(known, id, fact, at, knownAt);
    for (const row of removed) rows.delete(key(row));
    for (const row of [...changed, ...added]) rows.set(key(row), row);
  }
  return [...rows.values()];
}

async function reported(code: string, period: ReportPeriod, profile = reportProfiles[0]) {
  const { columns: columnsOf, isApart = false, groupings } = form(code);
  const columns = columnsOf(conditionsOf(profile, { isApart }));
  const rows = await store.database.read((reader) =>
    countCases(reader, columns, groupings[0], { agencies: null }, period),
  );
  const byRow = rows.map(({ dimensions, counts }) => ({
    dimensions,
    ...Object.fromEntries(columns.map(({ key }, place) => [key, valuesOf(columns, counts)[place]])),
  })) as unknown as (Record<string, number> & { dimensions: Record<string, string> })[];
  const total = (key: string) => byRow.reduce((sum, row) => sum + row[key], 0);
  return { byRow, total };
}

/** The columns of II.06 told again in plain words, case by case. */
function columnsOf06(fact: CaseFact, { from, at }: ReportPeriod, profile: ReportProfile): string[] {
  const { acceptedAt, finishedAt, outcome } = fact;
  if (acceptedAt === null || acceptedAt > at) return [];
  const ended = finishedAt !== null && finishedAt <= at;
  if (ended && finishedAt < from) return [];
  const rule =
    outcome === 'WITHDRAWN' ? profile.withdrawn : outcome === 'TERMINATED' ? profile.stopped : 'BY_CLASS';
  if (ended && rule === 'LEFT_OUT') return [];
  const received = acceptedAt < from ? 'carriedOver' : fact.channel === 'ONLINE' ? 'online' : 'direct';
  if (ended) {
    if (rule === 'ON_TIME') return [received, 'onTime'];
    const isBroken =
      fact.endClass === 'LATE' ||
      (profile.extended === 'LATE_WITH_APOLOGY' && fact.extensions > 0 && fact.originalClass === 'LATE');
    return [received, isBroken ? 'late' : fact.endClass === 'EARLY' ? 'early' : 'onTime'];
  }
  if (profile.supplement === 'RESOLVED_ON_TIME' && fact.state === 'AWAITING_SUPPLEMENT')
    return [received, 'onTime'];
  const isLate = fact.dueAt === null ? fact.lapsed === 1 && profile.paused === 'AS_CLOCK' : fact.dueAt < at;
  return [received, isLate ? 'overdue' : 'inTime'];
}

const parts = ['online', 'direct', 'carriedOver', 'early', 'onTime', 'late', 'inTime', 'overdue'];

function countedPlainly(period: ReportPeriod, profile: ReportProfile) {
  const rows = new Map<string, Record<string, number>>();
  for (const history of histories) {
    const fact = stateAt(history, period.at, period.asOf);
    if (!fact) continue;
    const columns = columnsOf06(fact, period, profile);
    if (columns.length === 0) continue;
    const key = `${fact.level} ${fact.field}`;
    const row = rows.get(key) ?? Object.fromEntries(parts.map((part) => [part, 0]));
    for (const column of columns) row[column] += 1;
    rows.set(key, row);
  }
  return rows;
}

const periods: [string, ReportPeriod][] = [
  ['a month that is over', reportPeriod({ from: '2026-08-01', until: '2026-08-31' }, now)],
  ['a quarter', reportPeriod({ from: '2026-07-01', until: '2026-09-30' }, now)],
  ['a day', reportPeriod({ from: '2026-09-01', until: '2026-09-01' }, now)],
  [
    'a month as it was known in its middle',
    reportPeriod({ from: '2026-08-01', until: '2026-08-31', asOf: '2026-08-15T12:00:00+07:00' }, now),
  ],
  [
    'a month as it was known a week after it',
    reportPeriod({ from: '2026-08-01', until: '2026-08-31', asOf: '2026-09-07T00:00:00+07:00' }, now),
  ],
];

describe('reports over 10,000 random histories', () => {
  describe.each(periods)('of %s', (_, period) => {
    it.each(reportProfiles.map((profile) => [profile.code, profile] as const))(
      'count under the profile %s what a count case by case gives',
      async (_code, profile) => {
        const { byRow } = await reported('ii-06a', period, profile);
        const plain = countedPlainly(period, profile);
        expect(
          new Map(byRow.map((row) => [`${row.dimensions.level} ${row.dimensions.field}`, picked(row)])),
        ).toEqual(plain);
        expect(plain.size).toBeGreaterThan(0);
        for (const row of byRow) expect(row.received).toBe(row.resolved + row.inProgress);
      },
    );

    it('add up in 06b and 07a to the same cases', async () => {
      const [fields, agencies, justice] = [
        await reported('ii-06a', period),
        await reported('ii-06b', period),
        await reported('07a-btp', period),
      ];
      for (const key of [...parts, 'received', 'resolved', 'inProgress'])
        expect(agencies.total(key)).toBe(fields.total(key));
      expect(justice.total('received')).toBe(fields.total('received'));
      for (const row of justice.byRow)
        expect(row.received).toBe(row.resolved + row.inProgress + row.withdrawn + row.stopped);
    });
  });

  it('carry over into a month what was in progress at the end of the one before, and what was recalled since', async () => {
    const july = await reported('ii-06a', reportPeriod({ from: '2026-07-01', until: '2026-07-31' }, now));
    const [, august] = periods[0];
    const end = august.from - 1;
    const recalled = histories.filter((history) => {
      const [before, after] = [stateAt(history, end, now), stateAt(history, august.at, now)];
      const wasDone = before && before.finishedAt !== null && before.finishedAt <= end;
      return wasDone && after && (after.finishedAt === null || after.finishedAt > end);
    });
    const shown = await reported('ii-06a', august);
    expect(recalled.length).toBeGreaterThan(0);
    expect(shown.total('carriedOver')).toBe(july.total('inProgress') + recalled.length);
  });

  it('are not changed by what happens and becomes known later', async () => {
    const [, august] = periods[4];
    const before = await reported('ii-06a', august);
    const later = now + day;
    const some = histories.slice(0, 400).map(({ id }) => id);
    await store.unitOfWork.run(async (tx) => {
      const known = await knownFacts(tx, some);
      for (const [index, id] of some.entries()) {
        const rows = known.get(id)!;
        const { fact } = rows.at(-1)!;
        const changed =
          fact.finishedAt === null
            ? {
                ...fact,
                finishedAt: later,
                state: 'RETURNED',
                outcome: 'GRANTED',
                endClass: 'LATE',
                originalClass: 'LATE',
              }
            : { ...fact, finishedAt: null, state: 'IN_PROCESS', outcome: null, endClass: null };
        // Every second one is told of the middle of August, long after.
        const from = index % 2 === 0 ? later : Date.parse('2026-08-15T00:00:00+07:00');
        await saveChange(tx, changeTimeline(rows, id, changed, from, later));
      }
    });
    const after = await reported('ii-06a', august);
    expect(after.byRow).toEqual(before.byRow);
    const today = reportPeriod({ from: '2026-08-01', until: dateAt(now) }, later + 1);
    const latest = await reported('ii-06a', { ...today, at: later });
    expect(latest.total('received')).toBe(latest.total('resolved') + latest.total('inProgress'));
    expect(latest.byRow).not.toEqual((await reported('ii-06a', today)).byRow);
  });
});

const picked = (row: Record<string, number>) => Object.fromEntries(parts.map((part) => [part, row[part]]));
