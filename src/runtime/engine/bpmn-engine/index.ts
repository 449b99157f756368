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
import { fromEngineState, toEngineState, type BpmnEngineState, type WaitRecord } from './state';
import { isVisible, Step } from './step';
import { gatewayBefore } from './to-bpmn';

export { type CoreRefusal, refusals } from './refusals';

/**
 * bpmn-engine behind our seam: the second opinion, and a core of its own for the models it runs rightly (see
 * `refusals`). It moves tokens; data, time, errors and everything outside are ours. Its ids are random, so unlike the
 * token core's its states are equal in meaning, not in bytes.
 */
export const bpmnEngineCore: EngineCore = {
  name: 'bpmn-engine',

  async advance(engineStep: EngineStep): Promise<Advance> {
    const { graph, command, host, now } = engineStep;
    const before = initialState(engineStep);
    if ('variables' in command && command.variables) assertPlainVariables(command.variables);
    const step = new Step(graph, before, host, now);
    await apply(step, command);
    step.settle();
    await step.save();
    const { state, events, effects, opened } = step;
    return {
      ...viewOf(graph, state),
      state: toEngineState(state),
      opened,
      events,
      effects,
      compensable: false,
    };
  },

  describe: (graph, state) => viewOf(graph, fromEngineState(state)),
};

function initialState({ graph, state, command }: EngineStep): BpmnEngineState {
  if (state === null) {
    if (command.type !== 'start')
      throw new EngineRefusal('ENGINE.NOT_ACTIVE', 'the instance has not been started');
    assertStart(graph, command.startEvent);
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

/** There is exactly one start event; without a name it is meant when it is a none start. */
function assertStart(graph: EngineStep['graph'], startEvent: string | undefined): void {
  const process = graph.nodes[graph.processId];
  const only = 'startEvents' in process ? graph.nodes[process.startEvents[0]] : undefined;
  const fits =
    only?.type === 'startEvent' &&
    (startEvent === undefined ? only.events.length === 0 : only.id === startEvent);
  if (!fits)
    throw new EngineRefusal('ENGINE.BAD_COMMAND', `the process has no such start: ${startEvent ?? 'none'}`);
}

async function apply(step: Step, command: EngineCommand): Promise<void> {
  if (command.type === 'start') {
    step.emit('instance.started', step.graph.processId, step.graph.processId);
    step.setVariables(command.variables, step.graph.processId);
    step.setDefaults(command.variables);
    return step.start();
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
      return setVariables(step, command);
    case 'complete-call': {
      const wait = step.wait(command.waitId, 'call');
      return step.attempt(wait, () => step.complete(wait, step.returned(wait, command.variables)));
    }
    case 'throw-error':
    case 'throw-escalation': {
      const wait = step.wait(command.waitId);
      const { code, variables } = command;
      const thrown =
        command.type === 'throw-escalation'
          ? { thrown: 'escalation' as const, code }
          : {
              thrown: 'error' as const,
              code,
              ...(command.message !== undefined && { message: command.message }),
            };
      return step.attempt(wait, () => step.throwAt(wait, thrown, variables));
    }
    case 'child-throw':
      return childThrow(step, command);
    case 'throw-answered': {
      const asking = ({ execution, asked }: WaitRecord) => execution === command.executionId && asked;
      const wait = step.state.waits.find(asking);
      if (!wait)
        throw new EngineRefusal('ENGINE.UNKNOWN_WAIT', `nothing was asked by ${command.executionId}`);
      return step.answered(wait, command.handled);
    }
    case 'call-failed': {
      const wait = step.wait(command.waitId, 'call');
      return step.raise(wait, new StepFailure('ENGINE.CALL_FAILED', `${command.code}: ${command.message}`));
    }
    case 'cancel':
      return step.cancelAll();
    case 'retry-incident':
      return step.retry(command.incidentId);
    case 'modify':
    case 'migrate':
    case 'compensate':
    case 'call-compensated':
      throw new EngineRefusal('ENGINE.BAD_COMMAND', `the bpmn-engine core does not do "${command.type}"`);
  }
}

function setVariables(step: Step, command: Extract<EngineCommand, { type: 'set-variables' }>): void {
  const { executionId, local, variables } = command;
  if (executionId === undefined) return step.setVariables(variables, step.graph.processId);
  const wait = step.state.waits.find(({ execution }) => execution === executionId);
  if (!wait) throw new EngineRefusal('ENGINE.BAD_COMMAND', `there is no execution ${executionId}`);
  const locals = { ...wait.locals, ...(local && variables) };
  if (Object.keys(locals).length > 0) wait.locals = locals;
  step.setVariables(variables, wait.at, locals);
}

function childThrow(step: Step, command: Extract<EngineCommand, { type: 'child-throw' }>): void {
  const wait = step.wait(command.waitId, 'call');
  const { thrown, code, message, variables } = command;
  const what = { thrown, ...(code !== undefined && { code }), ...(message !== undefined && { message }) };
  if (step.catchThrown(wait.at, what, variables)) {
    if (step.isOpen(wait)) step.effects.push({ type: 'call.reply', waitId: wait.id, handled: true });
  } else if (step.state.called) step.throwToParent(wait, { ...what, isChilds: true }, variables);
  else {
    if (thrown === 'escalation') step.escalatedToNobody(wait, what);
    step.effects.push({ type: 'call.reply', waitId: wait.id, handled: false });
  }
}

function viewOf(graph: EngineStep['graph'], state: BpmnEngineState): EngineView {
  const parked = new Set(state.incidents.map(({ wait }) => wait));
  const open = state.waits.filter((wait) => isVisible(wait) && !parked.has(wait.id));
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
    tokens: tokensOf(graph, state),
  };
}

/** The events that an event-based gateway waits for share its one token; boundary events have none. */
function tokensOf(graph: EngineStep['graph'], state: BpmnEngineState): EngineView['tokens'] {
  const tokens = new Map<string, number>();
  for (const { at } of state.waits) {
    const node = graph.nodes[at];
    if (node.type === 'boundaryEvent') continue;
    const gateway = gatewayBefore(graph, node);
    if (gateway === undefined) tokens.set(at, (tokens.get(at) ?? 0) + 1);
    else tokens.set(gateway, 1);
  }
  return [...tokens].map(([elementId, count]) => ({ elementId, count }));
}
