import {
  EngineRefusal,
  type Advance,
  type EngineCommand,
  type EngineCore,
  type EngineStep,
  type EngineView,
  type Wait,
} from '../contract';
import { StepFailure } from '../token-core/step-failure';
import { assertPlainVariables } from '../token-core/variables';
import { fromEngineState, toEngineState, type BpmnEngineState } from './state';
import { Step, uncaughtError } from './step';

export { type CoreRefusal, refusals } from './refusals';

/**
 * bpmn-engine behind our seam: the second opinion, and a core of its own for the models it runs rightly (see
 * `refusals`). It moves tokens; data, time, errors and everything outside are ours. A step that fails leaves the state
 * as it was, with the command kept in an incident, because the engine cannot go on from a state after an error. Its
 * ids are random, so unlike the token core's its states are equal in meaning, not in bytes.
 */
export const bpmnEngineCore: EngineCore = {
  name: 'bpmn-engine',

  async advance(engineStep: EngineStep): Promise<Advance> {
    const { graph, command, host, now } = engineStep;
    const before = initialState(engineStep);
    if ('variables' in command && command.variables) assertPlainVariables(command.variables);
    const { state, retried } = takeIncident(before, command);
    const step = new Step(graph, structuredClone(state), host, now);
    if (retried) step.emit('incident.resolved', retried.at, retried.execution, { incidentId: retried.id });
    try {
      await apply(step, retried?.command ?? command);
      step.settle();
      await step.save();
      return result(step);
    } catch (error) {
      if (error instanceof EngineRefusal) throw error;
      if (error instanceof RangeError)
        throw new EngineRefusal('ENGINE.STEP_BUDGET', 'too many automatic steps in a row for this engine');
      return failed(step, state, retried?.command ?? command, toFailure(error));
    }
  },

  describe: (_graph, state) => viewOf(fromEngineState(state)),
};

function initialState({ state, command }: EngineStep): BpmnEngineState {
  if (state === null) {
    if (command.type !== 'start')
      throw new EngineRefusal('ENGINE.NOT_ACTIVE', 'the instance has not been started');
    return {
      core: 'bpmn-engine',
      schema: 1,
      status: 'active',
      ...(command.businessKey !== undefined && { businessKey: command.businessKey }),
      ...(command.called && { called: true }),
      variables: {},
      engine: null,
      waits: [],
      loops: {},
      incidents: [],
      last: 0,
    };
  }
  if (command.type === 'start')
    throw new EngineRefusal('ENGINE.BAD_COMMAND', 'the instance has been started already');
  const saved = fromEngineState(state);
  if (saved.status !== 'active')
    throw new EngineRefusal('ENGINE.NOT_ACTIVE', `the instance is ${saved.status}`);
  return saved;
}

function takeIncident(state: BpmnEngineState, command: EngineCommand) {
  if (command.type !== 'retry-incident') return { state, retried: undefined };
  const retried = state.incidents.find(({ id }) => id === command.incidentId);
  if (!retried)
    throw new EngineRefusal('ENGINE.UNKNOWN_WAIT', `no such incident is open: ${command.incidentId}`);
  return { state: { ...state, incidents: state.incidents.filter((each) => each !== retried) }, retried };
}

async function apply(step: Step, command: EngineCommand): Promise<void> {
  if (command.type === 'start') {
    step.emit('instance.started', step.graph.processId, step.graph.processId);
    step.setVariables(command.variables, step.graph.processId);
    return step.start();
  }
  if (step.state.engine === null) {
    if (command.type === 'cancel') return step.cancelAll();
    if (command.type === 'set-variables') return step.setVariables(command.variables, step.graph.processId);
    throw new EngineRefusal(
      'ENGINE.UNKNOWN_WAIT',
      'the start of the instance has failed and waits to be tried again',
    );
  }
  await step.resume();
  applyToRunning(step, command);
}

function applyToRunning(step: Step, command: Exclude<EngineCommand, { type: 'start' }>): void {
  switch (command.type) {
    case 'complete':
      return step.complete(step.wait(command.waitId, 'user-task', 'service'), command.variables);
    case 'trigger': {
      const waits = command.waitIds.map((id) => step.wait(id, 'message', 'signal'));
      for (const wait of waits) if (step.isOpen(wait)) step.catchAt(wait, command.variables);
      return;
    }
    case 'fire-timer':
      return step.catchAt(step.wait(command.waitId, 'timer'), {});
    case 'set-variables':
      return step.setVariables(command.variables, step.graph.processId);
    case 'complete-call': {
      const wait = step.wait(command.waitId, 'call');
      return step.complete(wait, step.returned(wait, command.variables));
    }
    case 'throw-error':
      return throwError(step, command);
    case 'throw-escalation': {
      const wait = step.wait(command.waitId);
      step.setVariables(command.variables, wait.at);
      step.emit('escalation.uncaught', wait.at, wait.execution, { code: command.code });
      return;
    }
    case 'child-throw':
      return childThrow(step, command);
    case 'throw-answered': {
      const wait = step.state.waits.find(
        ({ execution, asked }) => execution === command.executionId && asked,
      );
      if (!wait?.asked)
        throw new EngineRefusal('ENGINE.UNKNOWN_WAIT', `nothing was asked by ${command.executionId}`);
      const { asked } = wait;
      if (asked.isChilds) {
        wait.asked = undefined;
        step.effects.push({ type: 'call.reply', waitId: wait.id, handled: command.handled });
        return;
      }
      if (!command.handled) throw uncaughtError(asked.code, asked.message);
      return;
    }
    case 'call-failed': {
      const wait = step.wait(command.waitId, 'call');
      step.current = { elementId: wait.at, executionId: wait.execution };
      throw new StepFailure('ENGINE.CALL_FAILED', `${command.code}: ${command.message}`);
    }
    case 'cancel':
      return step.cancelAll();
    case 'modify':
    case 'compensate':
    case 'call-compensated':
    case 'retry-incident':
      throw new EngineRefusal('ENGINE.BAD_COMMAND', `the bpmn-engine core does not do "${command.type}"`);
  }
}

function throwError(step: Step, command: Extract<EngineCommand, { type: 'throw-error' }>): void {
  const wait = step.wait(command.waitId);
  const { code, message, variables } = command;
  step.current = { elementId: wait.at, executionId: wait.execution };
  if (step.catchError(wait.at, code, message, variables)) return;
  if (!step.state.called) throw uncaughtError(code, message);
  step.throwToParent(wait, { thrown: 'error', code, message, isChilds: false }, variables);
}

function childThrow(step: Step, command: Extract<EngineCommand, { type: 'child-throw' }>): void {
  const wait = step.wait(command.waitId, 'call');
  const { thrown, code, message, variables } = command;
  if (thrown === 'error' && step.catchError(wait.at, code, message, variables)) return;
  if (step.state.called) step.throwToParent(wait, { thrown, code, message, isChilds: true }, variables);
  else step.effects.push({ type: 'call.reply', waitId: wait.id, handled: false });
}

function result(step: Step): Advance {
  const { state, events, effects, opened } = step;
  return { ...viewOf(state), state: toEngineState(state), opened, events, effects, compensable: false };
}

/** Back to the state before, with the command that failed kept in an incident; its wait is no longer open to others. */
function failed(step: Step, state: BpmnEngineState, command: EngineCommand, failure: StepFailure): Advance {
  const before = structuredClone(state);
  const id = `i${(before.last += 1)}`;
  if (command.type === 'start') before.variables = { ...before.variables, ...command.variables };
  before.incidents.push({
    id,
    code: failure.code,
    message: failure.message,
    at: failure.elementId ?? step.current.elementId,
    execution: step.current.executionId,
    ...(failure.details && { details: failure.details }),
    command: withoutVariables(command),
  });
  if ('variables' in command && command.type !== 'start' && command.variables)
    before.variables = { ...before.variables, ...command.variables };
  const incident = before.incidents.at(-1)!;
  const events = step.events.filter(
    ({ type }) => type === 'incident.resolved' || type === 'instance.started',
  );
  events.push({
    type: 'incident.raised',
    elementId: incident.at,
    executionId: incident.execution,
    data: { incidentId: id, code: incident.code },
  });
  return {
    ...viewOf(before),
    state: toEngineState(before),
    opened: {},
    events,
    effects: [],
    compensable: false,
  };
}

/** Its data has been taken over, so that what is mended afterwards counts when the step is tried again. */
const withoutVariables = (command: EngineCommand): EngineCommand =>
  'variables' in command ? ({ ...command, variables: {} } as EngineCommand) : command;

function toFailure(error: unknown): StepFailure {
  if (error instanceof StepFailure) return error;
  const { message, source, inner } = error as {
    message?: string;
    source?: { content?: { id?: string } };
    inner?: unknown;
  };
  if (inner instanceof StepFailure) return inner;
  const code = /no conditional flow taken/.test(message ?? '') ? 'ENGINE.NO_FLOW' : 'ENGINE.STEP_FAILED';
  return new StepFailure(code, message ?? String(error), source?.content?.id);
}

function viewOf(state: BpmnEngineState): EngineView {
  const parked = new Set(
    state.incidents.flatMap(({ command }) => ('waitId' in command ? [command.waitId] : [])),
  );
  const open = state.waits.filter(({ id, kind, asked }) => kind !== 'error' && !asked && !parked.has(id));
  const tokens = new Map<string, number>();
  for (const { at, kind } of state.waits) if (kind !== 'error') tokens.set(at, (tokens.get(at) ?? 0) + 1);
  return {
    status: state.status,
    waits: open.map(({ id, kind, at, execution, name, key }): Wait => ({
      id,
      kind: kind as Wait['kind'],
      elementId: at,
      executionId: execution,
      ...(name !== undefined && { name }),
      ...(kind === 'message' && { correlationKey: key ?? null }),
    })),
    incidents: state.incidents.map(({ id, code, message, at, execution, details }) => ({
      id,
      code,
      message,
      elementId: at,
      executionId: execution,
      ...(details && { details }),
    })),
    variables: state.variables,
    tokens: [...tokens].map(([elementId, count]) => ({ elementId, count })),
  };
}
