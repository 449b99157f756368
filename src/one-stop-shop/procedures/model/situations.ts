import type { GraphNode, ProcessGraph, SequenceFlow } from '../../../definitions';
import {
  analyseFeel,
  type DecisionModel,
  decisionsOf,
  evaluateCondition,
  type Expression,
  feelEvaluator,
} from '../../../expressions';
import type { Json, JsonObject } from '../../../kernel';
import { namesIn, withDefaults } from '../conditions';
import type { ProcedureContent } from '../procedure-version';
import type { OpenFlows } from './main-path';

/** A case as the data of a procedure allows it. */
export interface Situation {
  /** Its data, and what the model's decision tables make of it. */
  variables: JsonObject;
  /** The flows it may take: those of conditions that its data decides, and all others. */
  openFlows: OpenFlows;
}

/** More combinations than this are not tried: the fields read by the limits alone are then varied. */
const mostCombinations = 256;
/** Of values of names nobody knows yet, in one condition. */
const mostTries = 256;
/** A decision table may be dear, and somebody waits for the deployment. */
const mostDecisions = 1_000;

/**
 * Every combination of the values of those texts and booleans of `data` that limits, decision tables or conditions of the
 * process read. What is answered at filing is taken to stay so.
 */
export function situationsOf(
  procedure: ProcedureContent,
  graph: ProcessGraph,
  models: readonly DecisionModel[],
  now: number,
): Situation[] {
  const byLimits = new Set(procedure.limits.flatMap(({ when }) => (when ? namesIn(when) : [])));
  const byFlows = Object.values(graph.flows).flatMap(({ condition }) =>
    condition ? namesIn(condition) : [],
  );
  const read = new Set([...byLimits, ...byFlows, ...models.flatMap(inputsOf)]);
  const rules = Object.values(graph.nodes).flatMap((node) =>
    node.type === 'businessRuleTask' && node.decision && !node.loop ? [node.decision] : [],
  );
  const decisions = decisionsOf(models);
  const verdicts: Verdicts = new Map();
  let decided = 0;
  return (combinations(procedure, read) ?? combinations(procedure, byLimits) ?? [{}]).map((data) => {
    const variables = withDefaults(procedure, data);
    const known: JsonObject = { ...data };
    for (const { decisionRef, resultVariable, mapDecisionResult } of rules) {
      if (!resultVariable || (decided += 1) > mostDecisions) continue;
      const result = decisions.decide(decisionRef, variables, now);
      const [row] = result.ok ? result.rows : [];
      if (!row || (mapDecisionResult !== 'singleResult' && mapDecisionResult !== 'singleEntry')) continue;
      const value = mapDecisionResult === 'singleResult' ? row : (Object.values(row)[0] ?? null);
      variables[resultVariable] = value;
      known[resultVariable] = value;
    }
    return { variables, openFlows: openFlowsOf(known, verdicts, now) };
  });
}

/** What conditions came to, by flow and by what was known of the names they read. */
type Verdicts = Map<string, boolean | undefined>;

function openFlowsOf(known: JsonObject, verdicts: Verdicts, now: number): OpenFlows {
  const verdictOf = (flow: SequenceFlow): boolean | undefined => {
    const { condition } = flow;
    if (!condition?.bounded) return undefined;
    const values = namesIn(condition).map((name) => (Object.hasOwn(known, name) ? known[name]! : undefined));
    const key = JSON.stringify([flow.id, values.map((value) => (value === undefined ? [] : [value]))]);
    if (!verdicts.has(key)) verdicts.set(key, decide(condition, known, now));
    return verdicts.get(key);
  };
  return (graph, node) => {
    const standard = defaultOf(node);
    if (node.outgoing.length < 2 || standard === undefined) return node.outgoing;
    const found = node.outgoing.map((id) => verdictOf(graph.flows[id]!));
    const taken = found.indexOf(true);
    return node.outgoing.filter((id, place) => {
      if (found[place] === false) return false;
      if (taken === -1) return true;
      return id !== standard && (node.type !== 'exclusiveGateway' || place <= taken);
    });
  };
}

/** Whether a condition holds whatever the names are that nobody knows yet; undefined = that depends on them. */
function decide(condition: Expression, known: JsonObject, now: number): boolean | undefined {
  let tries: JsonObject[] = [known];
  const unknown = namesIn(condition).filter((name) => !Object.hasOwn(known, name));
  for (const name of unknown) {
    const values = candidatesFor(name, condition.feel);
    if (!values || tries.length * values.length > mostTries) return undefined;
    tries = tries.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
  }
  const verdicts = tries.map((variables) => evaluateCondition(feelEvaluator, condition, variables, now));
  if (!verdicts.some((verdict) => verdict.ok)) return undefined;
  if (!verdicts.some((verdict) => verdict.ok && verdict.value)) return false;
  return unknown.length === 0 ? true : undefined;
}

/**
 * Values of a name nobody knows yet that can make a difference to a condition: what it is compared with, and one that is
 * none of it. A part of an unknown object (`a.b`) has none.
 */
function candidatesFor(name: string, feel: string): Json[] | undefined {
  if (feel.includes(`${name}.`)) return undefined;
  const texts = [...feel.matchAll(/"([^"\\]*)"/g)].map(([, text]) => text!);
  const numbers = [...feel.matchAll(/\b\d+(\.\d+)?\b/g)].flatMap(([number]) => {
    const value = Number(number);
    return [value - 1, value, value + 1];
  });
  return [...new Set<Json>([null, true, false, '', ...texts, ...numbers])];
}

const defaultOf = (node: GraphNode): string | undefined =>
  'defaultFlow' in node ? node.defaultFlow : undefined;

const inputsOf = ({ decisions }: DecisionModel): string[] =>
  Object.values(decisions).flatMap(({ logic }) =>
    logic.kind === 'table'
      ? logic.inputs.flatMap(({ feel }) => analyseFeel(feel).variables)
      : analyseFeel(logic.feel).variables,
  );

function combinations({ data }: ProcedureContent, names: ReadonlySet<string>): JsonObject[] | undefined {
  let found: JsonObject[] = [{}];
  for (const { name, type, values } of data) {
    const choices: Json[] | undefined = type === 'boolean' ? [true, false] : values;
    if (!choices || !names.has(name)) continue;
    if (found.length * choices.length > mostCombinations) return undefined;
    found = found.flatMap((one) => choices.map((choice) => ({ ...one, [name]: choice })));
  }
  return found;
}
