export * from './expression';
export { analyseDmn, type DmnAnalysis } from './dmn/analyse';
export { decide, type DecisionResult } from './dmn/decide';
export type { Decision, DecisionModel, DmnProblem } from './dmn/decision-model';
export { decisionsOf } from './dmn/decisions';
export { parseDmn } from './dmn/parse';
export { analyseFeel, FEEL_LIMITS, type FeelAnalysis, type FeelProblem } from './feel/analyse';
export { evaluateCondition, feelEvaluator } from './feel/evaluate';
export { isSafePattern } from './feel/regular-expression';
