import type { INestApplicationContext } from '@nestjs/common';
import { Database, UnitOfWork } from '../../database';
import { Accounts, CitizenPasses } from '../../identity';
import type { DrivenClock } from '../../kernel';
import {
  ActOnFeedback,
  ActOnTask,
  Calendars,
  ChangeOrganisation,
  ClockAlarms,
  EnterFeedback,
  FireEscalations,
  GiveDirective,
  GiveTask,
  Organisation,
  PlanShifts,
  RateCase,
  SetUpHall,
  SigningCapacities,
  SigningKeys,
  TrustList,
} from '../../one-stop-shop';
import { InstanceListeners, JobRunner } from '../../runtime';
import { createDemoAccounts, demoWard } from './demo-accounts';
import { Desk } from './desk';
import { EarlierLives } from './earlier-lives';
import { Past } from './past';
import { loadProvince } from './province/load-province';
import { provinceFrom } from './province/province';
import { rateCases } from './ratings';
import { Registers } from './registers';
import { issueSigningKeys } from './signing-keys';
import { openWaitingHalls } from './waiting-halls';

const week = 7 * 86_400_000;

export interface DemoPast {
  seed: number;
  /** Weeks that are lived through before the demo opens. */
  weeks: number;
  /** Cases that come in on a working day. */
  daily: number;
  /** How often these weeks are repeated before themselves. */
  times: number;
  /** Cases that lie open when the demo opens, besides those that are just under way. */
  backlog: number;
}

/** Some 200 cases lived through, some 1,200 that repeat them and 320 that lie open, in well under a minute on two cores. */
export const demoPast = (seed: number): DemoPast => ({ seed, weeks: 4, daily: 9, times: 9, backlog: 320 });

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
  const registers = new Registers({
    desk,
    organisation,
    enter: get(EnterFeedback),
    act: get(ActOnFeedback),
    directives: get(GiveDirective),
    tasks: get(GiveTask),
    work: get(ActOnTask),
  });
  await registers.begin();
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
  }).live({ ...past, from, until, ward: desk.placeOf(demoWard) }, (at) =>
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
  await openWaitingHalls(
    {
      setUp: get(SetUpHall),
      shifts: get(PlanShifts),
      desk,
      calendars,
      database,
      unitOfWork: get(UnitOfWork),
    },
    past.seed,
    until,
  );
  await registers.goOn();
  await rateCases({ database, passes: get(CitizenPasses), rate: get(RateCase) });
  await issueSigningKeys(
    { keys: get(SigningKeys), trust: get(TrustList), capacities: get(SigningCapacities), organisation, desk },
    until,
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
