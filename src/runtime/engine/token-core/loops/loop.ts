import type { ActivityNode } from '../../../../definitions';
import { cancelChildren, closeWaits } from '../cancellation';
import { handOnRecords } from '../compensation';
import { openWaits, type PlannedWait } from '../events/subscriptions';
import type { Run } from '../run';
import type { Execution } from '../state';
import { setVariable } from '../variables';
import { spawnInstance } from './instances';
import { countInstance, planInstances } from './multi-instance';
import { countRound, planRounds } from './standard-loop';

/**
 * The body of a loop stands for the activity as a whole: it owns the boundary events and the counters, and the
 * instances are its children.
 */

/** Step `begin` of a body: everything that can fail is worked out before anything is opened. */
export function beginLoop(run: Run, body: Execution, node: ActivityNode, boundaries: PlannedWait[]): void {
  const loop = node.loop!;
  const start = loop.kind === 'multi-instance' ? planInstances(run, body, loop) : planRounds(run, body, loop);
  openWaits(run, body, boundaries);
  start();
}

/** Step `instance-done`: an instance has completed; counts it and asks whether the loop is over. */
export function endInstance(run: Run, instance: Execution): void {
  const body = run.tree.scope(instance);
  const loop = (run.node(body) as ActivityNode).loop!;
  const isOver =
    loop.kind === 'multi-instance'
      ? countInstance(run, body, instance, loop)
      : countRound(run, body, instance, loop);
  run.remove(instance);
  if (isOver) cancelChildren(run, body);
  run.schedule(body, isOver ? 'finish' : 'loop-next');
}

/** Step `loop-next`: the next sequential instance, or the end when none is left. */
export function nextInstance(run: Run, body: Execution): void {
  if (run.tree.countChildren(body) > 0) return;
  const loop = (run.node(body) as ActivityNode).loop!;
  if (loop.kind === 'standard-loop' || body.loop!.next < body.loop!.total!) spawnInstance(run, body, loop);
  else run.schedule(body, 'finish');
}

/** Step `finish` of a body: results and compensation records go out, then the token goes on. */
export function finishLoop(run: Run, body: Execution, node: ActivityNode): void {
  const loop = node.loop!;
  closeWaits(run, body, () => true);
  if (loop.kind === 'multi-instance' && loop.outputCollection !== undefined)
    setVariable(run, run.tree.scope(body), loop.outputCollection, Object.values(body.loop?.out ?? {}));
  handOnRecords(run, body);
  run.emit('multi-instance.completed', body);
}
