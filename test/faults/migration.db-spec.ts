import { ApiClient } from '../support/api-client';
import { drawBpmn } from '../support/draw-bpmn';
import { doctor } from './doctor';
import { freshDatabase } from './fresh-database';
import { MortalServer } from './mortal-server';
import { onDatabase } from './nodes';
import { describeOn, isNightly, tally } from './tally';

const before =
  'start s | user look name="Xem" | boundary late on look : timer P3D | end l | end e | s > look > e | late > l';
const after = 'start s | user examine name="Xem" | user sign | end e | s > examine > sign > e';
const size = 15;
/**
 * One life after the other, each in the middle of the instances. At night there are more of them than a job has attempts: deaths between
 * which instances were moved are none over one and the same thing (those are the matter of `poison.db-spec.ts`).
 */
const faultsOf = {
  there: ['command.state-saved:4', ...(isNightly ? deathsInARow(4) : [])],
  back: ['command.after-commit:7'],
};
/** In the middle of the second instance of each life. */
function deathsInARow(count: number): string[] {
  return Array.from({ length: count }, () => 'command.state-saved:2');
}

/** A server that dies in the middle of moving instances moves the rest in its next life, and none twice; by day on SQLite only. */
describeOn('sqlite')('a migration on a server that dies', () => {
  jest.setTimeout(600_000);
  const databaseUrl = freshDatabase();
  let mortal: MortalServer;
  const versions: string[] = [];
  const deploy = async (drawing: string) => {
    const content = drawBpmn(drawing, { process: 'moved' });
    versions.push((await mortal.api.deploy([{ name: 'moved.bpmn', content }])).body.definitions[0].id);
  };

  beforeAll(async () => {
    mortal = await MortalServer.start({ databaseUrl, env: { LEASE_SECONDS: '1' } });
    await deploy(before);
    await deploy(after);
  });
  afterAll(() => mortal?.stop());

  /** Sent under one key until an answer comes; then waits for the end. */
  const carryOut = (path: string, body: object, end: string) => {
    let id: string | undefined;
    return async (api: ApiClient): Promise<boolean> => {
      if (!id) {
        const reply = await api.post(path, body, { 'idempotency-key': `migration-${end}` });
        if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
        id = reply.body.id as string;
      }
      return (await api.get(`/instance-migrations/${id}`)).body.state !== end;
    };
  };
  const states = () =>
    onDatabase(mortal.server, async ({ database }) =>
      (
        await database.query<{ engine_state: string }>(
          "SELECT engine_state FROM process_instance WHERE definition_key = 'moved' ORDER BY id",
        )
      ).map(({ engine_state: state }) => state),
    );

  it('moves each instance once, and takes each back once to the state it had', async () => {
    const [sourceDefinitionId, targetDefinitionId] = versions;
    const ids: string[] = [];
    for (let n = 0; n < size; n += 1)
      ids.push((await mortal.api.post('/process-instances', { definitionId: sourceDefinitionId })).body.id);
    const begun = await states();
    const plan = { sourceDefinitionId, targetDefinitionId, mapping: { look: 'examine' }, reason: 'law' };
    await mortal.survive(faultsOf.there, carryOut('/instance-migrations', plan, 'done'));
    const [migration] = (await mortal.api.get('/instance-migrations?limit=1')).body.items;
    expect(migration.progress).toMatchObject({ moved: size, waiting: 0, refused: 0 });
    for (const id of ids) {
      const instance = (await mortal.api.get(`/process-instances/${id}`)).body;
      expect([instance.definitionId, instance.waits.map(({ elementId }: any) => elementId)]).toEqual([
        targetDefinitionId,
        ['examine'],
      ]);
    }
    const undo = `/instance-migrations/${migration.id}/undo`;
    await mortal.survive(faultsOf.back, carryOut(undo, { reason: 'not so' }, 'undone'));
    const undone = (await mortal.api.get(`/instance-migrations/${migration.id}`)).body;
    expect(undone.progress).toMatchObject({ undone: size, stays: 0, moved: 0 });
    expect(await states()).toEqual(begun);
    for (const id of ids) {
      const { items } = (await mortal.api.get(`/process-instances/${id}/history?limit=100`)).body;
      const moves = items.filter(({ type }: any) => type.startsWith('instance.migrat'));
      expect(moves.map(({ type }: any) => type)).toEqual(['instance.migrated', 'instance.migration-undone']);
    }
    const all = faultsOf.there.length + faultsOf.back.length;
    expect(tally('migration', { 'kill -9': mortal.deaths })).toBe(all);
    expect(doctor({ dataDir: mortal.server.dataDir, databaseUrl })).toBe('');
  });
});
