import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config';
import { openDatabase } from '../../src/database';
import { Keys, ServiceTokens, verifyAudit } from '../../src/identity';
import { startServer } from '../../src/server';
import { createPlace } from '../database/test-database';

it('a server that stops leaves nothing unsealed, and its last denials in the log', async () => {
  const place = await createPlace();
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-stop-'));
  const config = Object.assign(loadConfig({ PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: dataDir }, []), {
    database: place.location,
  });
  const server = await startServer(config);
  try {
    const { token } = await server.app.get(ServiceTokens).create({ role: 'viewer' });
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${server.url}/api/v1/audit`, { headers })).status).toBe(403);
    expect((await fetch(`${server.url}/api/v1/case-files`, { headers })).status).toBe(200);
  } finally {
    await server.stop();
  }
  const open = await openDatabase({ location: place.location, entities: [], migrations: [] });
  const outcomes = await open.database.query<{ outcome: string }>(
    `SELECT DISTINCT e.outcome FROM audit_entry e JOIN audit_link l ON l.entry_id = e.id ORDER BY e.outcome`,
  );
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['denied', 'done', 'read']);
  expect(await open.database.query('SELECT entry_id FROM audit_unsealed')).toEqual([]);
  const { findings } = await verifyAudit(open.database, {
    publicKeys: [new Keys(config.keysDir).publicKey],
    exportDir: config.auditDir,
    now: Date.now() + 3_600_000,
  });
  expect(findings).toEqual([]);
  await open.close();
  rmSync(dataDir, { recursive: true, force: true });
  await place.remove();
}, 60_000);
