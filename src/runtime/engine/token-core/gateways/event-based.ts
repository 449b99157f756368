import type { CatchEventNode, GatewayNode, TaskNode } from '../../../../definitions';
import { openWaits, planCatch, planMessage } from '../events/subscriptions';
import { passThrough } from '../flows';
import type { Run } from '../run';
import type { Execution } from '../state';
import { StepFailure } from '../step-failure';
import { visibleVariables } from '../variables';

/** Waits for the events behind it; the parallel kind sends a token to each of them, which waits for itself. */
export function waitForFirstEvent(run: Run, execution: Execution, node: GatewayNode): void {
  if (node.parallelEvents) return passThrough(run, execution);
  const variables = visibleVariables(run, execution);
  const planned = node.outgoing.flatMap((flow) => {
    const target = run.nodeById(run.graph.flows[flow].target) as CatchEventNode | TaskNode;
    if (target.type === 'intermediateCatchEvent') return planCatch(run, target, variables);
    if (!target.message)
      throw new StepFailure('ENGINE.NO_BEHAVIOUR', 'this task names no message', target.id);
    return [planMessage(run, target.message, target.id, variables)];
  });
  openWaits(run, execution, planned);
}
