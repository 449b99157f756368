import type { MultiInstance } from '../../../definitions';
import type { JsonObject } from '../../../kernel';
import { evaluate, type Evaluating, valueOf } from '../token-core/evaluation';
import { StepFailure } from '../token-core/step-failure';
import type { LoopRecord } from './state';

const mostInstances = 500;

/** How many instances there will be and of what, worked out once when the loop starts. */
export function planLoop(run: Evaluating, loop: MultiInstance, visible: JsonObject): LoopRecord {
  const items = loop.collection && itemsOf(evaluate(run, loop.collection, visible, true));
  const total = items
    ? items.length
    : cardinalityOf(loop.cardinality && valueOf(run, loop.cardinality, visible, true));
  if (total > mostInstances)
    throw new StepFailure('ENGINE.MULTI_INSTANCE_LIMIT', `${total} instances are more than ${mostInstances}`);
  return { total, done: 0, results: {}, ...(items && { items }) };
}

export function counters({ total, done }: LoopRecord, { sequential }: MultiInstance): JsonObject {
  return {
    nrOfInstances: total,
    nrOfCompletedInstances: done,
    nrOfActiveInstances: sequential ? Math.min(1, total - done) : total - done,
  };
}

type Value = ReturnType<typeof evaluate>;

function itemsOf(value: Value): Value[] {
  if (Array.isArray(value)) return value;
  throw new StepFailure('ENGINE.COLLECTION_INVALID', 'the collection of the multi-instance is not a list');
}

function cardinalityOf(value: Value | undefined): number {
  const count = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) return count;
  throw new StepFailure(
    'ENGINE.CARDINALITY_INVALID',
    'the cardinality is not a whole number from 0',
    undefined,
    { value: value ?? null },
  );
}
