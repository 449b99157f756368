import type { Cores } from './execution';
import { secondOpinion } from './engine/second-opinion';
import { tokenCore } from './engine/token-core';

/** The cores of this server; bpmn-engine is loaded on the main thread only when a state of its own must be shown. */
export const cores: Cores = {
  'token-core': tokenCore,
  get 'bpmn-engine'() {
    return secondOpinion().core;
  },
};
