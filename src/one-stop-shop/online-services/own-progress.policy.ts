import type { CaseState } from '../case-files/case-file';
import { actNeeds, isEnd } from '../case-files/case-file.policy';

export interface Standing {
  state: CaseState;
  /** Acts of the model at which its process waits. */
  waitingActs: readonly (string | null)[];
  /** Acts of tasks that are open. */
  taskActs: readonly (string | null)[];
  isRated: boolean;
  isShadow: boolean;
}

/** What is asked of the applicant now. */
export function awaitedOf({ state, waitingActs }: Pick<Standing, 'state' | 'waitingActs'>): string | null {
  if (state === 'AWAITING_SUPPLEMENT') return 'SUPPLEMENT';
  if (state === 'AWAITING_PAYMENT') return 'PAYMENT';
  if (state === 'RESULT_READY') return 'PICK_UP';
  return waitingActs.includes('await-confirmation') ? 'CONFIRMATION' : null;
}

export const turnOf = (standing: Pick<Standing, 'state' | 'waitingActs'>): string =>
  isEnd(standing.state) ? 'NOBODY' : awaitedOf(standing) === null ? 'AUTHORITIES' : 'APPLICANT';

/** What the applicant may do now, as the acts themselves will allow. */
export function actsOf(standing: Standing): string[] {
  const { state, taskActs, isRated, isShadow } = standing;
  if (isShadow) return [];
  return [
    ...(state === 'AWAITING_SUPPLEMENT' ? ['supplement'] : []),
    ...(actNeeds.withdraw.states.includes(state) &&
    state !== 'WITHDRAW_REQUESTED' &&
    !taskActs.includes('withdraw')
      ? ['withdraw']
      : []),
    ...(awaitedOf(standing) === 'CONFIRMATION' ? ['confirm'] : []),
    ...(state === 'RETURNED' && !isRated ? ['rate'] : []),
  ];
}

/** Fewer say nothing of a case. */
export const fewestCases = 20;
const share = 80;

/** Between which durations four of five lie, of those given; null for too few. Milliseconds. */
export function rangeOf(durations: readonly number[]): { from: number; to: number; share: number } | null {
  if (durations.length < fewestCases) return null;
  const sorted = [...durations].sort((one, other) => one - other);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!;
  const tail = (100 - share) / 200;
  return { from: at(tail), to: at(1 - tail), share };
}
