import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'node:http';
import { aPdf } from '../support/sample-files';
import { ApiClient } from '../support/api-client';
import { ServerProcess } from '../support/server-process';
import { doctor } from './doctor';
import { freshDatabase } from './fresh-database';
import { times } from './tally';

declare const database: 'sqlite' | 'mariadb';

const files = (server: ServerProcess, folder: string) =>
  readdirSync(join(server.dataDir, folder), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;
const send = (url: string, token: string, content: Buffer) => {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(content)], { type: 'application/pdf' }), 'don.pdf');
  return fetch(`${url}/api/v1/uploads`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${token}` },
  });
};

/** Sends a large file in small pieces, so that this process holds none of it either. */
function sendLarge(url: string, token: string, size: number): Promise<number> {
  const head = Buffer.from(
    '--x\r\nContent-Disposition: form-data; name="files"; filename="don.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n',
  );
  const tail = Buffer.from('\n%%EOF\n\r\n--x--\r\n');
  const piece = Buffer.alloc(256 * 1024, 0x20);
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}/api/v1/uploads`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': head.length + size + tail.length,
      },
    });
    outgoing.on('response', (answer) => answer.resume().on('end', () => resolve(answer.statusCode!)));
    outgoing.on('error', reject);
    outgoing.write(head);
    let left = size;
    const more = () => {
      while (left > 0) {
        const next = left >= piece.length ? piece : piece.subarray(0, left);
        left -= next.length;
        if (!outgoing.write(next)) return void outgoing.once('drain', more);
      }
      outgoing.end(tail);
    };
    more();
  });
}

const residentBytes = async (url: string): Promise<number> =>
  Number(/^process_resident_memory_bytes (\d+)/m.exec(await (await fetch(`${url}/metrics`)).text())![1]);

describe('uploads on a server that dies one step after the other', () => {
  const databaseUrl = freshDatabase();

  it('has no row without its file', async () => {
    const faults = ['upload.file-stored', 'upload.row-saved'];
    let server = await ServerProcess.start({ databaseUrl, env: { FAULT: `${faults[0]}:1` } });
    const { dataDir } = server;
    const token = server.token('operator');
    try {
      for (const next of [faults[1], undefined]) {
        await expect(send(server.url, token, aPdf())).rejects.toThrow();
        await server.gone;
        server = await ServerProcess.start({
          databaseUrl,
          dataDir,
          ...(next !== undefined && { env: { FAULT: `${next}:1` } }),
        });
      }
      expect(files(server, 'files')).toBe(2);
      expect((await send(server.url, token, aPdf())).status).toBe(201);
      expect(files(server, 'files')).toBe(3);
      const api = new ApiClient(server.url, token);
      expect((await api.get('/definitions')).status).toBe(200);
      api.close();
      expect(doctor({ dataDir, databaseUrl })).toBe('');
    } finally {
      await server.stop();
      server.removeData();
    }
  }, 120_000);
});

const uploads = times(30, 100);

(database === 'sqlite' ? describe : describe.skip)(`${uploads} uploads of 20 MB at once`, () => {
  it('are all taken, and memory stays flat', async () => {
    const server = await ServerProcess.start({});
    try {
      const token = server.token('operator');
      expect((await send(server.url, token, aPdf())).status).toBe(201);
      const before = await residentBytes(server.url);
      let most = before;
      const watch = setInterval(
        () =>
          void residentBytes(server.url).then(
            (bytes) => (most = Math.max(most, bytes)),
            () => undefined,
          ),
        200,
      );
      const size = 20 * 1024 * 1024 - 1_000;
      const statuses = await Promise.all(
        Array.from({ length: uploads }, () => sendLarge(server.url, token, size)),
      );
      clearInterval(watch);
      expect(statuses.filter((status) => status !== 201)).toEqual([]);
      // 600 MB and more went through; what may grow are buffers of the sockets.
      expect(most - before).toBeLessThan(150 * 1024 * 1024);
      expect(files(server, 'files')).toBe(1 + uploads);
    } finally {
      await server.stop();
    }
  }, 180_000);
});
