import type { MultiInstance } from '../../../../definitions';
import type { Expression } from '../../../../expressions';
import type { Json, JsonObject } from '../../../../kernel';
import { evaluate, holds, valueOf, type Evaluating } from '../evaluation';
import type { Run } from '../run';
import type { Execution } from '../state';
import { StepFailure } from '../step-failure';
import { visibleVariables } from '../variables';
import { spawnInstance } from './instances';

const mostInstances = 1000;

/** Works out how many instances there will be and over what, from a snapshot; answers how to start them. */
export function planInstances(run: Run, body: Execution, loop: MultiInstance): () => void {
  const visible = visibleVariables(run, body);
  const items = loop.collection && collectionOf(run, loop.collection, visible);
  const total = items ? items.length : cardinalityOf(run, loop, visible);
  if (total > mostInstances)
    throw new StepFailure('ENGINE.MULTI_INSTANCE_LIMIT', `${total} instances are more than ${mostInstances}`);
  return () => {
    body.loop = { next: 0, done: 0, total, ...(loop.sequential && items && { items }) };
    if (total === 0) {
      setCounters(run, body, 0);
      run.schedule(body, 'finish');
      return;
    }
    setCounters(run, body, loop.sequential ? 1 : total);
    const started = loop.sequential ? 1 : total;
    for (let i = 0; i < started; i++) spawnInstance(run, body, loop, items);
  };
}

/** Counts a completed instance and keeps its result; answers whether the completion condition ends the loop. */
export function countInstance(run: Run, body: Execution, instance: Execution, loop: MultiInstance): boolean {
  const record = body.loop!;
  const done = record.done + 1;
  const others = run.tree.countChildren(body) - 1;
  const variables = { ...visibleVariables(run, instance), ...counters(record.total!, done, others) };
  const result = loop.outputElement && evaluate(run, loop.outputElement, variables);
  const isOver = loop.completionCondition !== undefined && holds(run, loop.completionCondition, variables);
  record.done = done;
  if (result !== undefined) (record.out ??= {})[String(instance.index)] = result;
  setCounters(run, body, loop.sequential && !isOver && record.next < record.total! ? 1 : others);
  return isOver;
}

const counters = (total: number, done: number, active: number) => ({
  nrOfInstances: total,
  nrOfCompletedInstances: done,
  nrOfActiveInstances: active,
});

function setCounters(run: Run, body: Execution, active: number): void {
  const values = counters(body.loop!.total!, body.loop!.done, active);
  Object.assign((body.vars ??= {}), values);
  for (const name of Object.keys(values)) run.changed.add(name);
}

/** The items of a multi-instance; anything but a list is a failure. */
export function collectionOf(run: Evaluating, collection: Expression, variables: JsonObject): Json[] {
  const value = evaluate(run, collection, variables, true);
  if (Array.isArray(value)) return value;
  throw new StepFailure('ENGINE.COLLECTION_INVALID', 'the collection of the multi-instance is not a list');
}

/** A whole number from 0, also written as text. */
export function cardinalityOf(
  run: Evaluating,
  { cardinality }: MultiInstance,
  variables: JsonObject,
): number {
  const value = cardinality && valueOf(run, cardinality, variables, true);
  const count = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) return count;
  throw new StepFailure(
    'ENGINE.CARDINALITY_INVALID',
    'the cardinality is not a whole number from 0',
    undefined,
    {
      value: value ?? null,
    },
  );
}
