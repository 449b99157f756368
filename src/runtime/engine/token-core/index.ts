import { EngineRefusal, type Advance, type EngineCore, type EngineState, type EngineStep } from '../contract';
import { applyCommand } from './commands';
import { fireOneCondition } from './events/conditional';
import { fireOneInclusiveJoin } from './gateways/inclusive';
import { reportStuckJoins } from './gateways/stuck';
import { checkInvariants } from './invariants';
import { occupancyOf } from './migration';
import { Run } from './run';
import { asTokenState, type TokenState } from './state';
import { steps } from './steps';
import { viewOf, visibleAt } from './view';

/** The interpreter that runs every case by default: a pure function over an execution tree in plain JSON. */
export const tokenCore = {
  name: 'token-core',

  advance(step: EngineStep): Advance {
    const { graph, now, host, command } = step;
    const run = new Run(graph, initialState(step), now, host, steps);
    applyCommand(run, command);
    settle(run);
    const state = run.save();
    const { status, waits, incidents, variables, tokens } = viewOf(state);
    return {
      status,
      waits,
      incidents,
      variables,
      tokens,
      state: state as unknown as EngineState,
      opened: stillOpen(run, state),
      events: run.events,
      effects: run.effects,
      compensable: state.status === 'completed' && (state.executions[0].done?.length ?? 0) > 0,
    };
  },

  describe: (_graph, state) => viewOf(asTokenState(state)),

  occupancy: (graph, state) => occupancyOf(graph, asTokenState(state)),

  visibleVariables: (_graph, state, executionId) => visibleAt(asTokenState(state), executionId),
} satisfies EngineCore;

/** Until nothing can move: tokens first, then conditions, then inclusive joins, and again; what is stuck then is reported. */
function settle(run: Run): void {
  do run.drain();
  while (run.status === 'active' && (fireOneCondition(run) || fireOneInclusiveJoin(run)));
  if (run.status === 'active') reportStuckJoins(run);
}

function initialState({ graph, state, command }: EngineStep): TokenState {
  if (state === null) {
    if (command.type !== 'start')
      throw new EngineRefusal('ENGINE.NOT_ACTIVE', 'the instance has not been started');
    return {
      core: 'token-core',
      schema: 1,
      status: 'active',
      ...(command.businessKey !== undefined && { businessKey: command.businessKey }),
      ...(command.called && { called: true }),
      last: 1,
      executions: [{ id: '1', node: graph.processId }],
    };
  }
  if (command.type === 'start')
    throw new EngineRefusal('ENGINE.BAD_COMMAND', 'the instance has been started already');
  if (state.core !== 'token-core' || state.schema !== 1)
    throw new EngineRefusal('ENGINE.BAD_COMMAND', `no state of this core: ${state.core} ${state.schema}`);
  return asTokenState(state);
}

/** Waits opened and closed within the step are nobody's business. */
function stillOpen(run: Run, state: TokenState): Advance['opened'] {
  const opened: Advance['opened'] = {};
  for (const { waits } of state.executions)
    for (const { id } of waits ?? []) if (Object.hasOwn(run.opened, id)) opened[id] = run.opened[id];
  return opened;
}

export { checkInvariants, asTokenState };
