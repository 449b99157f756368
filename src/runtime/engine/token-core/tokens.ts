import type { GraphNode } from '../../../definitions';
import type { Run } from './run';
import type { Execution } from './state';

/** Births, moves and deaths of tokens. */

/** Puts a token in front of a node; `via` is the sequence flow it came by, '' for none. */
export function placeToken(run: Run, scope: Execution, node: string, via = ''): Execution {
  const token = run.add({ parent: scope.id, node, via });
  run.schedule(token, 'arrive');
  return token;
}

/** The token at `execution` goes on by these flows at once; with none it ends here. */
export function takeFlows(run: Run, execution: Execution, flows: readonly string[]): void {
  const scope = run.tree.scope(execution);
  for (const id of flows) {
    run.emit('flow.taken', execution, undefined, id);
    placeToken(run, scope, run.graph.flows[id].target, id);
  }
  endToken(run, execution);
}

/** The token ends; its scope looks whether it was the last one of its own. */
export function endToken(run: Run, execution: Execution): void {
  const scope = run.tree.scope(execution);
  run.remove(execution);
  if (hasDoneItsOwnWork(run, scope)) run.schedule(scope, 'scope-check');
}

/** Nothing but event sub-processes is left in the scope. */
export const hasDoneItsOwnWork = (run: Run, scope: Execution): boolean =>
  run.tree.everyChild(scope, (child) => run.node(child).type === 'eventSubProcess');

/** From "arrived" to "entered": counted, reported, and its work begins. */
export function enter(run: Run, execution: Execution, isLoop: boolean): void {
  execution.via = undefined;
  run.emit(isLoop ? 'multi-instance.entered' : 'activity.entered', execution);
}

/** Tokens that have arrived at a node of this scope instance and wait in front of it, in order of arrival. */
export const tokensInFront = (run: Run, scope: Execution, node: GraphNode): Execution[] =>
  run.tree.children(scope).filter((token) => token.node === node.id && token.via !== undefined);
