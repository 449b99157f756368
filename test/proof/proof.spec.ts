import { readFileSync } from 'node:fs';
import { isMet } from '../../bench/full/result';
import { faultList, readOpinion } from '../../bench/proof/gather';
import { keptEvidence, proofFile } from '../../bench/proof/kept';
import { proofPage } from '../../bench/proof/page';

describe('the page of proof', () => {
  it('is what `npm run proof` makes of the kept results', () =>
    expect(readFileSync(proofFile, 'utf8')).toBe(proofPage(keptEvidence())));

  it('says of everything that is not kept that it was not measured, and claims nothing', () => {
    const page = proofPage({ parts: [] });
    const claims = page.slice(page.indexOf('## What is claimed'), page.indexOf('## Conformance'));
    const rows = claims
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter((row) => !row.endsWith('| not measured |'))).toEqual([]);
  });

  it('tells a figure that misses its aim from one that meets it', () => {
    const row = { what: 'x', where: 'y', clients: 1 };
    const met = (p95: number, aim: object) =>
      isMet({ ...row, result: { p95 }, aim: { of: 'p95', ...aim } as never });
    expect([met(49.9, { below: 50 }), met(50, { below: 50 })]).toEqual([true, false]);
    expect([met(400, { atLeast: 400 }), met(399, { atLeast: 400 })]).toEqual([true, false]);
    expect([met(0, { exactly: 0 }), met(1, { exactly: 0 })]).toEqual([true, false]);
    // What could not be measured is no number, and meets nothing.
    expect([Number.NaN, null].map((none) => met(none as number, { below: 50 }))).toEqual([false, false]);
    expect(isMet({ ...row, result: {} })).toBeUndefined();
    const part = {
      part: 'engine' as const,
      command: 'c',
      date: '2026-11-23T00:00:00Z',
      machine: { cores: 2, processor: 'p', memoryGiB: 1, node: 'n', database: 'd' },
      load: [0, 0] as [number, number],
      seconds: 1,
      figures: [{ ...row, result: { p95: 60 }, aim: { of: 'p95', below: 50 } }],
    };
    const smaller = {
      ...part,
      figures: [{ ...part.figures[0], result: { p95: 40 } }],
      command: 'c --timers 300',
    };
    expect(proofPage({ parts: [smaller] })).toContain('| p95 < 50 | met at this size |');
    expect(proofPage({ parts: [smaller] })).toContain('| the figures of load are met | not measured |');
    expect(proofPage({ parts: [part] })).toContain('| x | y | 1 | p95 60 | p95 < 50 | **missed** |');
  });

  it('finds the tests of every fault of the list', () => {
    const list = faultList();
    const numbers = list.flatMap(({ numbers }) => numbers.split(',').map(Number));
    expect(numbers).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    expect(list.filter(({ files, said }) => files.length === 0 && !said.startsWith('missing'))).toEqual([]);
  });

  it('reads the second opinion procedure by procedure', () => {
    const output = `P01: 2 scenarios
  a.yaml     run on both whole
  longer.yaml  run on both up to step 3 of 4
               from step 4 of 4 on no second opinion possible: x

P02: 1 scenarios
  b.yaml  THE CORES DIFFER

3 scenarios: 1 differ
`;
    expect(readOpinion(output)).toEqual({
      procedures: [
        { folder: 'P01', scenarios: 2, verdicts: [1, 0, 1, 0, 0] },
        { folder: 'P02', scenarios: 1, verdicts: [0, 0, 0, 0, 1] },
      ],
      said: '3 scenarios: 1 differ',
    });
  });
});
