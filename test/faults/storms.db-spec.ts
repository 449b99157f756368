import { JobRunner } from '../../src/runtime';
import { HOUR, MINUTE, type RuntimeServer, startRuntime } from '../e2e/runtime-server';
import { Journey } from './journey';
import { Storm } from './storm';
import { tally, times } from './tally';

jest.setTimeout(300_000);

let runtime: RuntimeServer;
/** Message-IDs of the mails that were sent. */
const mails = new Map<string, number>();
beforeAll(async () => {
  runtime = await startRuntime({
    handlers: {
      mail: (_, { key }) => {
        mails.set(key, (mails.get(key) ?? 0) + 1);
        return Promise.resolve({});
      },
    },
  });
  await Journey.deploy(runtime.api);
});
afterAll(() => runtime.stop());
// A command waits a moment before it is run again; there is nobody here to make room for.
beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0.001));
afterEach(() => jest.restoreAllMocks());

const size = 5;
const rounds = times(3);

/** Everything that is due, as far as the storm lets it; an operator tries again what has given up. */
async function carryOn(): Promise<void> {
  await runtime.travel(MINUTE).catch(() => undefined);
  const incidents = await runtime.api.get('/incidents?state=open&limit=200');
  for (const { id } of incidents.body.items ?? []) await runtime.api.post(`/incidents/${id}/retry`, {});
}

describe('a storm between the server and its database', () => {
  it.each(Array.from({ length: rounds }, (_, index) => 4_711 + index))(
    'seed %i: every fifth statement fails, and connections are lost around commits; every command is done once, or answers 503',
    async (seed) => {
      const sent = mails.size;
      const journey = new Journey(size, `storm-${seed}`);
      const storm = new Storm(runtime.unitOfWork, { seed, statements: 0.2, commits: 0.15 });
      let isOpen = true;
      for (let round = 0; isOpen && round < 60; round += 1) {
        isOpen = await journey.round(runtime.api);
        await carryOn();
      }
      storm.over();
      for (let round = 0; isOpen && round < 60; round += 1) {
        isOpen = await journey.round(runtime.api);
        await carryOn();
        await runtime.travel(HOUR);
      }
      expect(await journey.verdict(runtime.api)).toEqual([]);
      expect(mails.size - sent).toBe(size);
      expect(await runtime.doctor()).toEqual([]);
      expect(runtime.app.get(JobRunner).counts.done).toBeGreaterThan(0);
      expect(tally(`storm ${seed}`, storm.faults)).toBeGreaterThan(100);
      expect(Object.keys(storm.faults)).toEqual(
        expect.arrayContaining([
          'deadlock 1213',
          'lock wait 1205',
          'record changed 1020',
          'connection lost after the commit',
          'connection lost before the commit',
        ]),
      );
    },
  );
});
