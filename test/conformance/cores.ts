import type { ProcessGraph } from '../../src/definitions';
import { bpmnEngineCore, refusals } from '../../src/runtime/engine/bpmn-engine';
import type { EngineCore } from '../../src/runtime/engine/contract';
import { tokenCore } from '../../src/runtime/engine/token-core';
import type { ConformanceCase } from './conformance-case';

export interface CoreUnderTest {
  core: EngineCore;
  /**
   * Why the core cannot run a case, in plain words; empty = it can. What it refuses it cannot get wrong: a model at its
   * deployment, an operator's move when it is asked for.
   */
  refuses(graphs: ReadonlyMap<string, ProcessGraph>, example: ConformanceCase): string[];
  /** Whether equal arguments give equal bytes. */
  deterministic: boolean;
}

/** Every core that the product can run a process on. */
export const cores: CoreUnderTest[] = [
  { core: tokenCore, deterministic: true, refuses: () => [] },
  {
    core: bpmnEngineCore,
    deterministic: false,
    refuses: (graphs, { steps }) => [
      ...[...graphs.values()].flatMap((graph) =>
        refusals(graph).map(({ elementId, message }) => `${elementId}: ${message.en}`),
      ),
      ...(steps.some(({ modify }) => modify) ? ['an operator cannot move tokens on this core'] : []),
    ],
  },
];
