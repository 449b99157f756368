import type { ProcessGraph } from '../../../definitions';
import { EngineRefusal, type EngineCommand, type Occupancy, type ScopeOccupancy } from '../contract';
import { closeWaits } from './cancellation';
import { openWaits, planCatch } from './events/subscriptions';
import { boundaryEvents, eventSubProcessStarts, isScopeInstance } from './model';
import type { Run } from './run';
import type { CompensationRecord, Execution, TokenState, WaitRecord } from './state';
import { StepFailure } from './step-failure';
import { visibleVariables } from './variables';

/** What of its graph an instance stands on. */
export function occupancyOf(graph: ProcessGraph, state: TokenState): Occupancy {
  const elements = new Set<string>();
  const scopes: ScopeOccupancy[] = [];
  for (const execution of state.executions) {
    elements.add(execution.node);
    if (execution.start !== undefined) elements.add(execution.start);
    for (const wait of execution.waits ?? []) if (!isTrigger(graph, execution, wait)) elements.add(wait.at);
    for (const id of recorded([...(execution.done ?? []), ...(execution.undo ?? [])])) elements.add(id);
    if (!isScopeInstance(execution, graph.nodes[execution.node])) continue;
    const tokens = state.executions.filter((child) => child.parent === execution.id && isToken(graph, child));
    scopes.push({
      elementId: execution.node,
      tokens: tokens.map(({ node, via }) => ({ elementId: node, ...(via !== undefined && { via }) })),
    });
  }
  for (const { at } of state.incidents ?? []) elements.add(at);
  return { elements: [...elements], scopes };
}

/** Event sub-processes and compensation handlers run beside the tokens of their scope, which no flow joins with them. */
const isToken = (graph: ProcessGraph, { node, undoes, detached }: Execution): boolean =>
  graph.nodes[node].type !== 'eventSubProcess' && undoes === undefined && !detached;

/** A wait that hangs on an execution beside what it does itself. */
function isTrigger(graph: ProcessGraph, execution: Execution, { at }: WaitRecord): boolean {
  if (at === execution.node) return false;
  const { type } = graph.nodes[at];
  return type === 'boundaryEvent' || type === 'startEvent';
}

const recorded = (records: readonly CompensationRecord[]): string[] =>
  records.flatMap(({ node, done }) => [node, ...recorded(done ?? [])]);

/** The same instance in the graph of this run: other names, triggers that are gone closed, triggers that are new opened. */
export function migrate(run: Run, command: Extract<EngineCommand, { type: 'migrate' }>): void {
  const { elements, flows, added } = command;
  const renamed = (id: string) => (Object.hasOwn(elements, id) ? elements[id] : id);
  const isKnown = (id: string) => Object.hasOwn(run.graph.nodes, id);
  const all = run.tree.all();
  for (const execution of all) {
    execution.node = renamed(execution.node);
    if (execution.start !== undefined) execution.start = renamed(execution.start);
    if (execution.via !== undefined && Object.hasOwn(flows, execution.via))
      execution.via = flows[execution.via];
    if (execution.fired) execution.fired = execution.fired.map(renamed).filter(isKnown);
    if (execution.done) execution.done = renamedRecords(execution.done, renamed);
    if (execution.undo) execution.undo = renamedRecords(execution.undo, renamed);
    for (const wait of execution.waits ?? []) wait.at = renamed(wait.at);
    closeWaits(run, execution, ({ at }) => !isKnown(at));
    if (!isKnown(execution.node))
      throw new EngineRefusal('ENGINE.BAD_COMMAND', `there is no element ${execution.node}`);
  }
  run.incidents = run.incidents.map((incident) => ({ ...incident, at: renamed(incident.at) }));
  const isAdded = ({ id }: { id: string }) => added.includes(id);
  for (const execution of all) openTriggers(run, execution, isAdded);
}

function renamedRecords(
  records: readonly CompensationRecord[],
  renamed: (id: string) => string,
): CompensationRecord[] {
  return records.map((record) => ({
    ...record,
    node: renamed(record.node),
    ...(record.done && { done: renamedRecords(record.done, renamed) }),
  }));
}

/** As if they had always hung there, but counting from now. What is not begun, or all but over, gets none. */
function openTriggers(run: Run, execution: Execution, isAdded: (node: { id: string }) => boolean): void {
  const { via, leaving, undoes, revived, interrupted, completing, start } = execution;
  const failed = run.incidents.find((incident) => incident.execution === execution.id)?.step;
  if (via !== undefined || leaving || undoes !== undefined || revived) return;
  if (failed === 'arrive' || failed === 'begin') return;
  const node = run.node(execution);
  const boundaries = boundaryEvents(run.graph, execution).filter(isAdded);
  const isOpen = isScopeInstance(execution, node) && start === undefined && !interrupted && !completing;
  const starts = isOpen && failed !== 'execute' ? eventSubProcessStarts(run.graph, node).filter(isAdded) : [];
  if (boundaries.length + starts.length === 0) return;
  try {
    const visible = visibleVariables(run, execution);
    openWaits(
      run,
      execution,
      [...boundaries, ...starts].flatMap((event) => planCatch(run, event, visible)),
    );
  } catch (failure) {
    if (failure instanceof StepFailure)
      throw new EngineRefusal('ENGINE.BAD_COMMAND', `${failure.elementId ?? node.id}: ${failure.message}`);
    throw failure;
  }
}
