import type { EventDefinition, GraphNode, MessageEvent } from '../../../../definitions';
import type { JsonObject } from '../../../../kernel';
import type { WaitDetails } from '../../contract';
import { requiredText } from '../evaluation';
import type { Run } from '../run';
import type { Execution, WaitRecord } from '../state';
import { StepFailure } from '../step-failure';
import { nextRound, planTimer } from './timers';

/** A wait worked out and not yet opened: planning may fail, opening may not. */
export interface PlannedWait {
  record: Omit<WaitRecord, 'id'>;
  details: WaitDetails;
}

type CatchingNode = GraphNode & { events: EventDefinition[] };

/** The waits of a catching element. Errors, escalations, compensation, cancel and links are not waited for: they are thrown at it. */
export function planCatch(run: Run, node: CatchingNode, variables: JsonObject): PlannedWait[] {
  const planned: PlannedWait[] = [];
  try {
    node.events.forEach((event, position) => {
      const wait = planDefinition(run, event, node.id, variables);
      if (wait && position > 0) wait.record.def = position;
      if (wait) planned.push(wait);
    });
  } catch (failure) {
    if (failure instanceof StepFailure)
      throw new StepFailure(failure.code, failure.message, node.id, failure.details);
    throw failure;
  }
  return planned;
}

function planDefinition(
  run: Run,
  event: EventDefinition,
  at: string,
  variables: JsonObject,
): PlannedWait | undefined {
  switch (event.kind) {
    case 'message':
      return planMessage(run, event, at, variables);
    case 'signal':
      return {
        record: { kind: 'signal', at, name: requiredText(run, event.name, variables, 'signal name') },
        details: { kind: 'signal' },
      };
    case 'timer': {
      const { details, repeating } = planTimer(run, event, variables);
      return { record: { kind: 'timer', at, ...(repeating && { repeating }) }, details };
    }
    case 'conditional':
      return { record: { kind: 'condition', at }, details: { kind: 'condition' } };
    case 'error':
    case 'escalation':
    case 'compensation':
    case 'cancel':
    case 'terminate':
    case 'link':
      return undefined;
  }
}

export function planMessage(run: Run, event: MessageEvent, at: string, variables: JsonObject): PlannedWait {
  const name = requiredText(run, event.name, variables, 'message name');
  const key = event.correlationKey && requiredText(run, event.correlationKey, variables, 'correlation key');
  return {
    record: { kind: 'message', at, name, ...(key !== undefined && { key }) },
    details: { kind: 'message' },
  };
}

export function openWaits(run: Run, execution: Execution, planned: readonly PlannedWait[]): void {
  for (const { record, details } of planned) openWait(run, execution, record, details);
}

export function openWait(
  run: Run,
  execution: Execution,
  record: Omit<WaitRecord, 'id'>,
  details: WaitDetails,
): WaitRecord {
  const wait: WaitRecord = { id: run.newId(), ...record };
  (execution.waits ??= []).push(wait);
  run.opened[wait.id] = details;
  if (wait.kind === 'condition') run.unseen.add(wait.id);
  return wait;
}

/** Waits once more for what a wait has waited for, when that can happen again; timers only when they repeat. */
export function openAgain(run: Run, execution: Execution, wait: WaitRecord): void {
  const { kind, at, def, name, key } = wait;
  const record = {
    kind,
    at,
    ...(def !== undefined && { def }),
    ...(name !== undefined && { name }),
    ...(key !== undefined && { key }),
  };
  if (kind !== 'timer') {
    openWait(run, execution, record, { kind } as WaitDetails);
    return;
  }
  const repeating = nextRound(wait, run.now);
  if (!repeating) return;
  const { due, left } = repeating;
  openWait(
    run,
    execution,
    { ...record, repeating },
    { kind: 'timer', at: due, ...(left !== 0 && { repeat: true }) },
  );
}
