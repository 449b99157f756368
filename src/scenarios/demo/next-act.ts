import type { JsonObject } from '../../kernel';
import type { Scenario } from '../scenario';

/** Where a case stands, as anyone can read it from the server. */
export interface Situation {
  /** Elements of its completed tasks, in the order of completion. */
  done: readonly string[];
  open: readonly OpenTask[];
  /** Names of the messages it waits for. */
  awaited: readonly string[];
  /** Jobs of its timers, the next due first. */
  timers: readonly string[];
}

export interface OpenTask {
  id: string;
  elementId: string;
  candidateGroups: readonly string[];
}

export type Act =
  | { kind: 'complete'; task: OpenTask; data: JsonObject }
  | { kind: 'receive'; message: string; data: JsonObject }
  /** Time passes as far as the story needs: what is due first happens now. */
  | { kind: 'timer'; jobId: string };

/**
 * What happens next in a case that follows `story`, worked out from what the case shows and from nothing remembered,
 * so that anyone can go on after a restart. Where the story has no word (it has ended, or real time brought something
 * up), the case goes on as in `plain`, and as in any of `others` after that.
 */
export function nextAct(
  story: Scenario,
  plain: Scenario,
  others: readonly Scenario[],
  situation: Situation,
): Act | undefined {
  const told = fromStory(story, situation);
  if (told) return told;
  const known = [plain, story, ...others];
  for (const task of situation.open) {
    const data = answerFor(task, known);
    if (data) return { kind: 'complete', task, data };
  }
  if (situation.open.length > 0) return undefined;
  for (const step of plain.when)
    if (step.kind === 'receive' && step.heard && situation.awaited.includes(step.message))
      return { kind: 'receive', message: step.message, data: step.data };
  return firstTimer(situation);
}

function fromStory(story: Scenario, situation: Situation): Act | undefined {
  const ahead = story.when.slice(position(story, situation.done));
  const nextTask = ahead.find((step) => step.kind === 'complete');
  if (nextTask) {
    const task = situation.open.find(
      ({ elementId, candidateGroups }) =>
        elementId === nextTask.task && (nextTask.as === undefined || candidateGroups.includes(nextTask.as)),
    );
    if (task) return { kind: 'complete', task, data: nextTask.data };
  }
  for (const step of ahead) {
    if (step === nextTask) break;
    if (step.kind === 'receive' && isForThisCase(step, story) && situation.awaited.includes(step.message))
      return { kind: 'receive', message: step.message, data: step.data };
    if ((step.kind === 'pass' || step.kind === 'until') && nextTask) return firstTimer(situation);
  }
  return undefined;
}

/** The number of steps the case has behind it: those up to the last one of its completed tasks. */
function position({ when }: Scenario, done: readonly string[]): number {
  const left = [...done];
  let behind = 0;
  for (const [index, step] of when.entries()) {
    if (step.kind !== 'complete') continue;
    const found = left.indexOf(step.task);
    if (found < 0) continue;
    left.splice(found, 1);
    behind = index + 1;
  }
  return behind;
}

const isForThisCase = (step: { key?: string; heard: boolean }, { given }: Scenario) =>
  step.heard && (step.key === undefined || step.key === given.caseCode);

function answerFor(task: OpenTask, stories: readonly Scenario[]): JsonObject | undefined {
  for (const { when } of stories)
    for (const step of when) if (step.kind === 'complete' && step.task === task.elementId) return step.data;
  return undefined;
}

const firstTimer = ({ timers: [jobId] }: Situation): Act | undefined =>
  jobId === undefined ? undefined : { kind: 'timer', jobId };
