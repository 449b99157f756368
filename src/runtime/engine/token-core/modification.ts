import type { ScopeNode } from '../../../definitions';
import { EngineRefusal, type ModifyOperation } from '../contract';
import { cancelTree } from './cancellation';
import { openWaits, planCatch } from './events/subscriptions';
import { boundaryEvents, isScope, isScopeInstance } from './model';
import type { Run } from './run';
import { openScope } from './scopes';
import type { Execution } from './state';
import { StepFailure } from './step-failure';
import { enter, placeToken } from './tokens';
import { visibleVariables } from './variables';

/**
 * An operator moves tokens: first everything to be cancelled goes, then tokens start before or after elements. Scopes
 * around a new token that have no instance are created, with their data and triggers but without their start events.
 * A scope that is left empty ends as usual.
 */
export function modify(run: Run, operations: readonly ModifyOperation[]): void {
  const emptied: Execution[] = [];
  for (const operation of operations)
    if ('cancelExecution' in operation) emptied.push(...cancel(run, operation.cancelExecution));
  for (const operation of operations) {
    if ('startBefore' in operation) start(run, operation.startBefore, operation.scopeExecution, 'before');
    if ('startAfter' in operation) start(run, operation.startAfter, operation.scopeExecution, 'after');
  }
  for (const scope of emptied) {
    if (!run.tree.has(scope)) continue;
    const node = run.node(scope);
    const isStandardLoop =
      'loop' in node &&
      node.loop?.kind === 'standard-loop' &&
      scope.loop !== undefined &&
      run.tree.countChildren(scope) === 0;
    run.schedule(scope, isStandardLoop ? 'finish' : 'scope-check');
  }
}

function cancel(run: Run, id: string): Execution[] {
  const execution = run.tree.find(id);
  if (!execution) throw new EngineRefusal('ENGINE.BAD_COMMAND', `there is no execution ${id}`);
  if (execution === run.tree.root)
    throw new EngineRefusal('ENGINE.BAD_COMMAND', 'the whole instance is ended by cancel, not by modify');
  const scope = run.tree.scope(execution);
  run.emit('token.moved', execution, { operation: 'cancel' });
  cancelTree(run, execution);
  return [scope];
}

function start(run: Run, elementId: string, scopeId: string | undefined, where: 'before' | 'after'): void {
  const node = Object.hasOwn(run.graph.nodes, elementId) ? run.graph.nodes[elementId] : undefined;
  if (!node?.parent) throw new EngineRefusal('ENGINE.BAD_COMMAND', `there is no element ${elementId}`);
  if (node.type === 'eventSubProcess' || node.type === 'boundaryEvent')
    throw new EngineRefusal(
      'ENGINE.BAD_COMMAND',
      `a token cannot be put ${where} ${elementId}: name what follows it`,
    );
  const scope = scopeId === undefined ? scopeFor(run, node.parent) : namedScope(run, scopeId, node.parent);
  if (where === 'before') {
    const token = placeToken(run, scope, elementId);
    run.emit('token.moved', token, { operation: 'startBefore' });
    return;
  }
  const token = run.add({ parent: scope.id, node: elementId, leaving: true });
  run.emit('token.moved', token, { operation: 'startAfter' });
  run.schedule(token, 'leave');
}

function namedScope(run: Run, id: string, nodeId: string): Execution {
  const scope = run.tree.find(id);
  if (scope?.node === nodeId && isScopeInstance(scope, run.node(scope))) return scope;
  throw new EngineRefusal('ENGINE.BAD_COMMAND', `execution ${id} is no instance of ${nodeId}`);
}

/** The one instance of a scope, created together with the scopes around it when there is none. */
function scopeFor(run: Run, nodeId: string): Execution {
  const node = run.nodeById(nodeId);
  if (node.type === 'process') return run.tree.root;
  const instances = run.tree.all().filter((x) => x.node === nodeId && !x.revived && isScopeInstance(x, node));
  if (instances.length === 1) return instances[0];
  if (instances.length > 1)
    throw new EngineRefusal(
      'ENGINE.BAD_COMMAND',
      `${nodeId} runs ${instances.length} times: name the execution`,
    );
  if ('loop' in node && node.loop)
    throw new EngineRefusal('ENGINE.BAD_COMMAND', `${nodeId} is a loop: start before it`);
  return createScope(run, scopeFor(run, node.parent!), node as ScopeNode);
}

function createScope(run: Run, parent: Execution, node: ScopeNode): Execution {
  if (!isScope(node)) throw new EngineRefusal('ENGINE.BAD_COMMAND', `${(node as ScopeNode).id} is no scope`);
  const scope = run.add({ parent: parent.id, node: node.id });
  run.countEntry();
  enter(run, scope, false);
  try {
    const visible = visibleVariables(run, scope);
    const planned = boundaryEvents(run.graph, scope).flatMap((event) => planCatch(run, event, visible));
    openScope(run, scope, node);
    openWaits(run, scope, planned);
  } catch (failure) {
    if (failure instanceof StepFailure)
      throw new EngineRefusal('ENGINE.BAD_COMMAND', `${node.id} cannot be opened: ${failure.message}`);
    throw failure;
  }
  return scope;
}
