import { EngineRefusal, type EngineCommand, type Wait } from '../contract';
import { cancelChildren, closeWaits } from './cancellation';
import { undo } from './compensation';
import { fireWait } from './events/catching';
import { continueAfterAnswer } from './events/throwing';
import { assertStart, startPayloadVariable } from './instantiation';
import { migrate } from './migration';
import { modify } from './modification';
import { propagate, uncaughtError, type Thrown } from './propagation';
import type { Run } from './run';
import type { Execution, WaitRecord } from './state';
import { StepFailure } from './step-failure';
import { assertPlainVariables, setLocalVariables, setVariables, takeResults } from './variables';

type Command<T extends EngineCommand['type']> = Extract<EngineCommand, { type: T }>;

/** Does what a command asks for at once and schedules what follows from it. Refuses what does not fit the state. */
export function applyCommand(run: Run, command: EngineCommand): void {
  if ('variables' in command && command.variables) assertPlainVariables(command.variables);
  if (command.type === 'compensate') return compensate(run);
  if (run.status !== 'active') throw new EngineRefusal('ENGINE.NOT_ACTIVE', `the instance is ${run.status}`);
  switch (command.type) {
    case 'start':
      return start(run, command);
    case 'complete':
      return complete(run, command);
    case 'trigger':
      return trigger(run, command);
    case 'fire-timer': {
      const { execution, wait } = findWait(run, command.waitId, 'timer');
      return fireWait(run, execution, wait, {});
    }
    case 'throw-error':
      return throwError(run, command);
    case 'throw-escalation':
      return throwEscalation(run, command);
    case 'set-variables':
      return assign(run, command);
    case 'complete-call':
      return completeCall(run, command);
    case 'child-throw':
      return childThrow(run, command);
    case 'throw-answered':
      return answer(run, command);
    case 'call-failed': {
      const { execution, wait } = findWait(run, command.waitId, 'call');
      closeOwn(execution, wait);
      const { code, message } = command;
      return run.raiseIncident(
        execution,
        'execute',
        new StepFailure('ENGINE.CALL_FAILED', message, undefined, { cause: code }),
      );
    }
    case 'cancel':
      return cancelInstance(run);
    case 'retry-incident':
      return retry(run, command);
    case 'modify':
      if (command.variables) setVariables(run, run.tree.root, command.variables);
      return modify(run, command.operations);
    case 'migrate':
      return migrate(run, command);
    case 'call-compensated': {
      const waiting = run.tree.all().find((execution) => execution.undoesCall === command.executionId);
      if (!waiting) throw unknown(command.executionId);
      waiting.undoesCall = undefined;
      return run.schedule(waiting, 'undo-next');
    }
  }
}

function start(run: Run, command: Command<'start'>): void {
  assertStart(run.graph, command.startEvent);
  const { root } = run.tree;
  const payloadVariable = startPayloadVariable(run.graph, command.startEvent);
  const variables =
    payloadVariable === undefined ? command.variables : { [payloadVariable]: command.variables };
  root.start = command.startEvent;
  run.emit(
    'instance.started',
    root,
    command.businessKey === undefined ? {} : { businessKey: command.businessKey },
  );
  setLocalVariables(run, root, variables);
  run.schedule(root, 'execute');
}

function complete(run: Run, command: Command<'complete'>): void {
  const { execution, wait } = findWait(run, command.waitId, 'user-task', 'service');
  closeOwn(execution, wait);
  takeResults(run, execution, command.variables);
  run.schedule(execution, isThrowing(run, execution) ? 'execute' : 'finish');
}

/** All waits must be open; one that an earlier one of the same step closes is passed over. */
function trigger(run: Run, command: Command<'trigger'>): void {
  const found = command.waitIds.map((id) => findWait(run, id, 'message', 'signal'));
  for (const { execution, wait } of found)
    if (run.tree.has(execution) && execution.waits?.includes(wait) && !wait.happened)
      fireWait(run, execution, wait, command.variables);
}

function throwError(run: Run, command: Command<'throw-error'>): void {
  const { execution, wait } = findWait(run, command.waitId, 'user-task', 'service');
  const { code, message, variables } = command;
  closeOwn(execution, wait);
  if (isThrowing(run, execution) && execution.next) execution.next--;
  const thrown: Thrown = { kind: 'error', code, variables, ...(message !== undefined && { message }) };
  const outcome = propagate(run, execution, thrown);
  if (!outcome.caught && !outcome.asked)
    run.raiseIncident(execution, 'execute', uncaughtError(code, message));
}

/** The work itself goes on unless an interrupting event catches the escalation. */
function throwEscalation(run: Run, command: Command<'throw-escalation'>): void {
  const { execution } = findWait(run, command.waitId, 'user-task', 'service');
  if (execution.asked)
    throw new EngineRefusal('ENGINE.BAD_COMMAND', 'an escalation of this work is still being answered');
  propagate(run, execution, { kind: 'escalation', code: command.code, variables: command.variables });
}

function assign(run: Run, command: Command<'set-variables'>): void {
  const execution = command.executionId === undefined ? run.tree.root : run.tree.find(command.executionId);
  if (!execution) throw unknown(command.executionId!);
  if (command.local || execution === run.tree.root) setLocalVariables(run, execution, command.variables);
  else setVariables(run, execution, command.variables);
}

function completeCall(run: Run, command: Command<'complete-call'>): void {
  const { execution, wait } = findWait(run, command.waitId, 'call');
  closeOwn(execution, wait);
  execution.result = command.variables;
  if (command.compensable) execution.compensable = true;
  run.schedule(execution, 'finish');
}

function childThrow(run: Run, command: Command<'child-throw'>): void {
  const { execution, wait } = findWait(run, command.waitId, 'call');
  const { thrown: kind, code, message, variables } = command;
  const thrown: Thrown = {
    kind,
    variables,
    ...(code !== undefined && { code }),
    ...(message !== undefined && { message }),
  };
  const outcome = propagate(run, execution, thrown, wait.id);
  if (!outcome.caught && outcome.asked) return;
  if (outcome.caught && !outcome.isAlive) return;
  run.effects.push({ type: 'call.reply', waitId: wait.id, handled: outcome.caught });
}

function answer(run: Run, command: Command<'throw-answered'>): void {
  const execution = run.tree.find(command.executionId);
  if (!execution?.asked) throw unknown(command.executionId);
  if (execution.asked.thrown === 'error' && execution.asked.child === undefined && command.handled)
    throw new EngineRefusal('ENGINE.BAD_COMMAND', 'a handled error cancels the instance that has thrown it');
  continueAfterAnswer(run, execution, command.handled);
}

function cancelInstance(run: Run): void {
  const { root } = run.tree;
  cancelChildren(run, root);
  closeWaits(run, root, () => true);
  run.dropIncidents(() => true);
  run.status = 'cancelled';
  run.emit('instance.cancelled', root);
}

function retry(run: Run, command: Command<'retry-incident'>): void {
  const incident = run.incidents.find(({ id }) => id === command.incidentId);
  if (!incident) throw new EngineRefusal('ENGINE.BAD_COMMAND', `there is no incident ${command.incidentId}`);
  run.dropIncidents((other) => other === incident);
  if (incident.wait !== undefined) run.unseen.add(incident.wait);
  run.schedule(run.tree.find(incident.execution)!, incident.step);
}

/** A completed called process is undone on its parent's behalf. */
function compensate(run: Run): void {
  const { root } = run.tree;
  if (run.status !== 'completed')
    throw new EngineRefusal('ENGINE.NOT_ACTIVE', 'only a completed instance can be compensated');
  const records = root.done ?? [];
  root.done = undefined;
  run.status = 'active';
  run.undoing = true;
  undo(run, root, records);
}

function findWait(
  run: Run,
  id: string,
  ...kinds: Wait['kind'][]
): { execution: Execution; wait: WaitRecord } {
  for (const execution of run.tree.all())
    for (const wait of execution.waits ?? []) {
      if (wait.id !== id || wait.happened) continue;
      if (kinds.includes(wait.kind)) return { execution, wait };
      throw new EngineRefusal('ENGINE.BAD_COMMAND', `wait ${id} is a ${wait.kind}`);
    }
  throw unknown(id);
}

/** The wait of the work itself; its end is known outside, so no effect tells of it. */
function closeOwn(execution: Execution, wait: WaitRecord): void {
  execution.waits = execution.waits!.filter((other) => other !== wait);
}

const isThrowing = (run: Run, execution: Execution): boolean => {
  const { type } = run.node(execution);
  return type === 'endEvent' || type === 'intermediateThrowEvent';
};

const unknown = (id: string): EngineRefusal =>
  new EngineRefusal('ENGINE.UNKNOWN_WAIT', `nothing waits as ${id}`);
