import type { JsonObject } from '../../../kernel';
import type { Execution, TokenState } from './state';

/** What an expression at this execution of a saved state sees; the root's variables when it is no longer there. */
export function variablesAt(state: TokenState, executionId: string): JsonObject {
  const byId = new Map(state.executions.map((execution) => [execution.id, execution]));
  const scopes: JsonObject[] = [];
  for (
    let x: Execution | undefined = byId.get(executionId) ?? state.executions[0];
    x;
    x = x.parent === undefined ? undefined : byId.get(x.parent)
  )
    if (x.vars) scopes.push(x.vars);
  return Object.assign({}, ...scopes.reverse()) as JsonObject;
}
