import type { CompensationEvent, EventDefinition, MessageEvent, SignalEvent } from '../../../../definitions';
import { openService } from '../activities/service';
import { cancelChildren, cancelTree } from '../cancellation';
import {
  endHandler,
  isUndoing,
  startCancelling,
  startCompensation,
  takeNextRecord,
  undoRecord,
} from '../compensation';
import { evaluateMappings, requiredText } from '../evaluation';
import { boundaryEvents, definitionOf, linkTarget, type ThrowingNode } from '../model';
import { propagate, reportUncaughtEscalation, uncaughtError } from '../propagation';
import type { Run } from '../run';
import type { Execution } from '../state';
import { StepFailure } from '../step-failure';
import { endToken, placeToken } from '../tokens';
import { visibleVariables } from '../variables';
import { catchAt, fireWait } from './catching';

/** `on`: thrown. `waits`: the token waits for an answer. `gone`: the throw has taken the token away. */
type Progress = 'on' | 'waits' | 'gone';

/** Step `execute` of a throw or end event: throws its definitions in order, from the one it has come to. */
export function executeThrow(run: Run, execution: Execution, node: ThrowingNode): void {
  for (let position = execution.next ?? 0; position < node.events.length; position++) {
    execution.next = position + 1;
    let progress: Progress;
    try {
      progress = throwDefinition(run, execution, node, node.events[position]);
    } catch (failure) {
      execution.next = position;
      throw failure;
    }
    if (progress !== 'on') return;
  }
  if (definitionOf(node.events, 'cancel')) leaveCancelledTransaction(run, execution);
  else run.schedule(execution, 'finish');
}

function throwDefinition(
  run: Run,
  execution: Execution,
  node: ThrowingNode,
  event: EventDefinition,
): Progress {
  switch (event.kind) {
    case 'message':
      return throwMessage(run, execution, event);
    case 'signal':
      return throwSignal(run, execution, event);
    case 'error': {
      run.emit('event.thrown', execution, {
        kind: 'error',
        ...(event.code !== undefined && { name: event.code }),
      });
      const outcome = propagate(run, execution, { kind: 'error', code: event.code, variables: {} });
      if (outcome.caught) return 'gone';
      if (outcome.asked) return 'waits';
      throw uncaughtError(event.code, undefined);
    }
    case 'escalation': {
      run.emit('event.thrown', execution, {
        kind: 'escalation',
        ...(event.code !== undefined && { name: event.code }),
      });
      const outcome = propagate(run, execution, { kind: 'escalation', code: event.code, variables: {} });
      if (outcome.caught) return outcome.isAlive ? 'on' : 'gone';
      return outcome.asked ? 'waits' : 'on';
    }
    case 'compensation':
      return throwCompensation(run, execution, event);
    case 'cancel':
      return throwCancel(run, execution);
    case 'terminate':
      return terminate(run, execution);
    case 'link':
      return jump(run, execution, node, event.name);
    case 'timer':
    case 'conditional':
      throw new StepFailure('ENGINE.NO_BEHAVIOUR', `a ${event.kind} event cannot be thrown`);
  }
}

/** A message leaves as an effect; one bound to a service waits until the worker has sent it. */
export function throwMessage(run: Run, execution: Execution, event: MessageEvent): Progress {
  const variables = visibleVariables(run, execution);
  const name = requiredText(run, event.name, variables, 'message name');
  const payload = evaluateMappings(run, event.payload ?? [], variables);
  if (event.service) {
    openService(run, execution, event.service, { messageName: name, ...(event.payload && { payload }) });
    return 'waits';
  }
  const key = event.correlationKey && requiredText(run, event.correlationKey, variables, 'correlation key');
  run.emit('event.thrown', execution, { kind: 'message', name });
  run.effects.push({
    type: 'message.throw',
    elementId: execution.node,
    executionId: execution.id,
    name,
    ...(key !== undefined && { correlationKey: key }),
    variables: payload,
  });
  return 'on';
}

/** A signal reaches everyone who waits for it at this moment, in this instance at once; the host tells the others. */
function throwSignal(run: Run, execution: Execution, event: SignalEvent): Progress {
  const visible = visibleVariables(run, execution);
  const name = requiredText(run, event.name, visible, 'signal name');
  const variables = evaluateMappings(run, event.payload ?? [], visible);
  run.emit('event.thrown', execution, { kind: 'signal', name });
  run.effects.push({
    type: 'signal.broadcast',
    elementId: execution.node,
    executionId: execution.id,
    name,
    variables,
  });
  const waiting = run.tree
    .all()
    .flatMap((catcher) =>
      (catcher.waits ?? [])
        .filter((wait) => wait.kind === 'signal' && wait.name === name && !wait.happened)
        .map((wait) => ({ catcher, wait })),
    );
  for (const { catcher, wait } of waiting)
    if (run.tree.has(catcher) && catcher.waits?.includes(wait)) fireWait(run, catcher, wait, variables);
  return run.tree.has(execution) ? 'on' : 'gone';
}

function throwCompensation(run: Run, execution: Execution, event: CompensationEvent): Progress {
  run.emit('event.thrown', execution, {
    kind: 'compensation',
    ...(event.activityRef !== undefined && { name: event.activityRef }),
  });
  if (event.waitForCompletion) return startCompensation(run, execution, event.activityRef) ? 'waits' : 'on';
  const detached = run.add({ parent: execution.parent, node: execution.node, detached: true });
  if (!startCompensation(run, detached, event.activityRef)) run.remove(detached);
  return 'on';
}

/** A cancel end event ends its transaction by way of compensation and the cancel boundary event. */
function throwCancel(run: Run, execution: Execution): Progress {
  const transaction = enclosingTransaction(run, execution);
  if (!transaction || !cancelBoundary(run, transaction))
    throw new StepFailure(
      'ENGINE.UNCAUGHT_CANCEL',
      'no transaction with a cancel boundary event encloses this end',
    );
  run.emit('event.thrown', execution, { kind: 'cancel' });
  startCancelling(run, execution, transaction);
  return 'waits';
}

function leaveCancelledTransaction(run: Run, execution: Execution): void {
  const transaction = enclosingTransaction(run, execution)!;
  const { host, boundary } = cancelBoundary(run, transaction)!;
  run.emit('activity.completed', execution);
  run.remove(execution);
  const scope = run.tree.scope(host);
  cancelTree(run, host);
  catchAt(run, scope, boundary, { kind: 'cancel', variables: {} });
}

function enclosingTransaction(run: Run, execution: Execution): Execution | undefined {
  let x: Execution | undefined = execution;
  while (x && run.node(x).type !== 'transaction') x = run.tree.parent(x);
  return x;
}

/** On the transaction itself, or on the body when it is one instance of a loop. */
function cancelBoundary(run: Run, transaction: Execution): { host: Execution; boundary: string } | undefined {
  const host = transaction.index === undefined ? transaction : run.tree.scope(transaction);
  const boundary = boundaryEvents(run.graph, host).find((event) => definitionOf(event.events, 'cancel'));
  return boundary && { host, boundary: boundary.id };
}

/** Ends everything else in its own scope; the scope then completes as if its last token had ended. */
function terminate(run: Run, execution: Execution): Progress {
  run.emit('event.thrown', execution, { kind: 'terminate' });
  cancelChildren(run, run.tree.scope(execution), execution);
  run.emit('activity.completed', execution);
  endToken(run, execution);
  return 'gone';
}

function jump(run: Run, execution: Execution, node: ThrowingNode, name: string): Progress {
  const target = linkTarget(run.graph, node, name);
  if (!target) throw new StepFailure('ENGINE.NO_LINK', `no catch event is named by the link ${name}`);
  run.emit('activity.completed', execution);
  placeToken(run, run.tree.scope(execution), target.id);
  endToken(run, execution);
  return 'gone';
}

/** Step `undo-next`: the next compensation handler, or the end of the compensation. */
export function undoNext(run: Run, owner: Execution): void {
  const record = takeNextRecord(run, owner);
  const isRoot = owner === run.tree.root;
  if (record) return undoRecord(run, owner, owner.revived || isRoot ? owner : run.tree.scope(owner), record);
  if (isUndoing(run, owner) || owner.undoesCall !== undefined) return;
  if (owner.revived) return endHandler(run, owner);
  owner.undo = undefined;
  run.emit('compensation.completed', owner);
  if (isRoot) {
    run.undoing = false;
    run.status = 'completed';
    run.effects.push({ type: 'parent.compensated' });
  } else if (owner.detached) endToken(run, owner);
  else run.schedule(owner, 'execute');
}

/** The parent has answered: an error nobody catches parks, an escalation goes on. */
export function continueAfterAnswer(run: Run, execution: Execution, isHandled: boolean): void {
  const asked = execution.asked!;
  execution.asked = undefined;
  if (asked.child !== undefined) {
    run.effects.push({ type: 'call.reply', waitId: asked.child, handled: isHandled });
    return;
  }
  if (asked.thrown === 'error') {
    if (execution.next) execution.next--;
    run.raiseIncident(execution, 'execute', uncaughtError(asked.code, asked.message));
    return;
  }
  if (!isHandled) reportUncaughtEscalation(run, execution, asked.code);
  const { type } = run.node(execution);
  if (type === 'intermediateThrowEvent' || type === 'endEvent') run.schedule(execution, 'execute');
}
