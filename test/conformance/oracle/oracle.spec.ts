import { cores } from '../cores';
import { differences } from './differences';
import { graphDifferences } from './graph-differences';

/** A thousand of fixed seeds, a part of those that `npm run conformance -- --random 10000` walks. A failure names its seed. */
const batch = 100;
const batches = (count: number) => Array.from({ length: count }, (_, index) => 1 + index * batch);

const judged = cores
  .filter(({ core }) => core.name === 'token-core')
  .map(({ core }) => [core.name, core] as const);

describe.each(judged)('%s does what the oracle says', (_, core) => {
  it.each(batches(8))(
    `on ${batch} random models of blocks from seed %i`,
    async (seed) => expect(await differences(core, { seed, runs: batch })).toEqual([]),
    120_000,
  );

  it.each(batches(2))(
    `on ${batch} random graphs without structure from seed %i`,
    async (seed) => expect(await graphDifferences(core, { seed, runs: batch })).toEqual([]),
    120_000,
  );
});
