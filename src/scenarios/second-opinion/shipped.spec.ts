import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nationalWorkingTime } from '../../one-stop-shop';
import { twoCores } from '../cores';
import { loadProcedure } from '../load-procedure';
import { opinionsOn } from './opinion';
import { countIn, noTally, opinionReport } from './report';

const folders = readdirSync('processes').filter((name) => /^P\d+-/.test(name));

/** What `npm run second-opinion -- processes/` asks, as a test. */
it.each(folders)(
  '%s: the second core agrees wherever it can be asked',
  async (folder) => {
    const procedure = await loadProcedure(join('processes', folder));
    const opinions = await opinionsOn(procedure, twoCores(), nationalWorkingTime());
    const tally = noTally();
    for (const opinion of opinions) countIn(tally, opinion);
    expect(opinionReport(folder, opinions, ['a', 'b']).filter((line) => /DIFFER|FAILED/.test(line))).toEqual(
      [],
    );
    expect(tally).toMatchObject({ differ: 0, failed: 0 });
    // A good part of the stories is compared to their end, and almost none not at all.
    expect(tally.whole + tally.cut).toBeGreaterThanOrEqual(Math.floor(opinions.length / 3));
    expect(tally.impossible).toBeLessThanOrEqual(1);
  },
  120_000,
);
