import type { ScopeNode, StartEventNode } from '../../../definitions';
import { closeWaits } from './cancellation';
import { recordCompletion } from './compensation';
import { openWaits, planCatch } from './events/subscriptions';
import { evaluateMappings } from './evaluation';
import { startAt } from './instantiation';
import { eventSubProcessStarts, implicitStarts, isLoopBody } from './model';
import type { Run } from './run';
import type { Execution } from './state';
import { endToken, hasDoneItsOwnWork, placeToken } from './tokens';
import { setLocalVariables, visibleVariables } from './variables';

/** Creates what a scope owns: its data with initial values and the triggers of its event sub-processes. */
export function openScope(run: Run, scope: Execution, node: ScopeNode): void {
  const outside = visibleVariables(run, scope);
  const given = scope.vars ?? {};
  const defaults = (node.dataDefaults ?? []).filter(({ target }) => !Object.hasOwn(given, target));
  const data = evaluateMappings(run, defaults, outside);
  const inside = { ...outside, ...data };
  const planned = eventSubProcessStarts(run.graph, node).flatMap((start) => planCatch(run, start, inside));
  setLocalVariables(run, scope, data);
  openWaits(run, scope, planned);
}

/** Step `execute` of a scope: opens it and starts its tokens. */
export function executeScope(run: Run, scope: Execution, node: ScopeNode): void {
  openScope(run, scope, node);
  const { start } = scope;
  scope.start = undefined;
  if (start !== undefined) return startAt(run, scope, start);
  const noneStarts = node.startEvents.filter(
    (id) => (run.graph.nodes[id] as StartEventNode).events.length === 0,
  );
  const starts =
    node.startEvents.length > 0 ? noneStarts : implicitStarts(run.graph, node).map(({ id }) => id);
  for (const id of starts) placeToken(run, scope, id);
  if (starts.length === 0) run.schedule(scope, 'scope-check');
}

/** Step `scope-check`: a scope without tokens of its own is completing, and without any it has come to its end. */
export function endScopeWhenEmpty(run: Run, scope: Execution): void {
  if (scope.leaving || !hasDoneItsOwnWork(run, scope)) return;
  if (run.tree.countChildren(scope) > 0) return closeTriggers(run, scope);
  const node = run.node(scope);
  if (scope.revived || (scope === run.tree.root && run.undoing)) run.schedule(scope, 'undo-next');
  else if (scope === run.tree.root) completeInstance(run);
  else if (isLoopBody(scope, node)) run.schedule(scope, 'loop-next');
  else if (node.type === 'eventSubProcess') endEventSubProcess(run, scope, node);
  else run.schedule(scope, 'finish');
}

/** While it is completing, running event sub-processes finish and no new one starts beside them (BPMN 2.0 section 13.3.2). */
function closeTriggers(run: Run, scope: Execution): void {
  scope.completing = true;
  closeWaits(run, scope, ({ at }) => {
    const node = run.nodeById(at);
    return node.type === 'startEvent' && !node.interrupting;
  });
}

function completeInstance(run: Run): void {
  const { root } = run.tree;
  closeWaits(run, root, () => true);
  run.status = 'completed';
  run.emit('instance.completed', root);
}

function endEventSubProcess(run: Run, scope: Execution, node: ScopeNode): void {
  closeWaits(run, scope, () => true);
  recordCompletion(run, scope, node);
  run.emit('activity.completed', scope);
  endToken(run, scope);
}
