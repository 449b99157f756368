import type { Execution, TokenState } from './state';

/**
 * What must hold for every state at rest; each violation as a sentence, none when the state is sound. Used by every
 * test of the core and by `doctor`: nothing waits for nothing, nothing hangs in the air, nothing is left at the end.
 */
export function checkInvariants(state: TokenState): string[] {
  const violations: string[] = [];
  const byId = new Map<string, Execution>();
  const parents = new Set<string>();
  const ids = new Set<string>();
  const note = (id: string) => {
    if (ids.has(id)) violations.push(`the id ${id} is given twice`);
    if (!(Number(id) >= 1 && Number(id) <= state.last)) violations.push(`the id ${id} was never counted`);
    ids.add(id);
  };

  for (const execution of state.executions) {
    note(execution.id);
    for (const wait of execution.waits ?? []) note(wait.id);
    byId.set(execution.id, execution);
    if (execution.parent !== undefined) parents.add(execution.parent);
  }
  for (const incident of state.incidents ?? []) {
    note(incident.id);
    if (!byId.has(incident.execution)) violations.push(`incident ${incident.id} belongs to no execution`);
  }
  const withIncident = new Set((state.incidents ?? []).map(({ execution }) => execution));
  const awaited = new Set(state.executions.map(({ undoes }) => undoes));

  state.executions.forEach((execution, position) => {
    const { id, node } = execution;
    const isRoot = position === 0;
    if (isRoot !== (execution.parent === undefined))
      violations.push(`execution ${id} at ${node} has no place in the tree`);
    if (execution.parent !== undefined && !byId.has(execution.parent))
      violations.push(`execution ${id} at ${node} is an orphan`);
    if (execution.undoes !== undefined && !byId.has(execution.undoes))
      violations.push(`compensation handler ${id} at ${node} works for nobody`);
    if (execution.start !== undefined && !withIncident.has(id))
      violations.push(`scope ${id} at ${node} has not been opened`);
    if (execution.leaving && !withIncident.has(id))
      violations.push(`execution ${id} at ${node} has not left`);
    const waits =
      (execution.waits?.length ?? 0) > 0 ||
      execution.via !== undefined ||
      execution.asked !== undefined ||
      execution.undoesCall !== undefined ||
      awaited.has(id) ||
      withIncident.has(id);
    const mayBeEmpty = isRoot && state.status !== 'active';
    if (!parents.has(id) && !waits && !mayBeEmpty)
      violations.push(`execution ${id} at ${node} waits for nothing`);
  });

  if (state.status !== 'active') {
    if (state.executions.length !== 1) violations.push(`the instance is ${state.status} and tokens are left`);
    if (state.executions[0]?.waits?.length)
      violations.push(`the instance is ${state.status} and waits are open`);
    if (state.incidents?.length) violations.push(`the instance is ${state.status} and incidents are open`);
  }
  return violations;
}
