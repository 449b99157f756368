import { addWorkingTime, type WorkingCalendar } from '../../one-stop-shop';
import { fateOf } from './chance';
import { fateOfCase } from './fate';
import type { Act } from './next-act';
import type { Situation } from './situation';

const minute = 60_000;
const hour = 60 * minute;

/** Processing time in minutes before each act, at least and at most, where people take it. */
const usual: Record<Act['kind'], readonly [number, number]> = {
  complete: [8, 55],
  claim: [2, 30],
  'accept-handoff': [3, 20],
  'refuse-handoff': [5, 30],
  'resend-handoff': [10, 60],
  supplement: [240, 1_400],
  pay: [30, 300],
  withdraw: [30, 200],
  extend: [10, 60],
  confirm: [15, 160],
  answer: [20, 150],
  exchange: [1, 4],
};
const brisk = [3, 12] as const;

/** How long before the promised instant a case that is done on its day comes to be signed. */
const onTheDay = 2.5 * hour;
/** How long after it a late one comes to be signed, at most and seldom: processing hours. */
const forgotten = 40 * hour;

/**
 * The instant at which somebody does this, in processing hours, by the pace that is the case's fate: small cases are done in
 * one go, others rest on desks; one that is done on its day, or late, waits for its signature until then.
 */
export function instantOf(act: Act, situation: Situation, calendar: WorkingCalendar, now: number): number {
  const { pace } = fateOfCase(situation.code, situation.procedure);
  const [least, most] = isBrisk(act, situation, now) ? brisk : usual[act.kind];
  const chance = fateOf(`${act.kind} ${'step' in act ? act.step.elementId : ''} of ${situation.code}`);
  const soon = addWorkingTime(calendar, now, Math.round((least + chance * (most - least)) * minute));
  if (pace === 'EARLY' || !isSigning(act) || situation.dueAt === null) return soon;
  const late = addWorkingTime(calendar, situation.dueAt, Math.round(chance * chance * forgotten));
  return Math.max(soon, pace === 'LATE' ? late : situation.dueAt - onTheDay);
}

/** A signature is what cases wait for. */
export const isSigning = (act: Act): boolean =>
  act.kind === 'complete' && act.step.act === 'sign' && act.step.elementId !== 'sign-transfer-slip';

/** What is to be done the same day is done one thing after the other; so is what has little time left. */
function isBrisk(act: Act, { procedure, dueAt, state }: Situation, now: number): boolean {
  const isAgency = act.kind === 'complete' || act.kind === 'accept-handoff';
  if (procedure.startsWith('P09') || procedure.startsWith('P13')) return isAgency || act.kind === 'pay';
  return isAgency && state !== 'RESULT_READY' && dueAt !== null && dueAt - now < 5 * hour;
}
