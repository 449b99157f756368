import type { Run } from '../run';
import type { JoinTokens } from './joining';

/** The joins with tokens in front of them, in order of the oldest token. */
export function waitingJoins(run: Run): JoinTokens[] {
  const joins = new Map<string, JoinTokens>();
  for (const token of run.tree.all()) {
    if (token.via === undefined || token.parent === undefined) continue;
    const key = `${token.parent} ${token.node}`;
    const join = joins.get(key);
    if (join) join.tokens.push(token);
    else joins.set(key, { scope: run.tree.scope(token), node: run.node(token), tokens: [token] });
  }
  return [...joins.values()];
}
