import type { Json, JsonObject } from '../../kernel';
import { evaluateTyped, evaluateUnaryTests, feelEvaluator } from '../feel/evaluate';
import type { Decision, DecisionModel, DecisionTable, DecisionType } from './decision-model';

/** Rows of output name -> value, one per hit; or why there is no answer (`DMN.*`, `FEEL.*`). */
export type DecisionResult =
  { ok: true; rows: JsonObject[] } | { ok: false; code: string; message: string; elementId?: string };

class DecisionFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly elementId?: string,
  ) {
    super(message);
  }
}

/**
 * Evaluates a decision and those it requires, each once. Strict: a missing variable, a value of the wrong type or
 * outside its allowed values, and hits that the hit policy forbids are failures. A table without a hit gives its
 * default outputs, or no row. `watch` is told which rules of each table were hit, before its hit policy chooses.
 */
export function decide(
  model: DecisionModel,
  decisionId: string,
  variables: JsonObject,
  now: number,
  watch?: (decisionId: string, rules: readonly string[]) => void,
): DecisionResult {
  const done = new Map<string, { value: Json; rows: JsonObject[] }>();
  const open = new Set<string>();

  const settle = (id: string): { value: Json; rows: JsonObject[] } => {
    const known = done.get(id);
    if (known) return known;
    const decision = Object.hasOwn(model.decisions, id) ? model.decisions[id] : undefined;
    if (!decision) throw new DecisionFailure('DMN.UNKNOWN_DECISION', `there is no decision "${id}"`);
    if (open.has(id)) throw new DecisionFailure('DMN.CYCLE', `the decision "${id}" requires itself`, id);
    open.add(id);
    const visible: JsonObject = { ...variables };
    for (const required of decision.requires) {
      const result = settle(required);
      const { variable, logic } = model.decisions[required]!;
      // Operaton makes the outputs of a required table readable by their own names; variables come first.
      if (logic.kind === 'table' && result.rows.length === 1 && isSingleHit(logic))
        for (const [name, value] of Object.entries(result.rows[0]!))
          if (!Object.hasOwn(visible, name)) visible[name] = value;
      visible[variable] = result.value;
    }
    const result = evaluateLogic(decision, visible, now, watch);
    open.delete(id);
    done.set(id, result);
    return result;
  };

  try {
    return { ok: true, rows: settle(decisionId).rows };
  } catch (error) {
    if (error instanceof DecisionFailure)
      return {
        ok: false,
        code: error.code,
        message: error.message,
        ...(error.elementId && { elementId: error.elementId }),
      };
    throw error;
  }
}

const isSingleHit = ({ hitPolicy }: DecisionTable): boolean =>
  ['UNIQUE', 'ANY', 'PRIORITY', 'FIRST'].includes(hitPolicy);

function evaluateLogic(
  { id, logic, variable }: Decision,
  variables: JsonObject,
  now: number,
  watch?: (decisionId: string, rules: readonly string[]) => void,
): { value: Json; rows: JsonObject[] } {
  if (logic.kind === 'literal') {
    const value = evaluate(logic.feel, variables, now, logic.elementId, logic.type);
    return { value, rows: [{ [variable]: value }] };
  }
  const rows = evaluateTable(logic, variables, now, (rules) => watch?.(id, rules));
  const values = rows.map((row) => (logic.outputs.length === 1 ? row[logic.outputs[0]!.name]! : row));
  const isSingle = isSingleHit(logic) || logic.aggregation !== undefined;
  return { value: isSingle ? (values[0] ?? null) : values, rows };
}

function evaluate(
  feel: string,
  variables: JsonObject,
  now: number,
  elementId: string,
  type?: DecisionType,
): Json {
  const evaluation = feelEvaluator.evaluate({ feel, bounded: false }, variables, { now, strict: true });
  if (!evaluation.ok)
    throw new DecisionFailure(evaluation.failure.code, evaluation.failure.message, elementId);
  typed(evaluation.value, type, elementId);
  return evaluation.value;
}

/** The value as FEEL knows it under its declared type: ISO text becomes a date, time or duration. */
function typed(value: Json, type: DecisionType | undefined, elementId: string): unknown {
  if (!type || value === null) return value;
  const found = evaluateTyped(value, type);
  if (found === undefined)
    throw new DecisionFailure(
      'DMN.TYPE',
      `${JSON.stringify(value).slice(0, 60)} is not of type ${type}`,
      elementId,
    );
  return found;
}

function passes(
  tests: string,
  input: unknown,
  variables: JsonObject,
  now: number,
  elementId: string,
): boolean {
  if (tests === '' || tests === '-') return true;
  const evaluation = evaluateUnaryTests(tests, input, variables, { now, strict: true });
  if (!evaluation.ok)
    throw new DecisionFailure(evaluation.failure.code, evaluation.failure.message, elementId);
  return evaluation.value;
}

function evaluateTable(
  table: DecisionTable,
  variables: JsonObject,
  now: number,
  watch: (rules: readonly string[]) => void,
): JsonObject[] {
  const inputs = table.inputs.map(({ feel, type, allowed, elementId, label }) => {
    const value = typed(evaluate(feel, variables, now, elementId), type, elementId);
    if (allowed && value !== null && !passes(allowed, value, variables, now, elementId))
      throw new DecisionFailure('DMN.INPUT_VALUE', `the value of "${label}" is not allowed`, elementId);
    return value;
  });

  const hits: { elementId: string; row: JsonObject }[] = [];
  for (const rule of table.rules) {
    const isHit = rule.tests.every(({ feel, elementId }, index) =>
      passes(feel, inputs[index], variables, now, elementId),
    );
    if (!isHit) continue;
    hits.push({
      elementId: rule.elementId,
      row: rowOf(table, variables, now, (index) => rule.outputs[index]!),
    });
    if (table.hitPolicy === 'FIRST') break;
  }
  watch(hits.map(({ elementId }) => elementId));
  if (hits.length === 0 && !table.aggregation && table.outputs.some((output) => output.default))
    return [
      rowOf(table, variables, now, (index) => {
        const { elementId, default: feel = '' } = table.outputs[index]!;
        return { elementId, feel };
      }),
    ];
  return applyHitPolicy(table, hits, variables, now);
}

function rowOf(
  table: DecisionTable,
  variables: JsonObject,
  now: number,
  cellOf: (index: number) => { elementId: string; feel: string },
): JsonObject {
  return Object.fromEntries(
    table.outputs.map(({ name, type, allowed }, index) => {
      const { feel, elementId } = cellOf(index);
      const value = feel === '' || feel === '-' ? null : evaluate(feel, variables, now, elementId);
      const found = typed(value, type, elementId);
      if (allowed && value !== null && !passes(allowed, found, variables, now, elementId))
        throw new DecisionFailure('DMN.OUTPUT_VALUE', `the value of "${name}" is not allowed`, elementId);
      return [name, value];
    }),
  );
}

function applyHitPolicy(
  table: DecisionTable,
  hits: { elementId: string; row: JsonObject }[],
  variables: JsonObject,
  now: number,
): JsonObject[] {
  const rows = hits.map(({ row }) => row);
  switch (table.hitPolicy) {
    case 'UNIQUE':
      if (hits.length > 1)
        throw new DecisionFailure(
          'DMN.HIT_POLICY',
          `several rules match a UNIQUE table: ${hits.map(({ elementId }) => elementId).join(', ')}`,
          table.elementId,
        );
      return rows;
    case 'ANY':
      if (rows.some((row) => JSON.stringify(row) !== JSON.stringify(rows[0])))
        throw new DecisionFailure(
          'DMN.HIT_POLICY',
          `matching rules of an ANY table differ: ${hits.map(({ elementId }) => elementId).join(', ')}`,
          table.elementId,
        );
      return rows.slice(0, 1);
    case 'FIRST':
    case 'RULE ORDER':
      return rows;
    case 'PRIORITY':
      return byPriority(table, rows, variables, now).slice(0, 1);
    case 'OUTPUT ORDER':
      return byPriority(table, rows, variables, now);
    case 'COLLECT':
      return table.aggregation ? aggregate(table, table.aggregation, rows, now) : rows;
  }
}

/** Sorts rows by the place of their values in the outputs' allowed values, first output first. */
function byPriority(
  table: DecisionTable,
  rows: JsonObject[],
  variables: JsonObject,
  now: number,
): JsonObject[] {
  const orders = table.outputs.map(({ name, allowed, elementId }) => ({
    name,
    values: allowed ? (evaluate(`[${allowed}]`, variables, now, elementId) as Json[]) : [],
  }));
  if (rows.length > 1 && orders.every(({ values }) => values.length === 0))
    throw new DecisionFailure(
      'DMN.HIT_POLICY',
      `${table.hitPolicy} needs output values to order by`,
      table.elementId,
    );
  const place = ({ name, values }: (typeof orders)[number], row: JsonObject) => {
    const at = values.findIndex((value) => JSON.stringify(value) === JSON.stringify(row[name]));
    return at < 0 ? values.length : at;
  };
  return [...rows].sort((a, b) => {
    for (const order of orders) {
      const difference = place(order, a) - place(order, b);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

function aggregate(
  table: DecisionTable,
  aggregation: NonNullable<DecisionTable['aggregation']>,
  rows: JsonObject[],
  now: number,
): JsonObject[] {
  const { name } = table.outputs[0]!;
  const values = rows.map((row) => row[name]!);
  if (aggregation === 'COUNT') return [{ [name]: values.length }];
  if (values.length === 0) return [];
  if (!values.every((value) => typeof value === 'number'))
    throw new DecisionFailure('DMN.TYPE', `${aggregation} needs numbers`, table.elementId);
  return [{ [name]: evaluate(`${aggregation.toLowerCase()}(values)`, { values }, now, table.elementId) }];
}
