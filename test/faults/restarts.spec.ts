import { tokenCore } from '../../src/runtime';
import type { EngineCore, EngineStep } from '../../src/runtime/engine/contract';
import { runSeed } from '../conformance/oracle/differences';
import { Dice, tally, times } from './tally';

jest.setTimeout(600_000);

const models = times(100, 2_000);
const batch = 50;

/** The core behind a process that may end between any two steps: then all it goes on from is text. */
function restarting(seed: number, states: string[], counts: { restarts: number }): EngineCore {
  const dice = new Dice(seed);
  return {
    ...tokenCore,
    advance(step: EngineStep) {
      const isRestarted = seed > 0 && dice.roll() < 0.5;
      if (isRestarted) counts.restarts += 1;
      const { state, command } = step;
      const loaded = isRestarted
        ? (JSON.parse(JSON.stringify({ state, command })) as Pick<EngineStep, 'state' | 'command'>)
        : {};
      const advance = tokenCore.advance({ ...step, ...loaded });
      states.push(JSON.stringify(advance));
      return advance;
    },
  };
}

describe('random models under random restarts', () => {
  const counts = { restarts: 0 };

  it.each(Array.from({ length: models / batch }, (_, index) => 90_001 + index * batch))(
    `${batch} models from seed %i: each step ends in the same bytes, restarted before it or not, and as the oracle says`,
    async (first) => {
      for (let seed = first; seed < first + batch; seed += 1) {
        const [straight, restarted]: string[][] = [[], []];
        expect([seed, await runSeed(restarting(0, straight, counts), seed, false)]).toEqual([
          seed,
          undefined,
        ]);
        expect([seed, await runSeed(restarting(seed, restarted, counts), seed, false)]).toEqual([
          seed,
          undefined,
        ]);
        expect([seed, restarted]).toEqual([seed, straight]);
      }
    },
  );

  it('were many', () => expect(tally('restarts', { ...counts })).toBeGreaterThan(models));
});
