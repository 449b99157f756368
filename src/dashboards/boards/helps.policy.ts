import type { HelpView } from './board-answers.dto';
import type { StandingFile, StandingTask } from './standing/standing-case';

/** What the acts that could help are chosen by. */
export interface HelpFacts {
  now: number;
  /** A new date can still be agreed on: told early enough, and not used up. */
  isExtendable: boolean;
  isAbsent: (personId: string) => boolean;
  /** Open work of a person, and on average of the others in the unit who have some. */
  loadOf: (personId: string, unitId: string) => { own: number; others: number };
}

/** Somebody with so many times the work of the others gets rid of some. */
const tooMuch = 2;

/**
 * The acts that would help a case, the one that helps most first: work that nobody does is given to somebody, whoever lets wait is
 * urged, a promise that cannot be kept is extended in time.
 */
export function helpsFor(
  { file, tasks, handoffs, consultations }: StandingFile,
  facts: HelpFacts,
): HelpView[] {
  const helps: HelpView[] = [];
  const { custody } = file;
  const returned = handoffs.find(({ state }) => state === 'REFUSED');
  if (returned) helps.push({ act: 'REDIRECT', handoffId: returned.id });
  const sent = handoffs.find(({ state }) => state === 'SENT');
  if (custody?.kind === 'TRANSIT' && sent)
    helps.push({ act: 'URGE', handoffId: sent.id, toUnitId: custody.toUnitId ?? sent.toUnitId });
  else if (custody?.kind === 'AGENCY' || custody === null) {
    const assign = assignmentOf(tasks, facts);
    if (assign) helps.push(assign);
  }
  const silentOne = consultations.find(({ dueAt }) => dueAt < facts.now);
  if (silentOne) helps.push({ act: 'URGE', consultationId: silentOne.id, toUnitId: silentOne.askedUnitId });
  if (facts.isExtendable) helps.push({ act: 'EXTEND' });
  if (custody?.kind === 'AGENCY' && !silentOne && !returned)
    helps.push({ act: 'URGE', toUnitId: custody.unitId });
  return helps;
}

function assignmentOf(tasks: readonly StandingTask[], facts: HelpFacts): HelpView | undefined {
  const task = mainTask(tasks);
  if (!task) return undefined;
  const { assigneeId, unitId, id } = task;
  if (assigneeId === null || facts.isAbsent(assigneeId)) return { act: 'ASSIGN', taskId: id };
  const { own, others } = facts.loadOf(assigneeId, unitId);
  return own > tooMuch * others ? { act: 'REASSIGN', taskId: id } : undefined;
}

/** The work on the main path that is due first, else whatever there is. */
export const mainTask = (tasks: readonly StandingTask[]): StandingTask | undefined =>
  tasks.toSorted(
    (one, other) =>
      Number(one.isSide) - Number(other.isSide) ||
      (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity) ||
      (one.id < other.id ? -1 : 1),
  )[0];
