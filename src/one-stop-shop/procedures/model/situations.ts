import type { GraphNode, ProcessGraph, SequenceFlow } from '../../../definitions';
import {
  analyseFeel,
  type DecisionModel,
  decisionsOf,
  evaluateCondition,
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
const most = 512;

/**
 * Every combination of the values of those texts and booleans that limits, decision tables or conditions of the process
 * read.
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
  const decisions = decisionsOf(models);
  return (combinations(procedure, read) ?? combinations(procedure, byLimits) ?? [{}]).map((data) => {
    const variables = withDefaults(procedure, data);
    const known: JsonObject = { ...data };
    for (const node of Object.values(graph.nodes)) {
      if (node.type !== 'businessRuleTask' || !node.decision?.resultVariable || node.loop) continue;
      const { decisionRef, resultVariable, mapDecisionResult } = node.decision;
      const decided = decisions.decide(decisionRef, variables, now);
      if (!decided.ok) continue;
      const [row] = decided.rows;
      if (mapDecisionResult === 'singleResult' && row) variables[resultVariable] = row;
      if (mapDecisionResult === 'singleEntry' && row)
        variables[resultVariable] = Object.values(row)[0] ?? null;
    }
    return { variables, openFlows: openFlowsOf(known, now) };
  });
}

function openFlowsOf(known: JsonObject, now: number): OpenFlows {
  const decide = ({ condition }: SequenceFlow): boolean | undefined => {
    if (!condition) return undefined;
    const unknown = namesIn(condition).filter((name) => !Object.hasOwn(known, name));
    const tries = unknown.reduce<JsonObject[] | undefined>(
      (found, name) => {
        const values = candidatesFor(name, condition.feel);
        if (!found || !values || found.length * values.length > most) return undefined;
        return found.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
      },
      [known],
    );
    if (!tries) return undefined;
    const verdicts = tries.map((variables) => evaluateCondition(feelEvaluator, condition, variables, now));
    if (!verdicts.some((verdict) => verdict.ok)) return undefined;
    if (!verdicts.some((verdict) => verdict.ok && verdict.value)) return false;
    return unknown.length === 0 ? true : undefined;
  };
  return (graph, node) => {
    const standard = defaultOf(node);
    if (node.outgoing.length < 2 || standard === undefined) return node.outgoing;
    const verdicts = new Map(node.outgoing.map((id) => [id, decide(graph.flows[id]!)]));
    const taken = node.outgoing.findIndex((id) => verdicts.get(id) === true);
    return node.outgoing.filter((id, place) => {
      if (verdicts.get(id) === false) return false;
      if (taken === -1) return true;
      return id !== standard && (node.type !== 'exclusiveGateway' || place <= taken);
    });
  };
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
    if (found.length * choices.length > most) return undefined;
    found = found.flatMap((one) => choices.map((choice) => ({ ...one, [name]: choice })));
  }
  return found;
}
