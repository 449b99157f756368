import type { ConditionalEvent, EventDefinition, GraphNode } from '../../../../definitions';
import { holds } from '../evaluation';
import type { Run } from '../run';
import type { Execution, WaitRecord } from '../state';
import { StepFailure } from '../step-failure';
import { visibleVariables } from '../variables';
import { fireWait } from './catching';

/**
 * Conditional events are looked at when everything is at rest: those just opened, and those that name a variable that
 * has been set. One is fired at a time, because what follows may close or change the others.
 * Answers whether one has fired.
 */
export function fireOneCondition(run: Run): boolean {
  if (run.changed.size > 0) markThoseConcerned(run);
  if (run.unseen.size === 0) return false;
  for (const execution of run.tree.all())
    for (const wait of execution.waits ?? []) {
      if (!run.unseen.delete(wait.id)) continue;
      let isFired = false;
      run.dropIncidents((incident) => incident.wait === wait.id);
      run.attempt(execution, 'rest', () => (isFired = lookAt(run, execution, wait)), wait);
      if (isFired) return true;
    }
  run.unseen.clear();
  return false;
}

function markThoseConcerned(run: Run): void {
  for (const execution of run.tree.all())
    for (const wait of execution.waits ?? [])
      if (wait.kind === 'condition' && definition(run, wait).variables.some((name) => run.changed.has(name)))
        run.unseen.add(wait.id);
  run.changed.clear();
}

function lookAt(run: Run, execution: Execution, wait: WaitRecord): boolean {
  const isMet = isTrue(run, execution, definition(run, wait));
  const becameTrue = isMet && !wait.met;
  if (isMet) wait.met = true;
  else delete wait.met;
  if (becameTrue && !wait.happened) fireWait(run, execution, wait, {});
  return becameTrue;
}

/** A condition over a variable that does not exist yet is not true yet; every other failure is one. */
function isTrue(run: Run, execution: Execution, { condition }: ConditionalEvent): boolean {
  try {
    return holds(run, condition, visibleVariables(run, execution));
  } catch (failure) {
    if (failure instanceof StepFailure && failure.code === 'FEEL.MISSING_VARIABLE') return false;
    throw failure;
  }
}

function definition(run: Run, wait: WaitRecord): ConditionalEvent {
  const { events } = run.nodeById(wait.at) as GraphNode & { events: EventDefinition[] };
  return events[wait.def ?? 0] as ConditionalEvent;
}
