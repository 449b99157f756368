import { createHmac, createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Global, Module } from '@nestjs/common';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { aPdf, aPng } from '../../../test/support/sample-files';
import { Config } from '../../config';
import { Database, UnitOfWork } from '../../database';
import { DomainError, DrivenClock, type Actor, systemActor } from '../../kernel';
import { CaseAccess } from '../case-files/case-access';
import { Attachments, type AttachFile } from './attachments';
import { documentsMessages, DocumentsModule } from './documents.module';
import { keptFor, SweepUploads } from './sweep-uploads';

const caseId = '019a0000-0000-7000-8000-000000000001';

/** One case that everybody may see. */
class OneCase extends CaseAccess {
  get(_: unknown, __: Actor, id: string) {
    if (id !== caseId) throw new DomainError('DOCUMENT.NOT_FOUND', 'not-found');
    return Promise.resolve({ id: caseId, code: 'H40.12-261121-0001', instanceId: null });
  }
  readsPersonalData() {
    return Promise.resolve(true);
  }
  seenAgencies() {
    return null;
  }
  readingAgencies() {
    return null;
  }
}
@Global()
@Module({ providers: [{ provide: CaseAccess, useClass: OneCase }], exports: [CaseAccess] })
class OneCaseModule {}

const clock = () => new DrivenClock(new Date('2026-11-23T08:00:00+07:00'));
const start = (env: NodeJS.ProcessEnv = {}, at = clock()) =>
  startTestServer({
    imports: [OneCaseModule, DocumentsModule],
    catalogues: [documentsMessages],
    clock: at,
    env,
  });

let server: TestServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const send = async (token: string, ...files: [name: string, content: Buffer, type?: string][]) => {
  const form = new FormData();
  for (const [name, content, type] of files)
    form.append('files', new Blob([new Uint8Array(content)], { type: type ?? 'application/pdf' }), name);
  const response = await fetch(`${server!.url}/api/v1/uploads`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' },
  });
  return { status: response.status, body: (await response.json()) as any };
};
const ownerOf = async (uploadId: string) =>
  (
    await server!.app
      .get(Database)
      .query<{ owner_id: string }>('SELECT owner_id FROM upload WHERE id = ?', [uploadId])
  )[0]!.owner_id;
const attach = async (files: AttachFile[], by?: string) => {
  const actor = { ...systemActor, id: by ?? (await ownerOf(files[0]!.uploadId)) };
  return server!.app
    .get(UnitOfWork)
    .run(async (tx) =>
      server!.app
        .get(Attachments)
        .attach(
          { tx, now: await tx.now(), actor, emit: () => undefined, audit: () => undefined },
          caseId,
          'COMPONENT',
          files,
        ),
    );
};
const download = (token: string, attachmentId: string, ofCase = caseId) =>
  fetch(`${server!.url}/api/v1/case-files/${ofCase}/attachments/${attachmentId}/content`, {
    headers: { authorization: `Bearer ${token}` },
  });
const storedFiles = () => {
  const { dataDir } = server!.app.get(Config);
  return readdirSync(join(dataDir, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
};
const received = () => readdirSync(join(server!.app.get(Config).dataDir, 'receiving'));

describe('uploads', () => {
  it('arrive, wait, are attached, and come back as they were, only as a download', async () => {
    server = await start();
    const token = await server.token('operator');
    const { status, body } = await send(token, ['đơn xin.pdf', aPdf()], ['ảnh.png', aPng(), 'image/png']);
    expect(status).toBe(201);
    expect(body.items).toMatchObject([
      { name: 'đơn xin.pdf', kind: 'pdf', size: aPdf().length, scan: 'NOT_SCANNED' },
      { name: 'ảnh.png', kind: 'png' },
    ]);
    expect(body.items[0].sha256).toBe(createHash('sha256').update(aPdf()).digest('hex'));
    expect(received()).toEqual([]);
    const [id] = await attach([{ uploadId: body.items[0].id, componentCode: 'application' }]);
    const answer = await download(token, id!);
    expect(Buffer.from(await answer.arrayBuffer()).equals(aPdf())).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="don xin.pdf"; filename*=UTF-8''%C4%91%C6%A1n%20xin.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect((await download(token, id!, '019a0000-0000-7000-8000-000000000002')).status).toBe(404);
    expect((await download(token, '019a0000-0000-7000-8000-000000000002')).status).toBe(404);
  });

  it('are refused with a reason and leave nothing', async () => {
    server = await start({ UPLOAD_MAX_MB: '1' });
    const token = await server.token('operator');
    expect(await send(token, ['x.html', Buffer.from('<html>'), 'text/html'])).toMatchObject({
      status: 415,
      body: { code: 'DOCUMENT.TYPE_NOT_ALLOWED', params: { name: 'x.html' } },
    });
    expect(await send(token, ['x.pdf', Buffer.alloc(100, 65)])).toMatchObject({
      status: 422,
      body: { code: 'DOCUMENT.NOT_WHAT_IT_CLAIMS' },
    });
    expect(await send(token, ['x.pdf', Buffer.alloc(1_100_000, 65)])).toMatchObject({ status: 413 });
    expect(await send(token)).toMatchObject({ status: 400 });
    expect((await send(await server.token('viewer'), ['x.pdf', aPdf()])).status).toBe(403);
    expect(received()).toEqual([]);
    expect(await server.app.get(Database).query('SELECT id FROM upload')).toEqual([]);
  });

  it('are used once, by their sender, in the kinds the component takes, and all or none', async () => {
    server = await start();
    const token = await server.token('operator');
    const [one, two] = (await send(token, ['1.pdf', aPdf('1')], ['2.pdf', aPdf('2')])).body.items;
    await expect(attach([{ uploadId: one.id }], 'somebody else')).rejects.toMatchObject({
      code: 'DOCUMENT.UPLOAD_NOT_FOUND',
    });
    await expect(
      attach([{ uploadId: one.id }, { uploadId: two.id, componentCode: 'photo', formats: ['jpeg'] }]),
    ).rejects.toMatchObject({ code: 'DOCUMENT.FORMAT_NOT_ACCEPTED', params: { component: 'photo' } });
    const results = await Promise.allSettled([1, 2, 3].map(() => attach([{ uploadId: one.id }])));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [first] = await server.app.get(Attachments).ofCase(server.app.get(Database), caseId);
    const [second] = await attach([{ uploadId: two.id, replaces: first!.id }]);
    const versions = await server.app.get(Attachments).ofCase(server.app.get(Database), caseId);
    expect(
      versions.map(({ id, documentId, versionNo, replacedAt }) => [
        id,
        documentId,
        versionNo,
        replacedAt !== null,
      ]),
    ).toEqual([
      [first!.id, first!.id, 1, true],
      [second, first!.id, 2, false],
    ]);
  });

  it('that were altered on disk are locked, and an alarm is left', async () => {
    server = await start();
    const token = await server.token('operator');
    const { body } = await send(token, ['1.pdf', aPdf('before')]);
    const [id] = await attach([{ uploadId: body.items[0].id }]);
    writeFileSync(storedFiles()[0]!, aPdf('behind'));
    expect((await download(token, id!)).status).toBe(409);
    rmSync(storedFiles()[0]!);
    expect((await download(token, id!)).status).toBe(409);
    const events = await server.app
      .get(Database)
      .query<{ payload: string }>("SELECT payload FROM outbox_event WHERE type = 'document.altered'");
    expect(events.map(({ payload }) => JSON.parse(payload))).toEqual([
      { caseId, attachmentId: id },
      { caseId, attachmentId: id },
    ]);
  });

  it('that nobody attached go after a day, and so do files without a row', async () => {
    const time = clock();
    server = await start({}, time);
    const token = await server.token('operator');
    const { body } = await send(token, ['kept.pdf', aPdf('1')], ['unused.pdf', aPdf('2')]);
    await attach([{ uploadId: body.items[0].id }]);
    const sweep = server.app.get(SweepUploads);
    expect(await sweep.run()).toBe(0);
    expect(storedFiles()).toHaveLength(2);
    // What a crash between storing the file and writing its row leaves behind.
    const folder = join(server.app.get(Config).dataDir, 'files', 'ad', 'de');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '019a0000-0000-7000-8000-00000000dead'), 'x');
    time.travelTo(new Date(time.now().getTime() + keptFor + 1_000));
    const old = new Date(time.now().getTime() - 2 * keptFor);
    for (const file of storedFiles()) utimesSync(file, old, old);
    expect(await sweep.run()).toBe(2);
    expect(storedFiles()).toHaveLength(1);
    expect(await sweep.run()).toBe(0);
    expect((await server.app.get(Database).query('SELECT id FROM upload')).length).toBe(1);
  });
});

describe('with a virus scanner', () => {
  /** Speaks clamd's INSTREAM and finds the EICAR test string. */
  const clamd = createTcpServer((socket) => {
    let seen = Buffer.alloc(0);
    socket.on('data', (data: Buffer) => {
      seen = Buffer.concat([seen, data]);
      if (!seen.subarray(-4).equals(Buffer.alloc(4))) return;
      socket.end(seen.includes('EICAR') ? 'stream: Eicar-Test FOUND\0' : 'stream: OK\0');
    });
  });
  let address: string;
  beforeAll(
    () =>
      new Promise<void>((resolve) =>
        clamd.listen(0, '127.0.0.1', () => {
          address = `127.0.0.1:${(clamd.address() as AddressInfo).port}`;
          resolve();
        }),
      ),
  );
  afterAll(() => clamd.close());

  it('takes what is clean, refuses what is not', async () => {
    server = await start({ CLAMD: address });
    const token = await server.token('operator');
    expect((await send(token, ['1.pdf', aPdf('x'.repeat(300_000))])).body.items).toMatchObject([
      { scan: 'CLEAN' },
    ]);
    expect(await send(token, ['2.pdf', aPdf('EICAR')])).toMatchObject({
      status: 422,
      body: { code: 'DOCUMENT.INFECTED', params: { signature: 'Eicar-Test' } },
    });
    expect(storedFiles()).toHaveLength(1);
  });

  it('takes nothing while the scanner does not answer', async () => {
    server = await start({ CLAMD: '127.0.0.1:1' });
    expect(await send(await server.token('operator'), ['1.pdf', aPdf()])).toMatchObject({
      status: 503,
      body: { code: 'DOCUMENT.SCANNER_DOWN' },
    });
  });
});

describe('in an S3-compatible store', () => {
  const objects = new Map<string, Buffer>();
  /** Keeps objects and checks each signature (AWS Signature Version 4) as a real service does. */
  const s3 = createServer((request, response) => {
    void (async () => {
      const body = await buffer(request);
      if (!isSigned(request, 'key', 'se/cret')) return response.writeHead(403).end('SignatureDoesNotMatch');
      const path = request.url!;
      if (request.method === 'PUT') {
        objects.set(path, body);
        return response.writeHead(200).end();
      }
      if (request.method === 'DELETE') {
        objects.delete(path);
        return response.writeHead(204).end();
      }
      if (path.startsWith('/bucket?'))
        return response
          .writeHead(200)
          .end(
            `<ListBucketResult>${[...objects.keys()]
              .map(
                (key) =>
                  `<Contents><Key>${key.replace('/bucket/', '')}</Key><LastModified>2020-01-01T00:00:00.000Z</LastModified></Contents>`,
              )
              .join('')}</ListBucketResult>`,
          );
      const found = objects.get(path);
      return found ? response.writeHead(200).end(found) : response.writeHead(404).end();
    })();
  });
  let url: string;
  beforeAll(
    () =>
      new Promise<void>((resolve) =>
        s3.listen(0, '127.0.0.1', () => {
          url = `http://key:se%2Fcret@127.0.0.1:${(s3.address() as AddressInfo).port}/bucket/dossiers`;
          resolve();
        }),
      ),
  );
  afterAll(() => s3.close());

  it('stores, reads back, and sweeps', async () => {
    const time = clock();
    server = await start({ S3_URL: url }, time);
    const token = await server.token('operator');
    const { body } = await send(token, ['1.pdf', aPdf('1')], ['2.pdf', aPdf('2')]);
    expect([...objects.keys()].sort()).toEqual(
      body.items.map(({ id }: { id: string }) => `/bucket/dossiers/${id}`).sort(),
    );
    const [id] = await attach([{ uploadId: body.items[0].id }]);
    expect(Buffer.from(await (await download(token, id!)).arrayBuffer()).equals(aPdf('1'))).toBe(true);
    objects.set('/bucket/dossiers/019a0000-0000-7000-8000-00000000dead', Buffer.from('x'));
    time.travelTo(new Date(time.now().getTime() + keptFor + 1_000));
    expect(await server.app.get(SweepUploads).run()).toBe(2);
    expect([...objects.keys()]).toEqual([`/bucket/dossiers/${body.items[0].id}`]);
  });
});

function isSigned(request: IncomingMessage, keyId: string, secret: string): boolean {
  const given =
    /Credential=([^/]+)\/(\d+)\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(
      request.headers.authorization ?? '',
    );
  if (!given || given[1] !== keyId) return false;
  const [, , day, region, signedHeaders, signature] = given as unknown as string[];
  const { pathname, searchParams } = new URL(request.url!, 'http://x');
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const canonical = [
    request.method,
    pathname,
    [...searchParams]
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .sort()
      .join('&'),
    ...signedHeaders!.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signedHeaders,
    request.headers['x-amz-content-sha256'],
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day!), region!), 's3'), 'aws4_request');
  const toSign = [
    'AWS4-HMAC-SHA256',
    request.headers['x-amz-date'],
    scope,
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n');
  return hmac(key, toSign).toString('hex') === signature;
}
