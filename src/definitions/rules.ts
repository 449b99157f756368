/**
 * The pure rules of deployment, for whoever has no server around them: the modeler examines with this very code what is drawn. All of
 * it is free of Node, of the clock and of the network; nothing here may import what is not.
 */
export {
  analyseFeel,
  evaluateCondition,
  type Expression,
  feelEvaluator,
  functionNames,
} from '../expressions';
export { checkCharacters, utf8Length } from './bpmn/xml-characters';
export { checkSet } from './deploy/check-set';
export { checkNameAndSize } from './file-names';
export * from './graph/process-graph';
export { isWhole, type LintContext, lintDeployment } from './lint';
export { type WitnessStep, type WitnessStory, witnessStory } from './lint/soundness/witness-story';
export * from './parsed-file';
export * from './problem';
export { kindOfFile, readText } from './read-text';
export { Report } from './report';
