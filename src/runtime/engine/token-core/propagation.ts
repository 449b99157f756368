import type { BoundaryEventNode, ErrorEvent, EscalationEvent, StartEventNode } from '../../../definitions';
import type { JsonObject } from '../../../kernel';
import { fireBoundary, fireEventSubProcess } from './events/catching';
import { boundaryEvents, definitionOf, eventSubProcessStarts, isScopeInstance } from './model';
import type { Run } from './run';
import type { Execution } from './state';
import { StepFailure } from './step-failure';

export interface Thrown {
  kind: 'error' | 'escalation';
  code?: string;
  message?: string;
  variables: JsonObject;
}

interface Catcher {
  /** The host of the boundary event, or the scope of the event sub-process. */
  execution: Execution;
  node: BoundaryEventNode | StartEventNode;
  definition: ErrorEvent | EscalationEvent;
}

/**
 * What became of a throw. `caught` with `isAlive`: a non-interrupting catcher, so the thrower goes on.
 * `asked`: the parent instance decides; the thrower waits for its answer.
 */
export type Outcome = { caught: true; isAlive: boolean } | { caught: false; asked: boolean };

/**
 * Sends an error or escalation outward to the nearest matching catcher (BPMN 2.0 section 10.5.7): in each scope
 * its event sub-processes before the boundary events of the scope, and a catcher for the code before one for all.
 */
export function propagate(run: Run, thrower: Execution, thrown: Thrown, child?: string): Outcome {
  const { kind, code, message } = thrown;
  const catcher = findCatcher(run, thrower, thrown);
  if (catcher) {
    fire(run, catcher, thrown);
    return { caught: true, isAlive: run.tree.has(thrower) };
  }
  if (run.called) {
    thrower.asked = {
      thrown: kind,
      ...(code !== undefined && { code }),
      ...(message !== undefined && { message }),
      ...(child !== undefined && { child }),
    };
    run.effects.push({
      type: 'parent.throw',
      executionId: thrower.id,
      thrown: kind,
      ...(code !== undefined && { code }),
      ...(message !== undefined && { message }),
      variables: thrown.variables,
    });
    return { caught: false, asked: true };
  }
  if (kind === 'escalation') reportUncaughtEscalation(run, thrower, code);
  return { caught: false, asked: false };
}

export function reportUncaughtEscalation(run: Run, thrower: Execution, code: string | undefined): void {
  run.emit('escalation.uncaught', thrower, code === undefined ? {} : { code });
}

/** The failure that an error becomes when nobody catches it: its token parks. */
export const uncaughtError = (code: string | undefined, message: string | undefined): StepFailure =>
  new StepFailure(
    'ENGINE.UNCAUGHT_ERROR',
    `nobody catches the error ${code ?? '(without a code)'}${message ? `: ${message}` : ''}`,
    undefined,
    {
      ...(code !== undefined && { errorCode: code }),
      ...(message !== undefined && { errorMessage: message }),
    },
  );

function findCatcher(run: Run, thrower: Execution, thrown: Thrown): Catcher | undefined {
  let cameFrom: string | undefined;
  for (let x: Execution | undefined = thrower; x; x = run.tree.parent(x)) {
    const node = run.node(x);
    if (isScopeInstance(x, node) && !x.interrupted && !x.revived) {
      const starts = eventSubProcessStarts(run.graph, node).filter(
        (start) => start.parent !== cameFrom && (start.interrupting || !x.completing),
      );
      const found = bestMatch(x, starts, thrown);
      if (found) return found;
    }
    const found = bestMatch(x, boundaryEvents(run.graph, x), thrown);
    if (found) return found;
    cameFrom = x.node;
  }
  return undefined;
}

function bestMatch(
  execution: Execution,
  nodes: readonly (BoundaryEventNode | StartEventNode)[],
  { kind, code }: Thrown,
): Catcher | undefined {
  let forAll: Catcher | undefined;
  for (const node of nodes) {
    const definition = definitionOf(node.events, kind);
    if (!definition) continue;
    if (definition.code === undefined) forAll ??= { execution, node, definition };
    else if (definition.code === code) return { execution, node, definition };
  }
  return forAll;
}

function fire(run: Run, { execution, node, definition }: Catcher, thrown: Thrown): void {
  const variables = { ...thrown.variables };
  if (definition.codeVariable !== undefined) variables[definition.codeVariable] = thrown.code ?? null;
  if (definition.kind === 'error' && definition.messageVariable !== undefined)
    variables[definition.messageVariable] = thrown.message ?? null;
  const occurrence = {
    kind: thrown.kind,
    ...(thrown.code !== undefined && { name: thrown.code }),
    variables,
  };
  if (node.type === 'boundaryEvent') fireBoundary(run, execution, node, occurrence);
  else fireEventSubProcess(run, execution, node, occurrence);
}
