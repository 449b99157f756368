import type { JsonObject } from '../../../kernel';
import type { EngineIncident, EngineView, Wait } from '../contract';
import type { TokenState } from './state';

/** The variables an expression at this execution sees; those of the root when there is no such execution. */
export function visibleAt(state: TokenState, executionId: string): JsonObject {
  const byId = new Map(state.executions.map((execution) => [execution.id, execution]));
  const scopes: JsonObject[] = [];
  for (let x = byId.get(executionId) ?? state.executions[0]; x; x = byId.get(x.parent ?? '')!)
    if (x.vars) scopes.push(x.vars);
  return Object.assign({}, ...scopes.reverse()) as JsonObject;
}

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
