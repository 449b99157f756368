import type { ActivityNode, BoundaryEventNode, ScopeNode } from '../../../definitions';
import { definitionOf, eventSubProcessStarts, isActivity, isScope } from './model';
import { cancelChildren, handlersFor } from './cancellation';
import { fireEventSubProcess } from './events/catching';
import type { Run } from './run';
import type { CompensationRecord, Execution } from './state';
import { placeToken } from './tokens';

/**
 * Compensation (BPMN 2.0 sections 10.7, 13.5.5). A completed activity leaves a record in its scope when it
 * can be undone: by a handler behind its compensation boundary event, by what was completed inside it, or by the
 * instance it called. A throw takes the records out, so that nothing is undone twice, and runs them one after the
 * other, the last completed first.
 */
export function recordCompletion(run: Run, execution: Execution, node: ActivityNode | ScopeNode): void {
  if ('isForCompensation' in node && node.isForCompensation) return;
  const inner = execution.done?.length ? execution.done : undefined;
  const isUndone =
    handlerOf(run, node) !== undefined ||
    execution.compensable ||
    inner ||
    (isScope(node) && compensationStart(run, node));
  if (!isUndone) return;
  const scope = run.tree.scope(execution);
  (scope.done ??= []).push({
    node: node.id,
    ...(execution.vars && { vars: execution.vars }),
    ...(inner && { done: inner }),
    ...(execution.compensable && { call: execution.id }),
  });
}

/** A loop hands the records of its instances on when it completes as a whole. */
export function handOnRecords(run: Run, body: Execution): void {
  if (body.done?.length) (run.tree.scope(body).done ??= []).push(...body.done);
  body.done = undefined;
}

/**
 * Starts to undo for a throw at `thrower`: the named activity wherever it was completed around the throw, or all of
 * the scope (an event sub-process belongs to the scope it interrupts). Answers false when there is nothing to undo.
 */
export function startCompensation(run: Run, thrower: Execution, activityRef: string | undefined): boolean {
  const records: CompensationRecord[] = [];
  let isCovered = true;
  for (let x = run.tree.parent(thrower); x; x = run.tree.parent(x)) {
    if (activityRef !== undefined || isCovered) records.unshift(...takeRecords(x, activityRef));
    if (run.node(x).type !== 'eventSubProcess') isCovered = false;
  }
  if (records.length === 0) return false;
  undo(run, thrower, records);
  return true;
}

function takeRecords(scope: Execution, activityRef: string | undefined): CompensationRecord[] {
  const taken = (scope.done ?? []).filter(
    (record) => activityRef === undefined || record.node === activityRef,
  );
  if (taken.length > 0) scope.done = scope.done!.filter((record) => !taken.includes(record));
  return taken;
}

/** `owner` waits until these records are undone. */
export function undo(run: Run, owner: Execution, records: CompensationRecord[]): void {
  owner.undo = records;
  run.emit('compensation.started', owner, { activities: records.map((record) => record.node).reverse() });
  run.schedule(owner, 'undo-next');
}

/** Undoes one record inside `scope`, on behalf of `owner`. */
export function undoRecord(run: Run, owner: Execution, scope: Execution, record: CompensationRecord): void {
  const node = run.nodeById(record.node) as ActivityNode | ScopeNode;
  const handler = handlerOf(run, node);
  if (handler !== undefined) {
    const token = placeToken(run, scope, handler);
    token.undoes = owner.id;
    if (record.vars) token.vars = { ...record.vars };
    return;
  }
  const revived = run.add({
    parent: scope.id,
    node: record.node,
    undoes: owner.id,
    revived: true,
    ...(record.vars && { vars: { ...record.vars } }),
  });
  if (record.call !== undefined) {
    revived.undoesCall = record.call;
    run.effects.push({ type: 'call.compensate', executionId: record.call });
    return;
  }
  const start = isScope(node) ? compensationStart(run, node) : undefined;
  if (start) {
    revived.done = record.done && [...record.done];
    fireEventSubProcess(run, revived, start, { kind: 'compensation', variables: {} });
  } else {
    revived.undo = [...(record.done ?? [])];
    run.schedule(revived, 'undo-next');
  }
}

/** The next record of an owner, or undefined while a handler is still running or when all is undone. */
export function takeNextRecord(run: Run, owner: Execution): CompensationRecord | undefined {
  return isUndoing(run, owner) ? undefined : owner.undo?.pop();
}

/** The handlers of a throw run beside it, those of a revived scope and of the root inside. */
export const isUndoing = (run: Run, owner: Execution): boolean =>
  owner.revived || owner.parent === undefined
    ? run.tree.countChildren(owner) > 0
    : handlersFor(run, owner).length > 0;

/** A handler has ended, or what it stood for: its owner goes on. */
export function endHandler(run: Run, handler: Execution): void {
  const owner = run.tree.find(handler.undoes!);
  const scope = run.tree.scope(handler);
  run.remove(handler);
  if (owner) run.schedule(owner, 'undo-next');
  else run.schedule(scope, 'scope-check');
}

/** A cancel end event: the rest of the transaction ends, then everything completed in it is undone. */
export function startCancelling(run: Run, canceller: Execution, transaction: Execution): void {
  if (canceller.parent !== transaction.id) run.tree.moveTo(transaction, canceller);
  transaction.interrupted = true;
  cancelChildren(run, transaction, canceller);
  undo(run, canceller, takeRecords(transaction, undefined));
}

function handlerOf(run: Run, node: ActivityNode | ScopeNode): string | undefined {
  if (!isActivity(node)) return undefined;
  for (const id of node.boundaryEvents) {
    const { compensationHandler } = run.graph.nodes[id] as BoundaryEventNode;
    if (compensationHandler !== undefined) return compensationHandler;
  }
  return undefined;
}

const compensationStart = (run: Run, scope: ScopeNode) =>
  eventSubProcessStarts(run.graph, scope).find((start) => definitionOf(start.events, 'compensation'));
