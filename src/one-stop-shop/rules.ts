/** What a deployment of a procedure must be, for whoever has no server around them: pure, as `definitions/rules`. */
export { examine } from './procedures/checks/examine';
export { lawWords } from './procedures/checks/law';
export {
  type Condition,
  type ConditionField,
  conditionWords,
  readCondition,
  type Sign,
  type Term,
} from './procedures/condition-words';
export {
  channelWords,
  feeKindWords,
  kindWords,
  levelWords,
  serviceWords,
  timingWords,
  unitWords,
} from './procedures/procedure-words';
