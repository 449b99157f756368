import type { Database, UnitOfWork } from '../database';
import { Numbering, runsOf } from './numbering';

describe('runs of ids', () => {
  it.each([
    [[], 0, []],
    [[1, 2, 3], 0, [{ last: 3, shift: 0 }]],
    [
      [5, 6, 9, 10, 12],
      2,
      [
        { last: 6, shift: -2 },
        { last: 10, shift: -4 },
        { last: 12, shift: -5 },
      ],
    ],
    [[3], 41, [{ last: 3, shift: 39 }]],
  ])('%j after %i', (ids, after, runs) => {
    expect(runsOf(ids, after)).toEqual(runs);
    const numbers = ids.map((id) => id + runs.find(({ last }) => id <= last)!.shift);
    expect(numbers).toEqual(ids.map((_, place) => after + place + 1));
  });
});

describe('numbering', () => {
  it('looks again for whoever comes while a look is under way, once for all of them', async () => {
    const looks: (() => void)[] = [];
    const database = { query: () => new Promise((resolve) => looks.push(() => resolve([]))) };
    const numbering = new Numbering(database as unknown as Database, {} as UnitOfWork);
    const settled: string[] = [];
    const first = numbering.run().then(() => settled.push('first'));
    const second = numbering.run().then(() => settled.push('second'));
    const third = numbering.run().then(() => settled.push('third'));
    expect(looks).toHaveLength(1);
    looks[0]();
    await first;
    await new Promise((resolve) => setImmediate(resolve));
    expect(settled).toEqual(['first']);
    expect(looks).toHaveLength(2);
    looks[1]();
    await Promise.all([second, third]);
    expect(looks).toHaveLength(2);
  });

  it('goes on after a look that failed', async () => {
    const query = jest.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValue([]);
    const numbering = new Numbering({ query } as unknown as Database, {} as UnitOfWork);
    const failing = numbering.run();
    const waiting = numbering.run();
    await expect(failing).rejects.toThrow('gone');
    await waiting;
    await numbering.run();
  });
});
