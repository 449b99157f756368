import type { GraphNode, ProcessGraph } from '../../../definitions';
import type { JsonObject } from '../../../kernel';
import { type Evaluating, holds } from '../token-core/evaluation';
import { StepFailure } from '../token-core/step-failure';

/** The outgoing flows that a token takes, by their conditions; a StepFailure when there is none. */
export function chosenFlows(
  run: Evaluating,
  graph: ProcessGraph,
  node: GraphNode,
  variables: JsonObject,
): string[] {
  if (node.outgoing.length === 0) return [];
  const defaultFlow = 'defaultFlow' in node ? node.defaultFlow : undefined;
  const isGateway = node.type === 'exclusiveGateway' || node.type === 'inclusiveGateway';
  const taken: string[] = [];
  let isDefault = true;
  for (const id of node.outgoing) {
    if (id === defaultFlow) continue;
    const { condition } = graph.flows[id];
    if (condition && !holds(run, condition, variables)) continue;
    taken.push(id);
    if (condition || isGateway) isDefault = false;
    if (node.type === 'exclusiveGateway') break;
  }
  if (isDefault && defaultFlow !== undefined) taken.push(defaultFlow);
  if (taken.length > 0) return taken;
  throw new StepFailure('ENGINE.NO_FLOW', 'no condition of the outgoing flows holds and there is no default');
}
