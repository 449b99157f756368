import type { GraphNode } from '../../../definitions';
import { isLoopBody } from './model';
import type { Run } from './run';
import type { Execution, WaitRecord } from './state';

/**
 * Ends an execution and everything inside it, inside out: inner activities are reported before outer ones, called
 * instances are asked to cancel, waits and incidents go. The scope around is not looked at; the caller goes on there.
 */
export function cancelTree(run: Run, execution: Execution): void {
  const order: Execution[] = [];
  const rest = [execution];
  for (let x = rest.pop(); x; x = rest.pop()) {
    order.push(x);
    rest.push(...run.tree.children(x), ...handlersFor(run, x));
  }
  for (let i = order.length - 1; i >= 0; i--) cancelOne(run, order[i]);
}

export function cancelChildren(run: Run, scope: Execution, except?: Execution): void {
  for (const child of run.tree.children(scope))
    if (child !== except && run.tree.has(child)) cancelTree(run, child);
}

/** Compensation handlers run beside the event that waits for them. */
export function handlersFor(run: Run, owner: Execution): Execution[] {
  if (!owner.undo || owner.parent === undefined) return [];
  return run.tree.children(run.tree.scope(owner)).filter((sibling) => sibling.undoes === owner.id);
}

function cancelOne(run: Run, execution: Execution): void {
  if (!run.tree.has(execution)) return;
  const isEntered =
    execution.via === undefined && !execution.leaving && !execution.revived && !execution.detached;
  const node = run.node(execution);
  if (isEntered && hasThrown(execution, node)) run.emit('activity.completed', execution);
  else if (isEntered)
    run.emit(isLoopBody(execution, node) ? 'multi-instance.cancelled' : 'activity.cancelled', execution);
  closeWaits(run, execution, () => true);
  run.remove(execution);
  const owner = execution.undoes === undefined ? undefined : run.tree.find(execution.undoes);
  if (owner) run.schedule(owner, 'undo-next');
}

/** A throw that has cancelled its own thrower has been done all the same. */
const hasThrown = (execution: Execution, node: GraphNode): boolean =>
  (node.type === 'endEvent' || node.type === 'intermediateThrowEvent') &&
  execution.next === node.events.length &&
  !execution.undo &&
  !execution.asked &&
  !execution.waits?.length;

/** Closes open waits; an open call is cancelled with its wait. */
export function closeWaits(run: Run, execution: Execution, matches: (wait: WaitRecord) => boolean): void {
  if (!execution.waits) return;
  const closed = execution.waits.filter(matches);
  if (closed.length === 0) return;
  execution.waits = execution.waits.filter((wait) => !closed.includes(wait));
  for (const wait of closed) {
    if (wait.kind === 'call') run.effects.push({ type: 'call.cancel', waitId: wait.id });
    if (wait.kind === 'condition') run.dropIncidents((incident) => incident.wait === wait.id);
  }
}
