import type { Clock } from '../deadlines/clock';
import { isEnd } from './case-file.policy';
import { isMain, stateOfStep } from './case-state.policy';
import type { OpenStep } from './open-step';
import type { StoredCase } from './stored-case';

export interface NextAction {
  ownerUnitId: string | null;
  ownerPersonId: string | null;
  nextAction: string | null;
  /** Epoch milliseconds. */
  nextActionAt: number | null;
}

/**
 * Who owes what by when, so that no open case goes silent: the step that gives the case its state, else any other; the
 * owner is whoever holds the case, be it to wait. `fallback`: a unit that answers for lost cases;
 * `reviewAt`: when somebody looks again where the law sets no date.
 */
export function nextActionOf(
  file: Pick<StoredCase, 'state' | 'steps' | 'ownerUnitId' | 'dueAt' | 'suspension'>,
  clocks: readonly Clock[],
  fallback: string | null,
  reviewAt: number,
): NextAction {
  if (isEnd(file.state))
    return { ownerUnitId: file.ownerUnitId, ownerPersonId: null, nextAction: null, nextActionAt: null };
  const ownerUnitId = file.ownerUnitId ?? fallback;
  if (file.suspension)
    return { ownerUnitId, ownerPersonId: null, nextAction: 'resume', nextActionAt: file.suspension.reviewAt };
  const step =
    file.steps.find((one) => stateOfStep(one) === file.state) ?? file.steps.find(isMain) ?? file.steps[0];
  const promise = clocks.find(({ kind, state }) => kind === 'CASE' && state !== 'ENDED')?.dueAt ?? null;
  const acceptance =
    clocks.find(({ kind, state }) => kind === 'ACCEPTANCE' && state === 'RUNNING')?.dueAt ?? null;
  if (!step)
    return {
      ownerUnitId,
      ownerPersonId: null,
      nextAction: 'proceed',
      nextActionAt: promise ?? acceptance ?? reviewAt,
    };
  return {
    ownerUnitId: file.ownerUnitId ?? step.unitId ?? fallback,
    ownerPersonId: step.personId,
    nextAction: step.kind === 'task' ? step.name : (step.act ?? step.name),
    nextActionAt: dueOf(step, clocks) ?? promise ?? acceptance ?? reviewAt,
  };
}

/** Of the step's own clock, which measures its task, else what the step itself says. */
const dueOf = (step: OpenStep, clocks: readonly Clock[]): number | null =>
  clocks.find(({ subjectId, state }) => subjectId !== null && subjectId === step.taskId && state !== 'ENDED')
    ?.dueAt ?? step.dueAt;

/** What an open case lacks of owner, action and date; empty = it is not silent. */
export const missingOf = ({ ownerUnitId, nextAction, nextActionAt }: NextAction): string[] => [
  ...(ownerUnitId === null ? ['owner'] : []),
  ...(nextAction === null ? ['nextAction'] : []),
  ...(nextActionAt === null ? ['nextActionAt'] : []),
];
