import type { StandardLoop } from '../../../../definitions';
import { holds } from '../evaluation';
import type { Run } from '../run';
import type { Execution } from '../state';
import { visibleVariables } from '../variables';
import { spawnInstance } from './instances';

/** A standard loop repeats while its condition holds (BPMN 2.0 section 13.3.6), at most `maximum` times. */
export function planRounds(run: Run, body: Execution, loop: StandardLoop): () => void {
  const isOver = loop.testBefore && !goesOn(run, body, loop, 0);
  return () => {
    body.loop = { next: 0, done: 0 };
    if (isOver) run.schedule(body, 'finish');
    else spawnInstance(run, body, loop);
  };
}

/** Counts a round; answers whether it was the last one. */
export function countRound(run: Run, body: Execution, instance: Execution, loop: StandardLoop): boolean {
  const done = body.loop!.done + 1;
  const isOver = !goesOn(run, instance, loop, done);
  body.loop!.done = done;
  return isOver;
}

/** The condition sees as `loopCounter` how many rounds are done. */
function goesOn(run: Run, execution: Execution, loop: StandardLoop, done: number): boolean {
  if (loop.maximum !== undefined && done >= loop.maximum) return false;
  if (!loop.condition) return true;
  return holds(run, loop.condition, { ...visibleVariables(run, execution), loopCounter: done });
}
