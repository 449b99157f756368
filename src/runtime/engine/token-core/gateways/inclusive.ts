import type { Run } from '../run';
import type { Execution } from '../state';
import { fireJoin, firstOfEachFlow, type JoinTokens } from './joining';
import { waitingJoins } from './waiting-joins';
import { joinReach, reachedFrom } from './reachability';

/**
 * The inclusive join (BPMN 2.0 section 13.4.3) waits for a token that can still come by an incoming flow that has none.
 * The standard lets it fire when that token could as well come by a flow that already has one; with branches merged in
 * front of the join that is too early. So it also waits while a token can come by a way that does not depend on a join
 * behind this one (waiting for such a one would be waiting for itself).
 *
 * Looked at only when everything else is at rest, one firing at a time. Answers whether a join has fired.
 */
export function fireOneInclusiveJoin(run: Run): boolean {
  for (const join of waitingJoins(run)) {
    if (join.node.type !== 'inclusiveGateway' || blockers(run, join).length > 0) continue;
    const { chosen, wild } = firstOfEachFlow(join);
    fireJoin(run, [...chosen, ...wild]);
    return true;
  }
  return false;
}

/** The tokens an inclusive join waits for. */
export function blockers(run: Run, join: JoinTokens): Execution[] {
  const { node, scope } = join;
  const empty = new Set(firstOfEachFlow(join).empty);
  if (empty.size === 0) return [];
  const reach = joinReach(run.graph, node);
  return run.tree.children(scope).filter((token) => {
    if (token.node === node.id && token.via !== undefined) return false;
    if (token.undoes !== undefined || token.detached) return false;
    const position = run.node(token);
    const isWay = (boundary: string) => !token.fired?.includes(boundary);
    const any = reachedFrom(run.graph, reach.any, node, position, isWay);
    const reachesEmpty = [...any].some((flow) => empty.has(flow));
    if (!reachesEmpty) return false;
    const reachesFilled = [...any].some((flow) => !empty.has(flow));
    if (!reachesFilled) return true;
    if (!reach.independent.has(token.node)) return false;
    const independent = reachedFrom(run.graph, reach.independent, node, position, isWay);
    return [...independent].some((flow) => empty.has(flow));
  });
}
