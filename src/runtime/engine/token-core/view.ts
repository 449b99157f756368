import type { EngineIncident, EngineView, Wait } from '../contract';
import type { TokenState } from './state';

/** What can be seen of a saved state from outside. */
export function viewOf(state: TokenState): EngineView {
  const waits: Wait[] = [];
  const parents = new Set(state.executions.map(({ parent }) => parent));
  const counts = new Map<string, number>();
  for (const execution of state.executions) {
    for (const { id, kind, at, name, key, happened } of execution.waits ?? []) {
      if (happened) continue;
      waits.push({
        id,
        kind,
        elementId: at,
        executionId: execution.id,
        ...(name !== undefined && { name }),
        ...(kind === 'message' && { correlationKey: key ?? null }),
      });
    }
    const isToken = execution.parent !== undefined && !parents.has(execution.id) && !execution.detached;
    if (isToken) counts.set(execution.node, (counts.get(execution.node) ?? 0) + 1);
  }
  const incidents: EngineIncident[] = (state.incidents ?? []).map((incident) => ({
    id: incident.id,
    code: incident.code,
    message: incident.message,
    elementId: incident.at,
    executionId: incident.execution,
    ...(incident.details && { details: incident.details }),
  }));
  return {
    status: state.status,
    waits,
    incidents,
    variables: state.executions[0]?.vars ?? {},
    tokens: [...counts].map(([elementId, count]) => ({ elementId, count })),
  };
}
