import type { CallActivityNode } from '../../../../definitions';
import type { JsonObject } from '../../../../kernel';
import { openWait } from '../events/subscriptions';
import { evaluateMappings, optionalText, requiredText, type Evaluating } from '../evaluation';
import type { Run } from '../run';
import type { Execution } from '../state';
import { visibleVariables } from '../variables';

/** Asks the host to start the called instance and waits for its end. */
export function call(run: Run, execution: Execution, node: CallActivityNode): void {
  const visible = visibleVariables(run, execution);
  const key = requiredText(run, node.calledElement, visible, 'called process');
  const businessKey = optionalText(run, node.businessKey, visible);
  const variables = { ...(node.allIn && visible), ...evaluateMappings(run, node.in, visible) };
  const wait = openWait(run, execution, { kind: 'call', at: node.id, name: key }, { kind: 'call' });
  run.effects.push({
    type: 'call.start',
    waitId: wait.id,
    elementId: node.id,
    executionId: execution.id,
    key,
    binding: node.binding,
    ...(businessKey !== undefined && { businessKey }),
    variables,
  });
}

/** What the called instance gives back, as the model maps it; the mappings see the variables of the called instance alone. */
export function returned(run: Evaluating, node: CallActivityNode, result: JsonObject): JsonObject {
  return { ...(node.allOut && result), ...evaluateMappings(run, node.out, result) };
}
