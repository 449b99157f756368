import type { ProcessGraph } from '../../definitions';
import type { EngineView } from '../engine/contract';

export interface MigrationProblem {
  elementId: string;
  reason: 'missing' | 'other-type' | 'other-scope' | 'other-host' | 'other-incoming-flows' | 'other-loop';
}

/**
 * Why a running instance cannot go on in another version of its process; empty when it can. Every element that
 * holds a token, a wait or an incident must be there with the same type, in the same scopes, on the same host; a
 * gateway with tokens must also have the same flows in, because a join counts by flow.
 */
export function migrationProblems(
  source: ProcessGraph,
  target: ProcessGraph,
  view: Pick<EngineView, 'waits' | 'tokens' | 'incidents'>,
): MigrationProblem[] {
  const occupied = new Set([
    ...view.tokens.map(({ elementId }) => elementId),
    ...view.waits.map(({ elementId }) => elementId),
    ...view.incidents.map(({ elementId }) => elementId),
  ]);
  return [...occupied].flatMap((elementId) => {
    const reason = problemOf(source, target, elementId);
    return reason ? [{ elementId, reason }] : [];
  });
}

function problemOf(
  source: ProcessGraph,
  target: ProcessGraph,
  elementId: string,
): MigrationProblem['reason'] | null {
  const from = source.nodes[elementId];
  const to = target.nodes[elementId];
  if (!from) return null;
  if (!to) return 'missing';
  if (to.type !== from.type) return 'other-type';
  if (scopes(source, elementId).join() !== scopes(target, elementId).join()) return 'other-scope';
  if (from.type === 'boundaryEvent' && to.type === 'boundaryEvent') {
    if (from.attachedTo !== to.attachedTo || from.interrupting !== to.interrupting) return 'other-host';
  }
  if (from.type.endsWith('Gateway') && [...from.incoming].sort().join() !== [...to.incoming].sort().join()) {
    return 'other-incoming-flows';
  }
  if (loopKind(from) !== loopKind(to)) return 'other-loop';
  return null;
}

function scopes(graph: ProcessGraph, elementId: string): string[] {
  const path: string[] = [];
  for (let id = graph.nodes[elementId]?.parent; id; id = graph.nodes[id]?.parent) {
    path.push(`${graph.nodes[id].type} ${id} ${loopKind(graph.nodes[id])}`);
  }
  return path;
}

const loopKind = (node: ProcessGraph['nodes'][string]): string => {
  const loop = 'loop' in node ? node.loop : undefined;
  if (!loop) return '';
  return loop.kind === 'multi-instance' ? `${loop.kind} ${loop.sequential}` : loop.kind;
};
