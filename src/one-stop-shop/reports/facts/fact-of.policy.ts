import type { StoredCase } from '../../case-files/stored-case';
import { classOfEnd, type FinishedClass } from '../../deadlines/classify';
import type { Clock } from '../../deadlines/clock';
import type { CaseFact } from './case-fact';
import type { Enclosures } from './case-facts.repository';

/** What the catalogue says of the procedure of a case. */
export interface AboutProcedure {
  field: string;
  level: string;
  serviceLevel: string;
  hasFee: boolean;
}

export type CountedCase = Pick<
  StoredCase,
  | 'procedureCode'
  | 'channel'
  | 'receivingAgencyId'
  | 'leadAgencyId'
  | 'state'
  | 'filedAt'
  | 'acceptedAt'
  | 'finishedAt'
  | 'outcome'
  | 'supplementRounds'
  | 'dueAt'
>;

/** How the clocks of a case stand, as far as reports ask. */
export interface Promise {
  acceptanceDueAt: number | null;
  dueAt: number | null;
  hasLapsed: boolean;
  endClass: FinishedClass | null;
  originalClass: FinishedClass | null;
  extensions: number;
}

/** Of a shadow case there is no clock: its owner says until when it was promised. */
export function promiseOf(clocks: readonly Clock[], dueAt: number | null): Promise {
  const acceptance = clocks.findLast(({ kind }) => kind === 'ACCEPTANCE');
  const promise = clocks.findLast(({ kind }) => kind === 'CASE');
  return {
    acceptanceDueAt: acceptance?.dueAt ?? null,
    dueAt: promise ? (promise.state === 'PAUSED' ? null : promise.dueAt) : dueAt,
    hasLapsed: promise?.state === 'PAUSED' && promise.class === 'OVERDUE',
    endClass: promise?.state === 'ENDED' ? (promise.class as FinishedClass) : null,
    originalClass: promise?.originalClass ?? null,
    extensions: promise?.extensions ?? 0,
  };
}

/**
 * What reports count of a case as it stands. A case that was finished without a clock has the class of the date it was promised for, and
 * is on time where none was; nothing is finished before it was accepted.
 */
export function factOf(
  file: CountedCase,
  promise: Promise,
  enclosures: Enclosures,
  about: AboutProcedure,
  nonTerritorial: boolean,
): CaseFact {
  const { acceptedAt } = file;
  const finishedAt =
    file.finishedAt === null ? null : Math.max(file.finishedAt, acceptedAt ?? file.finishedAt);
  const endClass =
    finishedAt === null
      ? null
      : (promise.endClass ?? (promise.dueAt === null ? 'ON_TIME' : classOfEnd(finishedAt, promise.dueAt)));
  return {
    procedureCode: file.procedureCode,
    field: about.field,
    level: about.level,
    serviceLevel: about.serviceLevel,
    channel: file.channel,
    receivingAgencyId: file.receivingAgencyId,
    leadAgencyId: file.leadAgencyId,
    nonTerritorial: nonTerritorial ? 1 : 0,
    state: file.state,
    filedAt: file.filedAt,
    acceptanceDueAt: promise.acceptanceDueAt,
    acceptedAt,
    dueAt: promise.dueAt,
    lapsed: promise.hasLapsed ? 1 : 0,
    finishedAt,
    outcome: finishedAt === null ? null : file.outcome,
    endClass,
    originalClass: finishedAt === null ? null : (promise.originalClass ?? endClass),
    extensions: promise.extensions,
    supplementRounds: file.supplementRounds,
    hasFee: about.hasFee ? 1 : 0,
    ...enclosures,
  };
}

/** A commune receives for another agency, or another agency for a commune: filing is free of territory. */
export function isNonTerritorial(
  receiving: { id: string; tier: string } | undefined,
  competent: { id: string; tier: string } | undefined,
): boolean {
  if (!receiving || !competent || receiving.id === competent.id) return false;
  return receiving.tier === 'COMMUNE' || competent.tier === 'COMMUNE';
}
