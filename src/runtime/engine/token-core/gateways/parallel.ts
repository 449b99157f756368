import type { GraphNode } from '../../../../definitions';
import type { Run } from '../run';
import type { Execution } from '../state';
import { tokensInFront } from '../tokens';
import { fireJoin, firstOfEachFlow } from './joining';

/** A parallel join fires when every incoming flow has a token (BPMN 2.0 section 13.4.1): counted per flow, not per arrival. */
export function joinParallel(run: Run, scope: Execution, node: GraphNode): void {
  for (;;) {
    const { chosen, wild, empty } = firstOfEachFlow({ scope, node, tokens: tokensInFront(run, scope, node) });
    if (chosen.length + wild.length === 0 || empty.length > wild.length) return;
    fireJoin(run, [...chosen, ...wild.slice(0, empty.length)]);
  }
}
