import { cores } from '../cores';
import { differences } from './differences';

/** A fixed part of the seeds that `npm run conformance -- --random 10000` walks in full. */
const seeds = 1500;
const batch = 100;

describe.each(
  cores.filter(({ core }) => core.name === 'token-core').map(({ core }) => [core.name, core] as const),
)('%s does what the oracle says', (_, core) => {
  const firsts = Array.from({ length: seeds / batch }, (_each, index) => 1 + index * batch);
  it.each(firsts)(`on ${batch} random models from seed %i`, async (seed) => {
    expect(await differences(core, { seed, runs: batch })).toEqual([]);
  });
});
