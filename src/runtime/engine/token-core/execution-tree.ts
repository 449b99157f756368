import { copyExecution, type Execution } from './state';

/** The executions of one step in memory, by id and by parent, both in order of creation. */
export class ExecutionTree {
  private readonly byId = new Map<string, Execution>();
  private readonly byParent = new Map<string, Set<Execution>>();
  readonly root: Execution;

  constructor(executions: readonly Execution[]) {
    for (const execution of executions) this.add(copyExecution(execution));
    this.root = this.byId.values().next().value as Execution;
  }

  add(execution: Execution): void {
    this.byId.set(execution.id, execution);
    if (execution.parent === undefined) return;
    const siblings = this.byParent.get(execution.parent);
    if (siblings) siblings.add(execution);
    else this.byParent.set(execution.parent, new Set([execution]));
  }

  remove(execution: Execution): void {
    this.byId.delete(execution.id);
    if (execution.parent !== undefined) this.byParent.get(execution.parent)?.delete(execution);
    this.byParent.delete(execution.id);
  }

  moveTo(parent: Execution, execution: Execution): void {
    if (execution.parent !== undefined) this.byParent.get(execution.parent)?.delete(execution);
    execution.parent = parent.id;
    this.add(execution);
  }

  find(id: string): Execution | undefined {
    return this.byId.get(id);
  }

  has(execution: Execution): boolean {
    return this.byId.get(execution.id) === execution;
  }

  parent(execution: Execution): Execution | undefined {
    return execution.parent === undefined ? undefined : this.byId.get(execution.parent);
  }

  /** The parent of an execution that is not the root. */
  scope(execution: Execution): Execution {
    const scope = this.parent(execution);
    if (!scope) throw new Error(`execution ${execution.id} has no scope`);
    return scope;
  }

  children(execution: Execution): Execution[] {
    const children = this.byParent.get(execution.id);
    return children ? [...children] : [];
  }

  /** Whether all children are so; true without children. */
  everyChild(execution: Execution, isSo: (child: Execution) => boolean): boolean {
    for (const child of this.byParent.get(execution.id) ?? []) if (!isSo(child)) return false;
    return true;
  }

  countChildren(execution: Execution): number {
    return this.byParent.get(execution.id)?.size ?? 0;
  }

  all(): Execution[] {
    return [...this.byId.values()];
  }
}
