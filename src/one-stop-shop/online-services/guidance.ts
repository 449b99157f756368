import type { Expression } from '../../expressions';
import type { Json, JsonObject } from '../../kernel';
import { namesIn } from '../procedures/conditions';
import type { Calculable } from '../procedures/procedure.calculator';

/**
 * Names of the fields on whose answers components, fees, exemptions, the limit or the competent agency depend, decision tables
 * included, in the order of the form.
 */
export function questionsOf(procedure: Calculable): string[] {
  const { data, dossier, fees, limits, agencies, decisions } = procedure;
  const conditions: (Expression | boolean | number | object | undefined)[] = [
    ...dossier.map(({ required }) => required),
    ...limits.map(({ when }) => when),
    ...agencies.competent.map(({ when }) => when),
    ...fees.flatMap(({ when, amount, exemptions }) => [when, amount, ...exemptions.map((one) => one.when)]),
  ];
  const decided = fees.flatMap(({ amount }) =>
    typeof amount === 'object' && 'decision' in amount ? decisions.readBy(amount.decision) : [],
  );
  const names = new Set([
    ...conditions.flatMap((one) => (isExpression(one) ? namesIn(one) : [])),
    ...decided,
  ]);
  return data.map(({ name }) => name).filter((name) => names.has(name));
}

/** Those of the questions to which there is no answer and none that would count in its place. */
export function unansweredOf(procedure: Calculable, answers: JsonObject): string[] {
  const isAnswered = (value: Json | undefined) => value !== undefined && value !== null && value !== '';
  return questionsOf(procedure).filter((name) => {
    const { default: standard } = procedure.data.find((field) => field.name === name)!;
    return !isAnswered(Object.hasOwn(answers, name) ? answers[name] : undefined) && !isAnswered(standard);
  });
}

const isExpression = (one: unknown): one is Expression =>
  typeof one === 'object' && one !== null && 'feel' in one;
