import type { GraphNode } from '../../../../definitions';
import type { Run } from '../run';
import type { Execution } from '../state';
import { enter } from '../tokens';

/** Tokens in front of one join of one scope instance. */
export interface JoinTokens {
  scope: Execution;
  node: GraphNode;
  tokens: Execution[];
}

/**
 * The tokens one firing consumes: the oldest of each flow; a second token on a flow is kept for the next round.
 * A token an operator has put there stands for any flow.
 */
export function firstOfEachFlow({ node, tokens }: JoinTokens): {
  chosen: Execution[];
  wild: Execution[];
  empty: string[];
} {
  const byFlow = new Map<string, Execution>();
  const wild: Execution[] = [];
  for (const token of tokens)
    if (token.via === '') wild.push(token);
    else if (!byFlow.has(token.via!)) byFlow.set(token.via!, token);
  return {
    chosen: [...byFlow.values()],
    wild,
    empty: node.incoming.filter((flow) => !byFlow.has(flow)),
  };
}

/** The join fires: the tokens become one, which enters the gateway. */
export function fireJoin(run: Run, tokens: readonly Execution[]): void {
  const survivor = tokens.reduce((latest, token) => (Number(token.id) > Number(latest.id) ? token : latest));
  for (const token of tokens) if (token !== survivor) run.remove(token);
  run.dropIncidents((incident) => incident.execution === survivor.id);
  enter(run, survivor, false);
  run.schedule(survivor, 'execute');
}
