import { type WorkingCalendar, workingTimeBetween } from '../../one-stop-shop';
import { chanceFrom, fateOf } from './chance';
import { type Fate, fateOfCase } from './fate';
import { type Filing, filingOf } from './filings';
import { type Act, nextAct } from './next-act';
import { isSigning } from './pace';
import type { Situation } from './situation';

const hour = 3_600_000;
const day = 24 * hour;

/** What a case waits for when the demo opens. */
export type Rest =
  | 'reception'
  | 'assignment'
  | 'work'
  | 'draft'
  | 'review'
  | 'signature'
  | 'sealing'
  | 'return'
  | 'supplement'
  | 'consultation'
  | 'handed-back';

/** A case that comes to lie somewhere. */
export interface Resting {
  rest: Rest;
  /** Somebody has taken the work. */
  isTaken: boolean;
}

interface Places {
  rest: Rest;
  /** In the ward of the demo's accounts, and in the other communes. */
  ward: number;
  province: number;
  procedures: readonly string[];
}

const [household, permit, land, allowance, copy, extract] = [
  'P01-household-business',
  'P02-building-permit',
  'P06-land-transfer',
  'P08-social-allowance',
  'P09-certified-copy',
  'P13-civil-status-extract',
] as const;

/** What a ward and a province look like on an ordinary morning, per cent of `DemoPast.backlog`. */
const lying: readonly Places[] = [
  { rest: 'reception', ward: 2.2, province: 7, procedures: [extract, extract, household, permit, land] },
  { rest: 'assignment', ward: 1.3, province: 6, procedures: [household, permit] },
  {
    rest: 'work',
    ward: 6,
    province: 20,
    procedures: [household, permit, allowance, permit, household, extract],
  },
  { rest: 'work', ward: 0, province: 9, procedures: [land] },
  { rest: 'draft', ward: 3, province: 9, procedures: [permit, household, permit, extract] },
  { rest: 'review', ward: 2.2, province: 6, procedures: [household, permit] },
  { rest: 'signature', ward: 2.8, province: 7, procedures: [permit, household, extract, copy] },
  { rest: 'sealing', ward: 0.6, province: 3, procedures: [household, extract] },
  { rest: 'return', ward: 2.2, province: 4, procedures: [extract, household, permit] },
  { rest: 'supplement', ward: 0.6, province: 2, procedures: [household, permit] },
  { rest: 'consultation', ward: 0.6, province: 2, procedures: [permit] },
  { rest: 'handed-back', ward: 1, province: 1, procedures: [household, permit] },
];

/** Working hours that a procedure gives, roughly: what is filed longer ago is late. */
const limitHours: Readonly<Record<string, number>> = {
  [household]: 24,
  [permit]: 56,
  [land]: 80,
  [allowance]: 80,
  [extract]: 16,
  [copy]: 8,
};

/** Working hours a case takes to come there, and those the step has, roughly, by procedure. */
const stepHours: Readonly<
  Partial<Record<Rest, Readonly<Record<string, readonly [lead: number, limit: number]>>>>
> = {
  reception: { [household]: [0, 2], [permit]: [0, 4], [land]: [0, 4], [extract]: [0, 1] },
  assignment: { [household]: [0.5, 2], [permit]: [0.5, 2] },
  work: {
    [household]: [1.2, 6],
    [permit]: [1.2, 16],
    [land]: [0.8, 12],
    [allowance]: [0.5, 24],
    [extract]: [0.3, 0.5],
  },
  draft: { [household]: [3.6, 2], [permit]: [1.9, 16], [extract]: [0.5, 0.5] },
  review: { [household]: [4.5, 2], [permit]: [2.8, 4] },
  signature: { [household]: [5.4, 2], [permit]: [3.6, 4], [extract]: [0.6, 1], [copy]: [0.4, 1] },
  sealing: { [household]: [6.2, 4], [extract]: [0.8, 0.5] },
  consultation: { [permit]: [1.9, 14] },
  'handed-back': { [household]: [5.8, 3], [permit]: [4, 4] },
};

export interface BacklogSpan {
  seed: number;
  until: number;
  /** How many cases lie open. */
  backlog: number;
  /** Where the ward of the demo's accounts is among the communes, in [0, 1). */
  ward: number;
}

/** What has been filed of late and is not done yet, in the order of filing: some of it late, some nearly due. */
export function backlogOf({ seed, until, backlog, ward }: BacklogSpan, calendar: WorkingCalendar) {
  const filings: { at: number; filing: Filing; resting: Resting }[] = [];
  for (const { rest, procedures, ...counts } of lying)
    for (const place of ['ward', 'province'] as const)
      for (let number = 0; number < Math.round((counts[place] * backlog) / 100); number += 1) {
        const key = `${seed} ${rest} ${procedures[0]} ${place} ${number}`;
        const chance = chanceFrom(Math.floor(fateOf(key) * 2 ** 32));
        const procedure = procedures[number % procedures.length]!;
        const filing = filingOf(procedure, chance, rest === 'reception' && procedure !== copy);
        const elapsed = elapsedOf(rest, procedure, chance());
        filings.push({
          at: earlierBy(elapsed, until, calendar),
          filing: place === 'ward' ? { ...filing, commune: ward, isAtCentre: false } : filing,
          resting: { rest, isTaken: chance() < 0.5 },
        });
      }
  return filings.sort((one, other) => one.at - other.at);
}

/**
 * Milliseconds of processing hours since it was filed: one case in ten is late as a whole, one in ten at its step, and one in
 * five nearly.
 */
function elapsedOf(rest: Rest, procedure: string, chance: number): number {
  const limit = limitHours[procedure]!;
  const part = (from: number, to: number, first: number, last: number) =>
    from + ((to - from) * (chance - first)) / (last - first);
  // Reception and the opinion of another agency have ends of their own, which such a wait would not survive.
  const canBeLate = rest !== 'reception' && rest !== 'consultation';
  if (canBeLate && chance < 0.1) return limit * part(1.05, 1.5, 0, 0.1) * hour;
  const [lead, step] = stepHours[rest]?.[procedure] ?? [4, limit / 4];
  if (canBeLate && chance < 0.2) return (lead + step * part(1.1, 1.8, 0.1, 0.2)) * hour;
  if (chance < 0.4) return (lead + step * part(0.82, 0.97, 0.2, 0.4)) * hour;
  return (lead + step * part(0.1, 0.75, 0.4, 1)) * hour;
}

/** The instant from which so much processing time has passed until then. */
function earlierBy(time: number, until: number, calendar: WorkingCalendar): number {
  let [from, to] = [until - 40 * day, until];
  while (to - from > 60_000) {
    const middle = Math.floor((from + to) / 2);
    if (workingTimeBetween(calendar, middle, until) >= time) from = middle;
    else to = middle;
  }
  return from;
}

/** As `nextAct`; undefined where the case has come to lie. */
export function nextActOfResting({ rest, isTaken }: Resting, situation: Situation): Act | undefined {
  const act = nextAct(situation, fateOfResting(rest, situation));
  if (rest === 'handed-back') {
    const sent = situation.handoffs.find(({ state, isCustody }) => state === 'SENT' && isCustody);
    if (sent && act && isSigning(act)) return { kind: 'refuse-handoff', handoff: sent };
  }
  if (!act || !isWaitedFor(rest, act)) return act;
  return isTaken && act.kind === 'complete' && act.step.personId === null && isOfficers(act)
    ? { kind: 'claim', step: act.step }
    : undefined;
}

function fateOfResting(rest: Rest, { code, procedure }: Situation): Fate {
  return {
    ...fateOfCase(code, procedure),
    reception: rest === 'supplement' ? 'SUPPLEMENT' : 'ACCEPTED',
    isWithdrawn: false,
    isExtended: false,
    isHandedBack: false,
    takesOver: fateOf(`taking over of ${code}`) < 0.6,
    consults: rest === 'consultation',
  };
}

const isOfficers = (act: Act): boolean =>
  act.kind === 'complete' && act.step.role === 'case-officer' && act.step.act !== 'consult';

function isWaitedFor(rest: Rest, act: Act): boolean {
  if (rest === 'handed-back') return act.kind === 'resend-handoff';
  if (rest === 'supplement') return act.kind === 'supplement';
  if (act.kind !== 'complete') return false;
  const { step } = act;
  switch (rest) {
    case 'reception':
      return step.act === 'receive';
    case 'assignment':
      return step.elementId === 'assign-officer';
    case 'work':
      return isOfficers(act);
    case 'draft':
      return isOfficers(act) && step.elementId.startsWith('draft-');
    case 'review':
      return step.act === 'review';
    case 'signature':
      return isSigning(act);
    case 'sealing':
      return step.act === 'issue';
    case 'return':
      return step.act === 'return';
    case 'consultation':
      return step.act === 'consult';
  }
}
