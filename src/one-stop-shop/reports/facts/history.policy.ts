import type { JsonObject } from '../../../kernel';
import type { CaseState } from '../../case-files/case-file';
import { isEnd } from '../../case-files/case-file.policy';
import type { FinishedClass } from '../../deadlines/classify';
import type { StoredLedger } from '../../deadlines/stored-clock';
import { endOfTime, type CaseFact, isSameFact, type RecordedFact } from './case-fact';
import type { Enclosures } from './case-facts.repository';
import { type AboutProcedure, type CountedCase, factOf, type Promise } from './fact-of.policy';

export interface PastEvent {
  type: string;
  at: number;
  data: JsonObject;
}

export interface PastClock {
  kind: string;
  endClass: FinishedClass | null;
  originalClass: FinishedClass | null;
  ledger: StoredLedger;
}

/** Everything that a case which was there before its facts leaves behind. */
export interface PastCase {
  id: string;
  /** As it stands today. */
  file: CountedCase;
  /** Its owner has told only how it stands: its first message is all the history there is. */
  isShadow: boolean;
  events: readonly PastEvent[];
  clocks: readonly PastClock[];
  enclosures: Enclosures;
  about: AboutProcedure;
  nonTerritorial: boolean;
}

const noPromise: Promise = {
  acceptanceDueAt: null,
  dueAt: null,
  hasLapsed: false,
  endClass: null,
  originalClass: null,
  extensions: 0,
};

interface Running {
  state: CaseState;
  acceptedAt: number | null;
  finishedAt: number | null;
  supplementRounds: number;
  promise: Promise;
  dueBefore: number | null;
}

/**
 * The facts of a case from its history and the ledgers of its clocks, as if they had been recorded when they happened. Papers,
 * payments and agencies are those of today: their earlier ones are not in the history.
 */
export function factsOfPast(past: PastCase): RecordedFact[] {
  if (past.isShadow) return shadowFacts(past);
  const one: Running = {
    state: 'SUBMITTED',
    acceptedAt: null,
    finishedAt: null,
    supplementRounds: 0,
    promise: { ...noPromise },
    dueBefore: null,
  };
  const happened = [
    ...past.clocks.flatMap((clock) =>
      clock.ledger.entries.map((entry) => ({ at: entry.at, apply: () => runClock(one, clock, entry) })),
    ),
    ...past.events.map((event) => ({ at: event.at, apply: () => runEvent(one, event) })),
  ].toSorted((first, second) => first.at - second.at);

  const facts: RecordedFact[] = [];
  for (let place = 0; place < happened.length; place += 1) {
    const { at, apply } = happened[place];
    apply();
    if (happened[place + 1]?.at === at) continue;
    const fact = factAt(past, one, at);
    const last = facts.at(-1);
    if (last && isSameFact(last.fact, fact)) continue;
    if (last) last.validTo = at;
    facts.push({
      caseId: past.id,
      validFrom: at,
      validTo: endOfTime,
      recordedFrom: at,
      recordedTo: endOfTime,
      fact,
    });
  }
  return facts;
}

function shadowFacts({ id, file, events, enclosures, about, nonTerritorial }: PastCase): RecordedFact[] {
  const promise = { ...noPromise, dueAt: file.dueAt };
  return [
    {
      caseId: id,
      validFrom: file.filedAt,
      validTo: endOfTime,
      recordedFrom: Math.max(events[0]?.at ?? file.filedAt, file.filedAt),
      recordedTo: endOfTime,
      fact: factOf(file, promise, enclosures, about, nonTerritorial),
    },
  ];
}

function factAt(past: PastCase, one: Running, at: number): CaseFact {
  const { paidAt, paidOnline } = past.enclosures;
  const isPaid = paidAt !== null && paidAt <= at;
  const { state, acceptedAt, finishedAt, supplementRounds, promise } = one;
  return factOf(
    { ...past.file, state, acceptedAt, finishedAt, supplementRounds, dueAt: promise.dueAt },
    promise,
    {
      ...past.enclosures,
      paidAt: isPaid ? paidAt : null,
      paidOnline: isPaid ? paidOnline : 0,
      digitalResult: finishedAt === null ? 0 : past.enclosures.digitalResult,
    },
    past.about,
    past.nonTerritorial,
  );
}

function runEvent(one: Running, { type, at, data }: PastEvent): void {
  switch (type) {
    case 'case.accepted':
      one.acceptedAt = at;
      return;
    case 'case.supplement.requested':
      one.supplementRounds += 1;
      return;
    case 'case.result.recalled':
      one.finishedAt = null;
      return;
    case 'case.status.changed': {
      const to = data.to as CaseState;
      one.state = to;
      if (to === 'RESULT_READY' || isEnd(to)) one.finishedAt ??= at;
      return;
    }
  }
}

function runClock(
  one: Running,
  clock: PastClock,
  { type, at, newDue }: StoredLedger['entries'][number],
): void {
  const { promise } = one;
  if (clock.kind === 'ACCEPTANCE') {
    promise.acceptanceDueAt = newDue;
    return;
  }
  if (type !== 'recalculated')
    promise.hasLapsed = type === 'pause' && one.dueBefore !== null && at > one.dueBefore;
  promise.dueAt = newDue;
  if (type === 'extend') promise.extensions += 1;
  if (type === 'end') {
    promise.endClass = clock.endClass;
    promise.originalClass = clock.originalClass;
  }
  one.dueBefore = newDue;
}
