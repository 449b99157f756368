import fc from 'fast-check';
import { nationalCalendar } from '../../../one-stop-shop/calendar/shipped-calendars';
import type { EventListener } from '../../../outbox';
import { CompileBoard } from '../compile-board';
import { liveBoardKinds } from '../board-topic';
import { Standing } from '../standing/standing';
import type { StandingCase, StandingFile } from '../standing/standing-case';
import { Tallies } from './tallies';

/** What is committed, instead of tables. */
const committed = new Map<string, StandingFile>();
jest.mock('../standing/standing.repository', () => ({
  standingPage: (_: unknown, __: unknown, { after }: { after: string }) =>
    Promise.resolve([...committed.values()].filter(({ file }) => file.id > after)),
  standingFiles: (_: unknown, __: unknown, ids: readonly string[]) =>
    Promise.resolve(ids.flatMap((id) => committed.get(id) ?? [])),
  casesOf: () => Promise.resolve([]),
}));

const morning = Date.parse('2026-09-16T08:00:00+07:00');
const hour = 3_600_000;
const calendar = nationalCalendar();
const agencies = ['a', 'b', 'c'];
const agency = fc.constantFrom(...agencies);
/** Around the day, so that it passes dates, and midnight. */
const instant = fc.integer({ min: -30, max: 60 }).map((hours) => morning + hours * hour);
/** Most cases are open. */
const rarely = fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: instant });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

const aCase = fc.record({
  procedureCode: fc.constantFrom('P', 'Q'),
  versionId: fc.constantFrom('1', '2'),
  state: fc.constantFrom('IN_PROCESS', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT', 'SUSPENDED'),
  leadAgencyId: agency,
  participants: fc.uniqueArray(agency, { minLength: 1 }),
  ownerUnitId: maybe(fc.constant('a-unit')),
  ownerPersonId: fc.constant(null),
  hasNextAction: fc.boolean(),
  hasNextDate: fc.boolean(),
  filedAt: instant,
  acceptedAt: maybe(instant),
  finishedAt: rarely,
  closedAt: rarely,
  extensions: fc.constant(0),
  isShadow: fc.boolean(),
  clock: maybe(
    fc.record({
      state: fc.constantFrom('RUNNING' as const, 'RUNNING' as const, 'PAUSED' as const, 'ENDED' as const),
      dueAt: maybe(instant),
      dueSoonAt: maybe(instant),
      hasLapsed: fc.boolean(),
      endClass: maybe(fc.constantFrom('EARLY' as const, 'ON_TIME' as const, 'LATE' as const)),
    }),
  ),
  acceptanceDueAt: maybe(instant),
  custody: fc.constant(null),
});
const tasks = fc.array(
  fc.record({
    agencyId: agency,
    elementId: fc.constantFrom('x', 'y'),
    assigneeId: maybe(fc.constantFrom('an', 'binh')),
    dueAt: maybe(instant),
    dueSoonAt: maybe(instant),
    createdAt: instant,
  }),
  { maxLength: 2 },
);
const handoffs = fc.array(
  fc.record({
    fromAgencyId: agency,
    toAgencyId: agency,
    state: fc.constantFrom('SENT', 'ACCEPTED', 'REFUSED'),
    sentAt: instant,
    acceptDueAt: maybe(instant),
    refusedAt: maybe(instant),
    dueAt: maybe(instant),
    isClockPaused: fc.boolean(),
    lateAt: maybe(instant),
  }),
  { maxLength: 2 },
);
const consultations = fc.array(
  fc.record({ askingAgencyId: agency, askedAgencyId: agency, askedAt: instant, dueAt: instant }),
  { maxLength: 1 },
);
const lateness = maybe(
  fc.record({
    dueAt: instant,
    cause: fc.constantFrom('HOLDER', 'CONSULTED'),
    agencyId: agency,
    unitId: fc.constant('u'),
  }),
);
const content = fc.record({ file: aCase, tasks, handoffs, consultations, lateness });

const fileOf = (id: string, one: typeof content extends fc.Arbitrary<infer T> ? T : never): StandingFile => ({
  file: { ...one.file, id, code: `H-${id}` } as StandingCase,
  tasks: one.tasks.map((task, place) => ({
    ...task,
    id: `${id}-t${place}`,
    caseId: id,
    procedureCode: one.file.procedureCode,
    name: task.elementId,
    unitId: `${task.agencyId}-unit`,
    isSide: false,
    class: 'inTime',
  })),
  handoffs: one.handoffs.map((handoff, place) => ({
    ...handoff,
    id: `${id}-h${place}`,
    caseId: id,
    caseCode: `H-${id}`,
    procedureCode: one.file.procedureCode,
    fromUnitId: `${handoff.fromAgencyId}-unit`,
    toUnitId: `${handoff.toAgencyId}-unit`,
  })),
  consultations: one.consultations.map((asked, place) => ({
    ...asked,
    id: `${id}-q${place}`,
    caseId: id,
    caseCode: `H-${id}`,
    procedureCode: one.file.procedureCode,
    askingUnitId: 'u',
    askedUnitId: 'v',
    silence: 'WAIT_AND_ESCALATE',
  })),
  lateness: one.lateness,
});

const step = fc.oneof(
  fc.record({ kind: fc.constant('commit' as const), id: fc.constantFrom('1', '2', '3', '4'), content }),
  fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom('1', '2', '3', '4') }),
  fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 9 }) }),
);

/** Boards on what is committed; `say` tells of it. */
function open(clock: { now: () => Date }) {
  let listener: EventListener = () => undefined;
  let seq = 0;
  const feed = {
    latest: () => Promise.resolve(seq),
    deliver: () => Promise.resolve(),
    subscribe: (heard: EventListener) => {
      listener = heard;
      return Promise.resolve({ close: () => undefined });
    },
  } as never;
  const standing = new Standing({} as never, feed, clock);
  const name = { vi: 'x', en: 'x' };
  const names = {
    refresh: () => Promise.resolve(),
    procedure: (code: string, version?: string) => ({
      code,
      name,
      field: version ?? '',
      fieldName: name,
      extension: { times: 1, noticeWorkingDays: 1 },
    }),
    place: () => name,
    station: (place: object) => place,
    person: (id: string) => id,
  } as never;
  const queries = {
    completed: () => Promise.resolve(new Map()),
    handoffs: () => Promise.resolve(new Map()),
    pressure: () => Promise.resolve(new Map()),
  } as never;
  const view = { isAbsent: (id: string) => id === 'an', postsOf: () => [] };
  const compile = new CompileBoard(
    standing,
    new Tallies(standing),
    { begin: () => Promise.resolve(), board: () => ({ items: [] }) } as never,
    names,
    queries,
    { forAgency: () => calendar } as never,
    { view: () => view } as never,
    clock,
  );
  const say = (caseId: string) =>
    listener([{ seq: (seq += 1), type: 'case.changed', payload: { caseId }, at: clock.now().getTime() }]);
  const boards = async () => {
    await standing.upToDate();
    const found: unknown[] = [];
    for (const [key, of] of [
      ['*', null],
      ['a,b', new Set(['a', 'b'])],
    ] as const)
      for (const kind of liveBoardKinds) {
        const reach = { key, agencies: of, agencyId: null, roots: of ? [...of] : [] };
        found.push([kind, (await compile.execute(kind, reach)).board]);
      }
    return found;
  };
  return { say, boards, close: () => standing.beforeApplicationShutdown() };
}

describe('boards that are kept by what changes', () => {
  it('equal those that count everything anew, after commits, restarts and the mere passing of time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        committed.clear();
        let now = morning;
        const clock = { now: () => new Date(now) };
        const kept = open(clock);
        await kept.boards();
        for (const one of steps) {
          if (one.kind === 'wait') now += one.hours * hour;
          else {
            if (one.kind === 'commit') committed.set(one.id, fileOf(one.id, one.content));
            else committed.delete(one.id);
            kept.say(one.id);
          }
          const started = open(clock);
          expect(await kept.boards()).toEqual(await started.boards());
          started.close();
        }
        kept.close();
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
