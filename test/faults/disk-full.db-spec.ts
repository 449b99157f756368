import type Sqlite from 'better-sqlite3';
import type { UnitOfWork } from '../../src/database';
import type { Store } from '../../src/database/store';
import { type RuntimeServer, startRuntime } from '../e2e/runtime-server';
import { tally, times } from './tally';

declare const database: 'sqlite' | 'mariadb';
jest.setTimeout(120_000);

/** MariaDB says it with errno 1021 and 1114, which `failures.ts` reads as the same; its data file cannot be bounded from outside. */
(database === 'sqlite' ? describe : describe.skip)('a disk that fills up', () => {
  let runtime: RuntimeServer;
  beforeAll(async () => {
    runtime = await startRuntime();
    await runtime.deploy('start s | user a | user b | end e | s > a > b > e', { process: 'line' });
  });
  afterAll(() => runtime.stop());

  const connection = (): Sqlite.Database => {
    const { store } = runtime.app.get<UnitOfWork>(runtime.unitOfWork.constructor as never) as unknown as {
      store: Store;
    };
    return (store.dataSource.driver as unknown as { databaseConnection: Sqlite.Database }).databaseConnection;
  };
  const roomFor = (pages: number): void => {
    const used = connection().pragma('page_count', { simple: true }) as number;
    connection().pragma(`max_page_count = ${used + pages}`);
  };

  it('answers 503, keeps nothing by half, and goes on by itself when there is room', async () => {
    const words = 'x'.repeat(20_000);
    let refused = 0;
    const known = new Map<string, string>();
    for (let round = 0; round < times(12); round += 1) {
      roomFor(round % 4);
      for (let n = 0; n < 6; n += 1) {
        const key = `${round}-${n}`;
        const body = { definitionKey: 'line', businessKey: key, variables: { words } };
        const reply = await runtime.api.post('/process-instances', body, { 'idempotency-key': key });
        if (reply.status === 201) known.set(key, reply.body.id);
        else {
          expect([reply.status, reply.body.code]).toEqual([503, 'DATABASE.FULL']);
          refused += 1;
        }
      }
      expect((await runtime.api.get('/process-instances?limit=1')).status).toBe(200);
      roomFor(10_000);
      // The same again, under the same keys: what was refused is done now, what was done is answered.
      for (let n = 0; n < 6; n += 1) {
        const key = `${round}-${n}`;
        const body = { definitionKey: 'line', businessKey: key, variables: { words } };
        const reply = await runtime.api.post('/process-instances', body, { 'idempotency-key': key });
        expect(reply.status).toBe(201);
        if (known.has(key)) expect(reply.body.id).toBe(known.get(key));
        const found = await runtime.ok(runtime.api.get(`/process-instances?businessKey=${key}&limit=5`));
        expect(found.items).toHaveLength(1);
        const instance = await runtime.see(reply.body.id);
        await runtime.complete(instance, 'a');
      }
    }
    expect(connection().pragma('integrity_check', { simple: true })).toBe('ok');
    expect(await runtime.doctor()).toEqual([]);
    expect(tally('disk full', { SQLITE_FULL: refused })).toBeGreaterThan(10);
  });
});
