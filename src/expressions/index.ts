export * from './expression';
export { analyseFeel, FEEL_LIMITS, type FeelAnalysis, type FeelProblem } from './feel/analyse';
export { feelEvaluator } from './feel/evaluate';
