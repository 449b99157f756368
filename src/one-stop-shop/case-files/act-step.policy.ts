import type { CaseState } from './case-file';
import { actNeeds, type CaseAct } from './case-file.policy';
import type { OpenStep } from './open-step';

/** The open task by which an act is done; null where it is done beside the model. */
export const stepFor = (act: CaseAct, steps: readonly OpenStep[]): OpenStep | null =>
  steps.find((one) => one.taskId !== null && one.act !== null && actNeeds[act].steps?.includes(one.act)) ??
  null;

/** Whether there is anything to do the act on, whoever does it. */
export const isInPlace = (act: CaseAct, state: CaseState, step: OpenStep | null): boolean =>
  actNeeds[act].states.includes(state) && (step !== null || !actNeeds[act].isStepNeeded);
