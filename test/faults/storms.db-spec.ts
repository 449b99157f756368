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

  it('moves instances to another version once each, and takes them back once each, whatever is struck', async () => {
    const { id: sourceDefinitionId } = await runtime.deploy(
      'start s | user look | boundary late on look : timer P300D | end l | end e | s > look > e | late > l',
      { process: 'moved' },
    );
    const { id: targetDefinitionId } = await runtime.deploy(
      'start s | user examine | user sign | end e | s > examine > sign > e',
      { process: 'moved' },
    );
    const ids: string[] = [];
    for (let n = 0; n < 12; n += 1)
      ids.push(
        (await runtime.start('moved', { definitionId: sourceDefinitionId, definitionKey: undefined })).id,
      );
    const states = async () =>
      (
        await runtime.database.query<{ engine_state: string }>(
          'SELECT engine_state FROM process_instance WHERE id IN (?) ORDER BY id',
          [ids],
        )
      ).map(({ engine_state: state }) => state);
    const before = await states();
    const storm = new Storm(runtime.unitOfWork, { seed: 99, statements: 0.2, commits: 0.15 });
    /** Sent until it is answered, under one key; then the job goes on as often as the storm throws it out. */
    const until = async (end: string, path: string, body: object): Promise<any> => {
      let id: string | undefined;
      for (let round = 0; round < 300; round += 1) {
        if (!id) {
          const { status, body: answer } = await runtime.api.post(path, body, {
            'idempotency-key': `moved-${end}`,
          });
          if (status === 200) id = answer.id as string;
          else expect(status).toBe(503);
        }
        await runtime.travel(MINUTE / 2).catch(() => undefined);
        const incidents = await runtime.api.get('/incidents?state=open&limit=200');
        for (const { id: incident } of incidents.body.items ?? [])
          await runtime.api.post(`/incidents/${incident}/retry`, {});
        const migration = id && (await runtime.api.get(`/instance-migrations/${id}`)).body;
        if (migration?.state === end) return migration;
      }
      throw new Error(`the migration is never ${end}`);
    };
    const plan = { sourceDefinitionId, targetDefinitionId, mapping: { look: 'examine' }, reason: 'law' };
    const moved = await until('done', '/instance-migrations', plan);
    expect(moved.progress).toMatchObject({ moved: ids.length, waiting: 0, refused: 0 });
    const undone = await until('undone', `/instance-migrations/${moved.id}/undo`, { reason: 'not so' });
    storm.over();
    expect(undone.progress).toMatchObject({ undone: ids.length, stays: 0, moved: 0 });
    expect(await states()).toEqual(before);
    for (const id of ids) {
      const moves = (await runtime.history(id)).filter(({ type }) => type.startsWith('instance.migrat'));
      expect(moves.map(({ type }) => type)).toEqual(['instance.migrated', 'instance.migration-undone']);
    }
    expect(await runtime.doctor()).toEqual([]);
    expect(tally('storm over a migration', storm.faults)).toBeGreaterThan(100);
  });
});
