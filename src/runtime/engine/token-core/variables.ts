import type { Json, JsonObject } from '../../../kernel';
import { EngineRefusal } from '../contract';
import type { Run } from './run';
import type { Execution } from './state';
import { StepFailure } from './step-failure';

const refusedNames = new Set(['__proto__', 'constructor', 'prototype']);
const longestReportedValue = 1024;

/** Refuses data that would reach the prototype of an object somewhere down the line, at any depth. */
export function assertPlainVariables(variables: JsonObject): void {
  for (const name of Object.keys(variables))
    if (refusedNames.has(name))
      throw new EngineRefusal('ENGINE.BAD_COMMAND', `no variable may be named ${name}`);
  const rest: Json[] = Object.values(variables);
  for (let value = rest.pop(); value !== undefined; value = rest.pop()) {
    if (value === null || typeof value !== 'object') continue;
    if (Array.isArray(value)) {
      for (const item of value) rest.push(item);
      continue;
    }
    for (const key of Object.keys(value)) {
      if (key === '__proto__') throw new EngineRefusal('ENGINE.BAD_COMMAND', 'no key may be named __proto__');
      rest.push(value[key]);
    }
  }
}

/** What an execution sees: the variables of its scopes, inner before outer. Not to be changed by the reader. */
export function visibleVariables(run: Run, execution: Execution): JsonObject {
  const scopes: JsonObject[] = [];
  for (let x: Execution | undefined = execution; x; x = run.tree.parent(x)) if (x.vars) scopes.push(x.vars);
  if (scopes.length === 1) return scopes[0];
  return Object.assign({}, ...scopes.reverse()) as JsonObject;
}

/** Writes to the nearest scope outward that has the name, else to the root. */
export function setVariable(run: Run, from: Execution, name: string, value: Json): void {
  let owner = run.tree.root;
  for (let x: Execution | undefined = from; x; x = run.tree.parent(x))
    if (x.vars && Object.hasOwn(x.vars, name)) {
      owner = x;
      break;
    }
  setLocalVariable(run, owner, name, value, from.node);
}

export function setVariables(run: Run, from: Execution, variables: JsonObject): void {
  for (const name of Object.keys(variables)) setVariable(run, from, name, variables[name]);
}

export function setLocalVariables(run: Run, owner: Execution, variables: JsonObject): void {
  for (const name of Object.keys(variables)) setLocalVariable(run, owner, name, variables[name], owner.node);
}

function setLocalVariable(run: Run, owner: Execution, name: string, value: Json, elementId: string): void {
  if (refusedNames.has(name))
    throw new StepFailure('ENGINE.VARIABLE_NAME', `no variable may be named ${name}`);
  (owner.vars ??= {})[name] = value;
  run.changed.add(name);
  run.emit('variable.set', owner, isShort(value) ? { name, value } : { name }, elementId);
}

const isShort = (value: Json): boolean =>
  (typeof value === 'string' ? value : JSON.stringify(value)).length <= longestReportedValue;

/**
 * Takes over the results of an activity or the payload of an event. With an output mapping they stay local to the
 * execution, where the mapping reads them; without one they go up the chain of scopes.
 */
export function takeResults(run: Run, execution: Execution, variables: JsonObject): void {
  if (run.node(execution).io?.output.length) setLocalVariables(run, execution, variables);
  else setVariables(run, execution, variables);
}
