import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { copyInstance, outcomeOf } from '../../bench/full/timers';
import { ApiClient } from '../support/api-client';
import { drawBpmn } from '../support/draw-bpmn';
import { ServerProcess } from '../support/server-process';
import { worstStall } from '../support/stalls';
import { doctor } from './doctor';
import { freshDatabase } from './fresh-database';
import { onDatabase } from './nodes';
import { tally, times } from './tally';

/** A hundred thousand of them are the matter of `npm run bench:full -- --only timers`. */
const timers = times(300, 2_000);
declare const database: 'sqlite' | 'mariadb';
jest.setTimeout(600_000);

/** As after a week without the server: everything is due at once when it starts. */
(database === 'mariadb' ? describe : describe.skip)('a mountain of overdue timers', () => {
  const databaseUrl = freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'motcua-stalls-'));
  let server: ServerProcess;
  let api: ApiClient;
  afterAll(async () => {
    api?.close();
    await server?.stop();
    server?.removeData();
    rmSync(folder, { recursive: true });
  });

  it('is worked off, each once, while the API answers and the thread of the server looks up', async () => {
    server = await ServerProcess.start({ databaseUrl });
    const { dataDir } = server;
    const token = server.token('operator');
    api = new ApiClient(server.url, token);
    const content = drawBpmn('start s | catch c : timer P30D | end e | s > c > e', { process: 'mountain' });
    await api.deploy([{ name: 'mountain.bpmn', content }]);
    const { id } = (await api.post('/process-instances', { definitionKey: 'mountain' })).body;
    api.close();
    await server.stop();
    await onDatabase(server, (open) => copyInstance(open, id, { timers, overdue: timers }));

    const stalls = join(folder, 'stalls');
    writeFileSync(stalls, '');
    server = await ServerProcess.start({ databaseUrl, dataDir, env: { STALLS: stalls } });
    api = new ApiClient(server.url, token);
    for (let isLeft = true; isLeft;) {
      const { status, body } = await api.get('/process-instances?state=active&limit=1');
      expect(status).toBe(200);
      isLeft = body.items.length > 0;
      await sleep(50);
    }
    const stall = worstStall(stalls);
    process.stdout.write(`${timers} overdue timers: the longest stall of the server is ${stall} ms\n`);
    expect(stall).toBeLessThan(1_000);
    api.close();
    await server.stop();
    const outcome = await onDatabase(server, (open) => outcomeOf(open, 'mountain'));
    expect(outcome).toEqual({ fired: timers, twice: 0, armed: 0 });
    expect(doctor({ dataDir, databaseUrl })).toBe('');
    tally('overdue timers', { 'starts with all overdue': 1 });
  });
});
