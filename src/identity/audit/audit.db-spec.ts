import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '../../../test/database/test-database';
import { openDatabase, type SqlValue } from '../../database';
import { actAs, type Actor, DrivenClock, newId } from '../../kernel';
import { AuditTrail } from './audit-trail';
import { canonicalJson, sha256 } from './canonical-json';
import { isSigned, linkLeaf, signatureOf, type Signer, toCheckpoint } from './checkpoint';
import { DailyRoots, rootFile } from './daily-roots';
import { contentHash, entryColumns, isUnaltered, toEntry, type EntryRow } from './entry';
import { rootAfter } from './merkle-tree';
import { AuditProofs } from './proofs';
import { Sealing } from './sealing';
import { verifyAudit } from './verify-audit';

const day = 24 * 3_600_000;
const an: Actor = { kind: 'person', id: 'an', name: 'Trần An', roles: ['official'] };

const signer = (): Signer => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    sign: (data) => sign(null, data, privateKey),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
};

let test: TestDatabase;
let clock: DrivenClock;
let trail: AuditTrail;
let sealing: Sealing;
let roots: DailyRoots;
let folder: string;
let keys: Signer;
let reported: Record<string, unknown>[];

beforeEach(async () => {
  clock = new DrivenClock(new Date('2026-11-02T08:00:00+07:00'));
  test = await openTestDatabase({ clock: () => clock.now().getTime() });
  folder = mkdtempSync(join(tmpdir(), 'motcua-audit-'));
  keys = signer();
  reported = [];
  trail = new AuditTrail(test.unitOfWork, clock, (line) => reported.push(line));
  sealing = new Sealing(test.database, test.unitOfWork, keys);
  roots = new DailyRoots(test.database, test.unitOfWork, keys, folder, clock);
});
afterEach(async () => {
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

const entries = async () =>
  (await test.database.query<EntryRow>(`SELECT ${entryColumns.join(', ')} FROM audit_entry ORDER BY id`)).map(
    toEntry,
  );
const act = (id: string, more: object = {}) =>
  test.unitOfWork.run((tx) =>
    Promise.resolve(
      trail.done(tx, {
        action: 'case.accepted',
        subject: { type: 'case', id },
        caseId: id,
        actor: an,
        reason: 'Đủ thành phần hồ sơ',
        before: { state: 'A' },
        after: { state: 'B' },
        onBehalfOf: 'binh',
        detail: { rounds: 1, code: 'H40.12' },
        ...more,
      }),
    ),
  );
const putEvent = (type = 'x') =>
  test.unitOfWork.run((tx) => tx.insert('outbox_event', [{ type, payload: '{}', at: 0 }]));
const verify = async (more: object = {}) =>
  (
    await verifyAudit(test.database, {
      publicKeys: [keys.publicKey],
      exportDir: folder,
      now: clock.now().getTime(),
      ...more,
    })
  ).findings.map(({ kind }) => kind);
/** Three days with two checkpoints each and one of a day later, roots exported. */
const history = async () => {
  for (let n = 0; n < 3; n += 1) {
    for (const part of [1, 2]) {
      for (let i = 0; i < 3; i += 1) await act(newId());
      await sealing.run();
      clock.travelTo(new Date(clock.now().getTime() + part * 60_000));
    }
    clock.travelTo(new Date(clock.now().getTime() + day));
  }
  await roots.run();
  await act(newId());
  await sealing.run();
  clock.travelTo(new Date(clock.now().getTime() + 5 * 60_000));
};
/** What somebody with all rights over the database does first. */
const dropTriggers = async () => {
  for (const table of ['audit_entry', 'audit_link', 'audit_checkpoint', 'audit_root'])
    for (const verb of ['update', 'delete'])
      await test.unitOfWork.run((tx) => tx.execute(`DROP TRIGGER ${table}_no_${verb}`));
};
/** By hand, around the log. */
const tamper = async (sql: string, parameters: SqlValue[] = []) => {
  const session = await test.open.store.writer();
  try {
    await session.begin();
    const { affected } = await session.execute({ sql, parameters: parameters as string[] });
    await session.commit();
    if (affected === 0) throw new Error(`nothing was altered by ${sql}`);
  } catch (error) {
    // The driver's errors belong to whichever suite of this process loaded it first, and are no errors here.
    throw new Error((error as Error).message, { cause: error });
  } finally {
    await session.rollback();
    session.release(false);
  }
};
/** What changes no rows. */
const tamperless = async (sql: string) => {
  const session = await test.open.store.writer();
  await session.execute({ sql, parameters: [] }).finally(() => session.release(false));
};
const valueOf = async (sql: string, parameters: SqlValue[] = []) =>
  Object.values((await test.database.query(sql, parameters))[0])[0];

describe('entries', () => {
  it('are written with the act, or not at all', async () => {
    await act('c1');
    await expect(
      test.unitOfWork.run((tx) => {
        trail.done(tx, { action: 'case.accepted', subject: { type: 'case', id: 'c2' } });
        return Promise.reject(new Error('the command refuses'));
      }),
    ).rejects.toThrow('the command refuses');
    const [entry, ...more] = await entries();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      actorKind: 'person',
      actorId: 'an',
      onBehalfOf: 'binh',
      action: 'case.accepted',
      subjectId: 'c1',
      outcome: 'done',
      at: clock.now().getTime(),
      beforeHash: sha256(canonicalJson({ state: 'A' })),
      afterHash: sha256(canonicalJson({ state: 'B' })),
    });
    expect(JSON.stringify(await entries())).not.toContain('Trần An');
  });

  it('tell of every transaction that nobody has told of, by the request it came from', async () => {
    await actAs({ requestId: 'request-1', door: 'POST /things', actor: an }, () =>
      test.unitOfWork.run((tx) =>
        tx.insert('service_token', [{ id: 'a', name: 'x', role: 'x', hash: 'h', created_at: 0 }]),
      ),
    );
    expect(await entries()).toMatchObject([
      {
        actorId: 'an',
        requestId: 'request-1',
        door: 'POST /things',
        action: 'data.written',
        subjectType: 'table',
        subjectId: 'service_token',
        afterHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        detail: { tables: { service_token: 1 } },
      },
    ]);
  });

  it('name somebody who is not signed in as nobody', async () => {
    await actAs({ requestId: 'r', door: 'POST /session' }, () => putEvent());
    expect(await entries()).toMatchObject([{ actorKind: 'anonymous', actorId: '' }]);
  });

  it('are not made of technical writes, nor of statements that changed nothing', async () => {
    await test.unitOfWork.run((tx) => tx.execute('UPDATE outbox_counter SET value = value + 1 WHERE id = 1'));
    await test.unitOfWork.run((tx) => tx.execute("UPDATE service_token SET name = 'x' WHERE id = 'none'"));
    await test.unitOfWork.run((tx) => tx.query('SELECT 1'));
    expect(await entries()).toEqual([]);
  });

  it('are written for what goes past the statements, by an entity manager', async () => {
    await test.unitOfWork.run((tx) => tx.manager.query("DELETE FROM outbox_event WHERE type = 'none'"));
    expect(await entries()).toHaveLength(1);
  });

  it('are cut where a column ends, so that no act is refused for its words', async () => {
    await act('x'.repeat(400), { reason: `\ud800${'ý'.repeat(3_000)}`, caseId: undefined });
    const [entry] = await entries();
    expect(entry.subjectId).toHaveLength(255);
    await sealing.run();
    expect(await verify()).toEqual([]);
  });

  it('of reads that come together share a transaction, and fail together', async () => {
    const committed = () => test.unitOfWork.counts.committed;
    const before = committed();
    await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        trail.read({ action: 'personal-data.read', subject: { type: 'case', id: String(n) }, actor: an }),
      ),
    );
    expect(committed() - before).toBeLessThan(10);
    expect(await entries()).toHaveLength(50);
    test.unitOfWork.beforeCommit(() => Promise.reject(new Error('no room')));
    await expect(
      trail.read({ action: 'personal-data.read', subject: { type: 'case', id: 'x' }, actor: an }),
    ).rejects.toMatchObject({ code: 'AUDIT.UNAVAILABLE', kind: 'unavailable' });
  });

  it('of a flood of denials are few, and count them all', async () => {
    for (let n = 0; n < 500; n += 1)
      trail.denied({ action: 'access.denied', subject: { type: 'route', id: '' }, actor: an });
    trail.denied({
      action: 'access.denied',
      subject: { type: 'route', id: '' },
      actor: { ...an, id: 'bao' },
    });
    await trail.writeDenials();
    expect((await entries()).filter(({ actorId }) => actorId === 'an')).toHaveLength(20);
    expect((await entries()).filter(({ actorId }) => actorId === 'bao')).toHaveLength(1);
    clock.travelTo(new Date(clock.now().getTime() + 60_000));
    await trail.writeDenials();
    expect((await entries()).at(-1)).toMatchObject({ action: 'denials.counted', detail: { count: 480 } });
    expect(reported).toHaveLength(501);
  });
});

describe('the log', () => {
  it('can neither be changed nor deleted from', async () => {
    await history();
    for (const table of ['audit_entry', 'audit_link', 'audit_checkpoint', 'audit_root']) {
      const column =
        { audit_link: 'hash', audit_checkpoint: 'signature', audit_root: 'content' }[table] ?? 'reason';
      await expect(tamper(`UPDATE ${table} SET ${column} = 'x'`)).rejects.toThrow(`${table} is append-only`);
      await expect(tamper(`DELETE FROM ${table}`)).rejects.toThrow(`${table} is append-only`);
    }
  });

  it('can be kept with an account that has no right to change it', async () => {
    if (!('url' in test.location)) return;
    const url = new URL(test.location.url);
    const schema = url.pathname.slice(1);
    const account = `a${newId().slice(-12)}`;
    const tables = await test.database.query<{ name: string }>(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
    );
    const grant = (rights: string, table: string) =>
      tamperless(`GRANT ${rights} ON \`${schema}\`.\`${table}\` TO '${account}'@'%'`);
    await tamperless(`CREATE USER '${account}'@'%' IDENTIFIED BY '${account}'`);
    for (const { name } of tables)
      await grant(
        /^audit_(entry|link|checkpoint|root)$/.test(name)
          ? 'SELECT, INSERT'
          : 'SELECT, INSERT, UPDATE, DELETE',
        name,
      );
    url.username = url.password = account;
    const open = await openDatabase({ location: { url: url.href }, entities: [], migrations: [] });
    try {
      const ours = new AuditTrail(open.unitOfWork, clock);
      await open.unitOfWork.run((tx) =>
        Promise.resolve(ours.done(tx, { action: 'case.accepted', subject: { type: 'case', id: 'c' } })),
      );
      await new Sealing(open.database, open.unitOfWork, keys).run();
      for (const sql of [
        "UPDATE audit_entry SET reason = 'x'",
        'DELETE FROM audit_link',
        'DROP TRIGGER audit_entry_no_update',
      ])
        await expect(open.unitOfWork.run((tx) => tx.execute(sql))).rejects.toMatchObject({ errno: 1142 });
      await expect(open.unitOfWork.run((tx) => tx.execute('TRUNCATE audit_entry'))).rejects.toMatchObject({
        errno: 1142,
      });
    } finally {
      await open.close();
      await tamperless(`DROP USER '${account}'@'%'`);
    }
    expect(await verify()).toEqual([]);
  });

  it('verifies, also while it grows', async () => {
    await history();
    await act('now');
    expect(await verify()).toEqual([]);
    expect((await entries()).every((entry) => entry.id !== '')).toBe(true);
  });

  it('is sealed in one chain by nodes that do it at once', async () => {
    const other = new Sealing(test.database, test.unitOfWork, keys);
    for (let n = 0; n < 20; n += 1)
      await Promise.all([act(newId()), act(newId()), sealing.run(), other.run()]);
    await Promise.all([sealing.run(), other.run()]);
    expect(Number(await valueOf('SELECT COUNT(*) FROM audit_link'))).toBe(40);
    expect(Number(await valueOf('SELECT MAX(seq) FROM audit_link'))).toBe(40);
    expect(await sealing.backlog()).toBe(0);
    expect(await verify()).toEqual([]);
  });

  it('tells what is not sealed after a minute', async () => {
    await act('c');
    expect(await verify()).toEqual([]);
    clock.travelTo(new Date(clock.now().getTime() + 61_000));
    expect(await verify()).toEqual(['entry-unsealed']);
  });

  it('makes one root of each day, also of those nobody was there for', async () => {
    await act('a');
    await sealing.run();
    clock.travelTo(new Date('2026-11-05T00:00:00+07:00'));
    const other = new DailyRoots(test.database, test.unitOfWork, keys, folder, clock);
    await Promise.all([roots.run(), other.run()]);
    const days = (await roots.list(10)).map((root) => [root.day, root.count]);
    expect(days).toEqual([
      ['2026-11-04', 0],
      ['2026-11-03', 0],
      ['2026-11-02', 1],
    ]);
    const file = JSON.parse(readFileSync(join(folder, rootFile('2026-11-02')), 'utf8')) as {
      signature: string;
    };
    const { signature, ...root } = file;
    expect(isSigned('root', root, signature, [keys.publicKey])).toBe(true);
    expect(isSigned('root', { ...root, count: 2 }, signature, [keys.publicKey])).toBe(false);
    expect(await verify()).toEqual([]);
  });

  it('writes a root that could not be exported when there is room again', async () => {
    await act('a');
    await sealing.run();
    clock.travelTo(new Date(clock.now().getTime() + day));
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in the way');
    await expect(roots.run()).rejects.toThrow();
    rmSync(folder);
    await roots.run();
    expect(await verify()).toEqual([]);
  });

  it('closes no day by the clock of a node that is ahead of the database', async () => {
    await act('a');
    await sealing.run();
    const ahead = new DrivenClock(new Date(clock.now().getTime() + day));
    await new DailyRoots(test.database, test.unitOfWork, keys, folder, ahead).run();
    expect(await roots.list(10)).toEqual([]);
  });

  it('does not seal into a day that has its root, though the clock of the database went back', async () => {
    await act('a');
    await sealing.run();
    const later = () => clock.now().getTime() + day;
    const ahead = await openDatabase({ location: test.location, entities: [], migrations: [], clock: later });
    await new DailyRoots(ahead.database, ahead.unitOfWork, keys, folder, clock).run();
    await ahead.close();
    expect(await roots.list(10)).toHaveLength(1);
    await act('b');
    await sealing.run();
    expect(await verify()).toEqual([]);
  });

  it('proves an entry, sealed or not yet', async () => {
    await history();
    await act('the one');
    const proofs = new AuditProofs(test.database, sealing, keys);
    for (const { id } of await entries()) {
      const { entry, seq, path, checkpoint, signature } = await proofs.proofOf(id);
      expect(entry.id).toBe(id);
      expect(rootAfter(linkLeaf(seq, contentHash(entry)), path)).toBe(checkpoint.merkleRoot);
      expect(isSigned('checkpoint', checkpoint, signature, [keys.publicKey])).toBe(true);
    }
    await expect(proofs.proofOf('none')).rejects.toMatchObject({ code: 'AUDIT.NOT_FOUND' });
  });
});

describe('tampering is found:', () => {
  const middle = () => valueOf('SELECT entry_id FROM audit_link WHERE seq = 8') as Promise<string>;
  beforeEach(async () => {
    await history();
    await dropTriggers();
    expect(await verify()).toEqual([]);
  });

  it.each(entryColumns.filter((column) => column !== 'id'))('an altered %s of an entry', async (column) => {
    const id = await middle();
    const before = (await test.database.query<EntryRow>('SELECT * FROM audit_entry WHERE id = ?', [id]))[0];
    for (const value of alterationsOf(column, before[column])) {
      await tamper(`UPDATE audit_entry SET ${column} = ? WHERE id = ?`, [value, id]);
      expect(await verify()).toContain('entry-altered');
      await tamper(`UPDATE audit_entry SET ${column} = ? WHERE id = ?`, [before[column], id]);
    }
    expect(await verify()).toEqual([]);
  });

  it('an entry under another id', async () => {
    await tamper('UPDATE audit_entry SET id = ? WHERE id = ?', [newId(), await middle()]);
    expect(await verify()).toEqual(expect.arrayContaining(['entry-missing', 'entry-unsealed']));
  });

  it('an entry altered together with its hash and its link', async () => {
    const id = await middle();
    const [row] = await test.database.query<EntryRow>('SELECT * FROM audit_entry WHERE id = ?', [id]);
    const forged = contentHash({ ...toEntry(row), actorId: 'bao' });
    await tamper('UPDATE audit_entry SET actor_id = ?, content_hash = ? WHERE id = ?', ['bao', forged, id]);
    expect(
      isUnaltered((await test.database.query<EntryRow>('SELECT * FROM audit_entry WHERE id = ?', [id]))[0]),
    ).toBe(true);
    const found = await verify();
    expect(found).toContain('link-altered');
    expect(found).toContain('checkpoint-altered');
  });

  it('a deleted entry, with or without its link', async () => {
    const id = await middle();
    await tamper('DELETE FROM audit_entry WHERE id = ?', [id]);
    expect(await verify()).toContain('entry-missing');
    await tamper('DELETE FROM audit_link WHERE entry_id = ?', [id]);
    const found = await verify();
    expect(found).toContain('link-missing');
    expect(found).toContain('checkpoint-altered');
  });

  it('an inserted entry', async () => {
    const row = (await test.database.query<EntryRow>('SELECT * FROM audit_entry LIMIT 1'))[0];
    const forged = { ...toEntry(row), id: newId(), actorId: 'bao' };
    await tamper(
      `INSERT INTO audit_entry (${entryColumns.join(', ')}) SELECT ?, at, actor_kind, ?, ${entryColumns.slice(4, -1).join(', ')}, ?
       FROM audit_entry WHERE id = ?`,
      [forged.id, 'bao', contentHash(forged), row.id],
    );
    expect(await verify()).toEqual(['entry-unsealed']);
    await tamper('INSERT INTO audit_link (seq, entry_id, hash) VALUES (0, ?, ?)', [forged.id, 'x']);
    expect(await verify()).toContain('link-inserted');
    await tamper('UPDATE audit_link SET seq = 1000 WHERE seq = 0');
    expect(await verify()).toContain('link-inserted');
  });

  it('entries in another order', async () => {
    const [one, other] = [
      await middle(),
      (await valueOf('SELECT entry_id FROM audit_link WHERE seq = 9')) as string,
    ];
    await tamper("UPDATE audit_link SET entry_id = 'aside' WHERE seq = 8");
    await tamper('UPDATE audit_link SET entry_id = ? WHERE seq = 9', [one]);
    await tamper('UPDATE audit_link SET entry_id = ? WHERE seq = 8', [other]);
    const found = await verify();
    expect(found).toContain('link-altered');
    expect(found).toContain('checkpoint-altered');
  });

  it('an altered link', async () => {
    await tamper('UPDATE audit_link SET hash = ? WHERE seq = 8', ['0'.repeat(64)]);
    expect(await verify()).toContain('link-altered');
  });

  it.each(['id', 'from_seq', 'merkle_root', 'head_hash', 'previous', 'at', 'signature'])(
    'an altered %s of a checkpoint',
    async (column) => {
      const value = column === 'from_seq' || column === 'at' ? 1 : 'x';
      await tamper(`UPDATE audit_checkpoint SET ${column} = ? WHERE to_seq = 9`, [value]);
      expect(await verify()).toContain('signature-broken');
    },
  );

  it('an altered end of a checkpoint, and one that is gone', async () => {
    await tamper('UPDATE audit_checkpoint SET to_seq = 8 WHERE to_seq = 9');
    expect(await verify()).toContain('signature-broken');
    await tamper('DELETE FROM audit_checkpoint WHERE to_seq = 8');
    const found = await verify();
    expect(found).toContain('checkpoint-missing');
  });

  it('a history written anew with another key', async () => {
    const thief = signer();
    const [row] = await test.database.query('SELECT * FROM audit_checkpoint WHERE to_seq = 9');
    const checkpoint = toCheckpoint(row);
    await tamper('UPDATE audit_checkpoint SET signature = ? WHERE to_seq = 9', [
      signatureOf('checkpoint', checkpoint, thief),
    ]);
    expect(await verify()).toEqual(['signature-broken']);
  });

  it('an end cut off, though everything else was put right', async () => {
    const [last] = await test.database.query('SELECT * FROM audit_checkpoint WHERE to_seq = 15');
    const { headHash } = toCheckpoint(last);
    await tamper('DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_link WHERE seq > 15)');
    await tamper('DELETE FROM audit_link WHERE seq > 15');
    await tamper('DELETE FROM audit_checkpoint WHERE to_seq > 15');
    expect(await verify()).toContain('truncated');
    await tamper('UPDATE audit_seal SET seq = 15, head_hash = ?, checkpoint_hash = ?', [
      headHash,
      sha256(canonicalJson(toCheckpoint(last))),
    ]);
    await tamper("DELETE FROM audit_root WHERE day > '2026-11-03'");
    const found = await verify();
    expect(found).toContain('truncated');
    expect(found).toContain('root-missing');
    // Without the copy outside the database nothing could tell.
    expect(await verify({ exportDir: undefined })).toEqual([]);
  });

  it('an emptied log', async () => {
    for (const table of ['audit_entry', 'audit_link', 'audit_checkpoint', 'audit_root'])
      await tamper(`DELETE FROM ${table}`);
    await tamper("UPDATE audit_seal SET seq = 0, head_hash = '', checkpoint_hash = ''");
    expect(await verify()).toContain('truncated');
  });

  it('an altered root, in the file or in the database', async () => {
    const path = join(folder, rootFile('2026-11-03'));
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('"count":6', '"count":7'));
    expect(await verify()).toEqual(expect.arrayContaining(['root-altered', 'signature-broken']));
    rmSync(path);
    expect(await verify()).toEqual(['root-missing']);
    writeFileSync(path, text);
    expect(await verify()).toEqual([]);
    await tamper("UPDATE audit_root SET content = '{}' WHERE day = '2026-11-03'");
    expect(await verify()).toEqual(['root-altered']);
  });
});

/** Other values of a column, the nearest among them. */
function alterationsOf(column: string, value: SqlValue): SqlValue[] {
  if (column === 'at') return [Number(value) + 1, 0];
  if (column === 'detail')
    return ['{"code":"H40.13","rounds":1}', '{"code": "H40.12","rounds":1}', null, 'x'];
  const text = String(value ?? '');
  return [`${text}x`.slice(-10), text === '' ? null : ''].filter((other) => other !== value);
}
