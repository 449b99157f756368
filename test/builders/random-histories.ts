import type { CaseFact } from '../../src/one-stop-shop/reports/facts/case-fact';

/** Something that changed of a case: when, and when it became known. Native cases know at once. */
export interface Happening {
  at: number;
  knownAt: number;
  fact: CaseFact;
}

export interface History {
  id: string;
  happenings: Happening[];
}

const hour = 3_600_000;
const day = 24 * hour;

/** A small generator that gives the same numbers for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Lives of cases as the shop lets them happen, from `start` on over some three months: every kind of end, pauses, extensions, recalls. */
export function randomHistories(count: number, seed: number, start: number): History[] {
  const next = numbersFrom(seed);
  const one = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)];
  const later = (days: number) => Math.round(next() * days * day) + 1;
  return Array.from({ length: count }, (_, place): History => {
    const id = `case-${String(place).padStart(6, '0')}`;
    const isShadow = next() < 0.1;
    let at = start + later(75);
    const happenings: Happening[] = [];
    let fact: CaseFact = {
      procedureCode: `P0${1 + Math.floor(next() * 4)}`,
      field: one(['land', 'civil-status', 'construction']),
      level: one(['PROVINCE', 'COMMUNE']),
      serviceLevel: one(['FULL', 'PARTIAL', 'INFO']),
      channel: one(['ONLINE', 'COUNTER', 'POST']),
      receivingAgencyId: 'one',
      leadAgencyId: one(['one', 'two', 'three']),
      nonTerritorial: next() < 0.2 ? 1 : 0,
      state: 'SUBMITTED',
      filedAt: at,
      acceptanceDueAt: at + 8 * hour,
      acceptedAt: null,
      dueAt: null,
      lapsed: 0,
      finishedAt: null,
      outcome: null,
      endClass: null,
      originalClass: null,
      extensions: 0,
      supplementRounds: 0,
      hasFee: next() < 0.5 ? 1 : 0,
      paidAt: null,
      paidOnline: 0,
      components: 3,
      digital: Math.floor(next() * 4),
      reused: 0,
      digitalResult: 0,
    };
    const happen = (change: Partial<CaseFact>) => {
      fact = { ...fact, ...change };
      happenings.push({ at, knownAt: isShadow ? at + later(20) : at, fact });
    };
    happen({});
    at += later(2);
    if (next() < 0.05) {
      happen({
        state: 'REJECTED_AT_INTAKE',
        finishedAt: at,
        outcome: 'REJECTED',
        endClass: 'ON_TIME',
        originalClass: 'ON_TIME',
      });
      return { id, happenings: inOrder(happenings) };
    }
    if (next() < 0.05) return { id, happenings: inOrder(happenings) };
    let due = at + 3 * day + later(15);
    const promised = due;
    happen({ state: 'IN_PROCESS', acceptedAt: at, dueAt: due });
    for (let acts = Math.floor(next() * 5); acts > 0 && !isShadow; acts -= 1) {
      at += later(5);
      const act = next();
      if (act < 0.3) {
        const lapsed = at > due ? 1 : 0;
        happen({
          state: 'AWAITING_SUPPLEMENT',
          dueAt: null,
          lapsed,
          supplementRounds: fact.supplementRounds + 1,
        });
        if (next() < 0.2) return { id, happenings };
        at += later(10);
        if (!lapsed) due = at + later(10);
        happen({ state: 'IN_PROCESS', dueAt: due, lapsed: 0 });
      } else if (act < 0.5 && at < due && fact.extensions === 0) {
        due += later(8);
        happen({ dueAt: due, extensions: 1 });
      } else if (act < 0.7 && fact.paidAt === null) {
        happen({ paidAt: at, paidOnline: next() < 0.5 ? 1 : 0 });
      }
    }
    if (next() < 0.15) return { id, happenings: inOrder(happenings) };
    at += later(12);
    const outcome = one(['GRANTED', 'GRANTED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'TERMINATED']);
    const classOf = (limit: number) => (at > limit ? 'LATE' : at > limit - day ? 'ON_TIME' : 'EARLY');
    happen({
      state: outcome === 'WITHDRAWN' || outcome === 'TERMINATED' ? outcome : 'RESULT_READY',
      finishedAt: at,
      outcome,
      endClass: classOf(due),
      originalClass: classOf(fact.extensions ? promised : due),
    });
    if (!isShadow && outcome === 'GRANTED' && next() < 0.1) {
      at += later(10);
      happen({ state: 'IN_PROCESS', finishedAt: null, outcome: null, endClass: null, originalClass: null });
      at += later(10);
      if (next() < 0.7)
        happen({
          state: 'RESULT_READY',
          finishedAt: at,
          outcome,
          endClass: classOf(due),
          originalClass: classOf(due),
        });
    }
    return { id, happenings: inOrder(happenings) };
  });
}

/** Another system tells of what happened in its order, however late. */
function inOrder(happenings: Happening[]): Happening[] {
  let known = 0;
  for (const happening of happenings) {
    known = Math.max(known + (happening.knownAt > happening.at ? 1 : 0), happening.knownAt);
    happening.knownAt = known;
  }
  return happenings;
}

/** How a case stood at an instant as it was known at another; undefined before it was. */
export const stateAt = ({ happenings }: History, at: number, asOf: number): CaseFact | undefined =>
  happenings.findLast((one) => one.at <= at && one.knownAt <= asOf)?.fact;
