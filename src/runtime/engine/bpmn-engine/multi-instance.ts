import type { MultiInstance } from '../../../definitions';
import type { JsonObject } from '../../../kernel';
import type { Evaluating } from '../token-core/evaluation';
import { cardinalityOf, collectionOf } from '../token-core/loops/multi-instance';
import { StepFailure } from '../token-core/step-failure';
import type { LoopRecord } from './state';

const mostInstances = 500;

/** How many instances there will be and of what, worked out once when the loop starts. */
export function planLoop(run: Evaluating, loop: MultiInstance, visible: JsonObject): LoopRecord {
  const items = loop.collection && collectionOf(run, loop.collection, visible);
  const total = items ? items.length : cardinalityOf(run, loop, visible);
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
