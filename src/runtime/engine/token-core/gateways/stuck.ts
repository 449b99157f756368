import type { Run } from '../run';
import { StepFailure } from '../step-failure';
import { blockers } from './inclusive';
import { firstOfEachFlow, type JoinTokens } from './joining';
import { joinReach } from './reachability';
import { waitingJoins } from './waiting-joins';

const code = 'ENGINE.STUCK';

/**
 * Joins that certainly nothing can complete any more become incidents at once; an incident whose join can be completed
 * again (an operator has moved a token) is resolved. A join can be completed when every flow it misses can be reached
 * by a token that can move; a token at a join can move when that join can be completed.
 */
export function reportStuckJoins(run: Run): void {
  const joins = waitingJoins(run);
  if (joins.length === 0) return;
  const hopeful = new Set<JoinTokens>();
  for (let size = -1; hopeful.size > size;) {
    size = hopeful.size;
    for (const join of joins)
      if (!hopeful.has(join) && canComplete(run, join, joins, hopeful)) hopeful.add(join);
  }
  for (const join of joins) {
    const known = run.incidents.find(
      (incident) => incident.code === code && join.tokens.some((token) => token.id === incident.execution),
    );
    if (hopeful.has(join)) {
      if (known) run.dropIncidents((incident) => incident === known);
    } else if (!known) {
      run.raiseIncident(join.tokens[0], 'rest', failureOf(join));
    }
  }
}

function canComplete(run: Run, join: JoinTokens, joins: JoinTokens[], hopeful: Set<JoinTokens>): boolean {
  const canMove = (tokenId: string) => {
    const at = joins.find((other) => other.tokens.some((token) => token.id === tokenId));
    return !at || hopeful.has(at);
  };
  if (join.node.type === 'inclusiveGateway') return blockers(run, join).some((token) => canMove(token.id));
  const { any } = joinReach(run.graph, join.node);
  const reached = new Set<string>();
  for (const token of run.tree.children(join.scope)) {
    if (token.undoes !== undefined || token.detached || !canMove(token.id)) continue;
    any.get(token.node)?.forEach((flow) => reached.add(flow));
  }
  const { empty, wild } = firstOfEachFlow(join);
  return empty.filter((flow) => !reached.has(flow)).length <= wild.length;
}

function failureOf(join: JoinTokens): StepFailure {
  const missing = firstOfEachFlow(join).empty;
  return new StepFailure(code, `nothing can reach this join any more by ${missing.join(', ')}`, undefined, {
    missingFlows: missing,
  });
}
