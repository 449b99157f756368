import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ModulesContainer } from '@nestjs/core';
import { Config } from '../../src/config';
import { AccessInventory, AuditTrail, Keys, READS_PERSONAL_DATA, verifyAudit } from '../../src/identity';
import { DailyRoots } from '../../src/identity/audit/daily-roots';
import { Sealing } from '../../src/identity/audit/sealing';
import { answersNoPersonalData } from './answers-no-personal-data';
import { buildWorld } from '../access/world';
import { knock } from '../access/knock';

let world: Awaited<ReturnType<typeof buildWorld>>;
/** While it is set, nothing is committed. */
let isFull = false;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-receipt-'));
  world = await buildWorld();
  world.unitOfWork.beforeCommit(() => (isFull ? Promise.reject(new Error('no room')) : Promise.resolve()));
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world?.stop();
});

const as = async (person: string) => ({ cookie: await world.cookieOf(person) });
const get = async (
  person: string,
  route: string,
  params: Record<string, string> = {},
  query?: Record<string, string>,
) => knock(world.url, await as(person), `GET ${route}`, { params, query } as never);
const look = async (query: Record<string, string>): Promise<any[]> =>
  (await get('kiem', '/audit', {}, { limit: '200', ...query })).body.items;

describe('acts', () => {
  it('of the life of a case are in the log, with who did them, through which door', async () => {
    const one = await world.newCase('receive');
    const answer = await knock(world.url, await as('an'), 'POST /case-files/:id/accept', {
      params: { id: one.id },
    } as never);
    expect(answer.status).toBe(200);
    const entries = await look({ caseId: one.id, outcome: 'done' });
    const accepted = entries.find(({ action }) => action === 'case.accepted');
    expect(accepted).toMatchObject({
      actor: { kind: 'person', id: world.person('an'), name: 'Trần An' },
      subject: { type: 'case', id: one.id },
      door: expect.stringMatching(/^POST .*\/case-files\/:id\/accept$/),
      requestId: answer.headers.get('x-request-id'),
      beforeHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const submitted = entries.find(({ action }) => action === 'case.submitted');
    expect(submitted.actor.kind).toBe('service');
    const moved = entries.find(
      ({ subject }) => subject.type === 'instance' && subject.id === one.processInstanceId,
    );
    expect(moved ?? entries.find(({ subject }) => subject.type === 'instance')).toMatchObject({
      beforeHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      afterHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.stringify(entries.map(({ actor: _, ...entry }) => entry))).not.toContain('Ngọc Ánh');
  });

  it('leave nothing out: every event of every case has its entry', async () => {
    const events = await world.database.query<{ case_id: string; type: string }>(
      "SELECT DISTINCT case_id, type FROM case_event WHERE type NOT IN ('case.status.changed', 'case.due.changed')",
    );
    const entries = await world.database.query<{ case_id: string; action: string }>(
      "SELECT DISTINCT case_id, action FROM audit_entry WHERE case_id IS NOT NULL AND subject_type = 'case'",
    );
    const known = new Set(entries.map(({ case_id, action }) => `${case_id} ${action}`));
    expect(events.length).toBeGreaterThan(10);
    expect(events.filter(({ case_id, type }) => !known.has(`${case_id} ${type}`))).toEqual([]);
  });

  it('that are denied are in the log, with the case that was not to be known of', async () => {
    const answer = await get('xuan', '/case-files/:id', { id: world.case.code });
    expect(answer.status).toBe(404);
    const forbidden = await get('an', '/audit');
    expect(forbidden.status).toBe(403);
    await world.app.get(AuditTrail).writeDenials();
    expect(
      await look({ outcome: 'denied', caseId: world.case.id, actor: world.person('xuan') }),
    ).toMatchObject([
      { action: 'access.denied', subject: { type: 'id', id: world.case.code }, detail: { status: 404 } },
    ]);
    expect(await look({ outcome: 'denied', requestId: forbidden.headers.get('x-request-id')! })).toHaveLength(
      1,
    );
  });
});

describe('reads of personal data', () => {
  it('are in the log before they are answered, by the id or the code of the case', async () => {
    for (const id of [world.case.id, world.case.code]) {
      const answer = await get('an', '/case-files/:id/history', { id });
      expect(answer.status).toBe(200);
      expect(await look({ requestId: answer.headers.get('x-request-id')! })).toMatchObject([
        {
          outcome: 'read',
          action: 'personal-data.read',
          caseId: world.case.id,
          actor: { id: world.person('an') },
        },
      ]);
    }
  });

  it('of a list name every case in it', async () => {
    const answer = await get('an', '/case-files');
    const ids = answer.body.items.map(({ id }: any) => id);
    expect(ids.length).toBeGreaterThan(1);
    const [entry] = await look({ requestId: answer.headers.get('x-request-id')! });
    expect(new Set(entry.detail.ids)).toEqual(new Set(ids));
  });

  it('of a file are in the log', async () => {
    const { caseId, attachmentId } = world.file;
    const answer = await get('an', '/case-files/:id/attachments/:attachmentId/content', {
      id: caseId,
      attachmentId,
    });
    expect(answer.status).toBe(200);
    expect(await look({ requestId: answer.headers.get('x-request-id')! })).toMatchObject([
      { subject: { type: 'attachment', id: attachmentId }, caseId },
    ]);
  });

  it('of the log itself are in the log', async () => {
    const answer = await get('kiem', '/audit', {}, { limit: '1' });
    expect(await look({ requestId: answer.headers.get('x-request-id')! })).toMatchObject([
      { subject: { type: 'audit' }, actor: { id: world.person('kiem') } },
    ]);
  });

  it('are not answered when they cannot be written', async () => {
    isFull = true;
    try {
      const { caseId, attachmentId } = world.file;
      for (const [route, params] of [
        ['/case-files/:id', { id: world.case.id }],
        ['/inbox', {}],
        ['/case-files/:id/attachments/:attachmentId/content', { id: caseId, attachmentId }],
      ] as const) {
        const answer = await get('an', route, params);
        expect(answer).toMatchObject({ status: 503, code: 'AUDIT.UNAVAILABLE' });
        expect(answer.text).not.toContain('Ngọc Ánh');
      }
    } finally {
      isFull = false;
    }
    expect((await get('an', '/case-files/:id', { id: world.case.id })).status).toBe(200);
  });

  it('are marked on every route, or the route says why it need not', () => {
    const marked = new Set<string>();
    for (const { controllers } of world.app.get(ModulesContainer).values())
      for (const { metatype } of controllers.values())
        if (typeof metatype === 'function')
          for (const name of Object.getOwnPropertyNames(metatype.prototype)) {
            const handler = (metatype.prototype as Record<string, object>)[name];
            const targets = [handler, metatype].filter((one) => typeof one === 'function');
            if (targets.some((one) => Reflect.hasMetadata(READS_PERSONAL_DATA, one)))
              marked.add(`${metatype.name}.${name}`);
          }
    const reads = world.app
      .get(AccessInventory)
      .doors()
      .filter(({ route }) => route?.startsWith('GET '));
    const isMarked = (route: string) => reads.some((door) => door.route === route && marked.has(door.name));
    const unmarked = reads.map(({ route }) => route!).filter((route) => !isMarked(route));
    expect(unmarked.filter((route) => !(route in answersNoPersonalData))).toEqual([]);
    const routes = new Set(reads.map(({ route }) => route!));
    expect(
      Object.keys(answersNoPersonalData).filter((route) => !routes.has(route) || isMarked(route)),
    ).toEqual([]);
  });
});

describe('the receipt of a case', () => {
  const verify = (proof: unknown, key: string) => {
    const [proofFile, keyFile] = [join(folder, 'proof.json'), join(folder, 'key.pem')];
    writeFileSync(proofFile, typeof proof === 'string' ? proof : JSON.stringify(proof));
    writeFileSync(keyFile, key);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(__dirname, '../../scripts/verify-receipt.mjs'), proofFile, keyFile],
      { encoding: 'utf8' },
    );
    return { status, said: stdout + stderr };
  };
  const published = async (): Promise<string> =>
    (await knock(world.url, {}, 'GET /audit/public-key', {} as never)).body.publicKey;

  it('is proven without the server, and not when a byte of it is another', async () => {
    const key = await published();
    const { body } = await get('an', '/case-files/:id/receipt-proof', { id: world.case.id });
    expect(body.receipt).toMatchObject({ code: world.case.code, dueAt: world.case.dueAt });
    expect(verify(body, key)).toMatchObject({ status: 0, said: expect.stringContaining(world.case.code) });

    for (const alter of [
      (one: any) => (one.receipt.dueAt = '2027-01-01T00:00:00.000Z'),
      (one: any) => (one.receipt.code += '1'),
      (one: any) => (one.proof.entry.afterHash = one.proof.entry.beforeHash ?? '0'),
      (one: any) => (one.proof.entry.at += 1),
      (one: any) => (one.proof.seq += 1),
      (one: any) => (one.proof.checkpoint.at += 1),
      (one: any) => (one.proof.checkpoint.merkleRoot = '0'.repeat(64)),
      (one: any) =>
        (one.proof.signature = `${one.proof.signature.slice(0, 8)}AAAA${one.proof.signature.slice(12)}`),
    ]) {
      const forged = structuredClone(body);
      alter(forged);
      expect(verify(forged, key)).toMatchObject({ status: 1, said: expect.stringMatching(/^NOT VALID/) });
    }
    const text = JSON.stringify(body);
    const place = text.indexOf('"receivedAt":"') + 20;
    expect(verify(`${text.slice(0, place)}9${text.slice(place + 1)}`, key).status).toBe(1);
  });

  it('is not proven by another key', async () => {
    const { body } = await get('an', '/case-files/:id/receipt-proof', { id: world.case.id });
    const other = new Keys(join(folder, 'other')).publicKey;
    expect(verify(body, other)).toMatchObject({ status: 1, said: expect.stringContaining('not signed') });
  });

  it('is there from the filing on, and not for who may not know of the case', async () => {
    const { id } = await world.newCase('receive');
    expect((await get('an', '/case-files/:id/receipt-proof', { id })).body.receipt.dueAt).toBeNull();
    expect((await get('xuan', '/case-files/:id/receipt-proof', { id })).status).toBe(404);
  });
});

describe('when months have gone by', () => {
  beforeAll(async () => {
    await world.api.post('/process-instances', { definitionKey: 'machine' });
    await world.travelTo('2027-02-01T08:00:00+07:00');
    await world.app.get(Sealing).run();
    await world.app.get(DailyRoots).run();
  });

  it('what the server did is the server’s, not that of whom it was woken by', async () => {
    const rows = await world.database.query<{ door: string; actor_kind: string }>(
      "SELECT DISTINCT door, actor_kind FROM audit_entry WHERE door LIKE 'job %' OR door = 'clock alarm'",
    );
    expect(rows).toContainEqual({ door: 'clock alarm', actor_kind: 'system' });
    expect(rows.filter(({ actor_kind }) => actor_kind !== 'system')).toEqual([]);
  });

  it('the whole log verifies', async () => {
    const { findings, looked } = await verifyAudit(world.database, {
      publicKeys: [world.app.get(Keys).publicKey],
      exportDir: world.app.get(Config).auditDir,
      now: world.now(),
    });
    expect(findings).toEqual([]);
    expect(looked.entries).toBeGreaterThan(50);
    expect(looked.roots).toBeGreaterThan(80);
  });
});
