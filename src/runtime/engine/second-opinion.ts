import type { ProcessGraph } from '../../definitions';
import type * as BpmnEngine from './bpmn-engine';
import type { EngineCore } from './contract';

export type { CoreRefusal } from './bpmn-engine';

export interface SecondOpinion {
  core: EngineCore;
  /** Why it must not run this process, element by element; empty when it can. */
  reasons: (graph: ProcessGraph) => BpmnEngine.CoreRefusal[];
  /** The same in English, with the element's id. */
  refusals: (graph: ProcessGraph) => string[];
}

/** The bpmn-engine core, loaded when it is asked for: a server that only runs cases never needs it on its main thread. */
export function secondOpinion(): SecondOpinion {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { bpmnEngineCore, refusals } = require('./bpmn-engine') as typeof BpmnEngine;
  return {
    core: bpmnEngineCore,
    reasons: refusals,
    refusals: (graph) => refusals(graph).map(({ elementId, message }) => `${elementId}: ${message.en}`),
  };
}
