import type { ProcessGraph } from '../../src/definitions';
import { bpmnEngineCore, refusals } from '../../src/runtime/engine/bpmn-engine';
import type { EngineCore } from '../../src/runtime/engine/contract';
import { tokenCore } from '../../src/runtime/engine/token-core';

export interface CoreUnderTest {
  core: EngineCore;
  /** Why the core cannot run a model, in plain words; empty = it can. What it refuses it cannot get wrong. */
  refuses(graphs: ReadonlyMap<string, ProcessGraph>): string[];
  /** Whether equal arguments give equal bytes. */
  deterministic: boolean;
}

/** Every core that the product can run a process on. */
export const cores: CoreUnderTest[] = [
  { core: tokenCore, deterministic: true, refuses: () => [] },
  {
    core: bpmnEngineCore,
    deterministic: false,
    refuses: (graphs) =>
      [...graphs.values()].flatMap((graph) =>
        refusals(graph).map(({ elementId, message }) => `${elementId}: ${message.en}`),
      ),
  },
];
