import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nationalWorkingTime } from '../one-stop-shop';
import { scenarioCores } from './cores';
import { loadProcedure, type Procedure } from './load-procedure';
import { playProcedure, type PlayedProcedure } from './play-procedure';
import { reportOf } from './report';

const folders = readdirSync('processes').filter((name) => /^P\d+-/.test(name));

/** `npm run scenarios` inside `npm test`. */
describe.each(folders)('%s', (folder) => {
  let procedure: Procedure;
  let played: PlayedProcedure;

  beforeAll(async () => {
    procedure = await loadProcedure(join('processes', folder));
    played = await playProcedure(procedure, scenarioCores(), nationalWorkingTime());
  });

  it('can be deployed', () => {
    expect(procedure.problems).toEqual([]);
  });

  it('passes every scenario on every core that runs it', () => {
    const troubles = reportOf(played).filter((line) => /^ {6}/.test(line));
    expect(troubles).toEqual([]);
    expect(played.results.every(({ runs }) => runs.length > 0)).toBe(true);
    expect(played.results.length).toBeGreaterThanOrEqual(8);
  });

  it('has a scenario for every flow node and every sequence flow', () => {
    expect(played.coverage.nodes.missing).toEqual([]);
    expect(played.coverage.flows.missing).toEqual([]);
  });
});
