import type { INestApplicationContext } from '@nestjs/common';
import { Database, UnitOfWork } from '../../database';
import { Accounts } from '../../identity';
import type { DrivenClock } from '../../kernel';
import {
  Calendars,
  ChangeOrganisation,
  ClockAlarms,
  FireEscalations,
  Organisation,
} from '../../one-stop-shop';
import { InstanceListeners, JobRunner } from '../../runtime';
import { createDemoAccounts } from './demo-accounts';
import { Desk } from './desk';
import { EarlierLives } from './earlier-lives';
import { Past } from './past';
import { loadProvince } from './province/load-province';
import { provinceFrom } from './province/province';

const week = 7 * 86_400_000;

export interface DemoPast {
  seed: number;
  /** Weeks that are lived through before the demo opens. */
  weeks: number;
  /** Cases that come in on a working day. */
  daily: number;
  /** How often these weeks are repeated before themselves. */
  times: number;
}

/** Some 250 cases lived through and some 2,000 that repeat them, in well under a minute on two cores. */
export const demoPast = (seed: number): DemoPast => ({ seed, weeks: 4, daily: 12, times: 11 });

/** When the province has to exist for all its past to happen in it. */
export const beginningOf = ({ weeks, times }: DemoPast, until: number): number =>
  until - (weeks * (times + 1) + 1) * week;

/**
 * Fills an empty database: the province, accounts of some of its people, the weeks before `until` lived through, the months
 * before those as their repetition. Equal seeds and instants give equal cases. The clock begins at `beginningOf`, no worker runs:
 * whatever becomes due does so at its own instant and in its order.
 */
export async function seedDemo(
  app: INestApplicationContext,
  clock: DrivenClock,
  past: DemoPast,
  until: number,
  say: (line: string) => void = () => undefined,
): Promise<{ lived: number; repeated: number }> {
  const get = <T>(type: abstract new (...dependencies: never[]) => T): T =>
    app.get<T>(type as never, { strict: false });
  const [database, calendars, organisation, desk] = [
    get(Database),
    get(Calendars),
    get(Organisation),
    get(Desk),
  ];
  await loadProvince(get(ChangeOrganisation), provinceFrom(past.seed));
  await organisation.refresh();
  await createDemoAccounts(get(Accounts), desk);
  const span = past.weeks * week;
  const from = until - span;
  clock.travelTo(new Date(from));
  const tell = everyFewSeconds(say);
  const lived = await new Past({
    desk,
    clock,
    runner: get(JobRunner),
    alarms: get(ClockAlarms),
    escalations: get(FireEscalations),
    listeners: get(InstanceListeners),
    calendars,
    database,
  }).live({ seed: past.seed, from, until, daily: past.daily }, (at) =>
    tell(`living through the last ${past.weeks} weeks: ${Math.round(((at - from) / span) * 100)} %`),
  );
  const repeated = await new EarlierLives({
    database,
    unitOfWork: get(UnitOfWork),
    calendars,
    organisation,
  }).repeat({ seed: past.seed, span, times: past.times }, (cases) =>
    tell(`writing the months before: ${cases} cases`),
  );
  return { lived, repeated };
}

/** A line at the start and then every three seconds, of the host's time. */
function everyFewSeconds(say: (line: string) => void): (line: string) => void {
  let next = 0;
  return (line) => {
    if (performance.now() < next) return;
    next = performance.now() + 3_000;
    say(line);
  };
}
