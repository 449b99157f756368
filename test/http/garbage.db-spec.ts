import { Controller, Post, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import net from 'node:net';
import { Public } from '../../src/identity';
import { startTestServer, type TestServer } from './test-server';

@Public()
@Controller('shelf')
class ShelfController {
  @Post()
  @UseInterceptors(FilesInterceptor('files', 2, { limits: { fileSize: 1_000, fields: 2, parts: 4 } }))
  put(@UploadedFiles() files: unknown[] = []) {
    return { files: files.length };
  }
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ controllers: [ShelfController] });
});
afterAll(() => server.stop());

const part = (name: string, content: string, file?: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n\r\n${content}\r\n`;
const send = (body: string, type = 'multipart/form-data; boundary=x') =>
  fetch(`${server.url}/api/v1/shelf`, {
    method: 'POST',
    headers: { 'content-type': type, 'x-requested-with': 'test' },
    body,
  });

it.each<[string, string, string?]>([
  ['no end', part('files', 'a', 'a.txt')],
  ['no boundary', 'x', 'multipart/form-data'],
  ['an empty boundary', 'x', 'multipart/form-data; boundary='],
  ['another boundary', part('files', 'a', 'a.txt'), 'multipart/form-data; boundary=yy'],
  ['a header that never ends', `--x\r\nContent-Disposition: ${'a'.repeat(100_000)}\r\n\r\na\r\n--x--`],
  ['a part without a name', '--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--'],
  ['a number as the name of a field', `${part('0', 'a')}--x--`],
  ['nested names', `${part('a[b][c][__proto__][d]', 'a')}--x--`],
  ['the prototype as a name', `${part('__proto__', 'a')}--x--`],
  ['a deeply nested name', `${part(`a${'[b]'.repeat(5_000)}`, 'a')}--x--`],
  ['too many files', `${part('files', 'a', 'a').repeat(3)}--x--`],
  ['a file in another field', `${part('other', 'a', 'a')}--x--`],
  ['a file that is too large', `${part('files', 'a'.repeat(2_000), 'a')}--x--`],
  ['too many fields', `${part('f', 'a').repeat(10)}--x--`],
  ['bytes', '\u0000\u0001\u00ff'.repeat(100)],
])(
  'an upload with %s is refused or taken, and ends nothing',
  async (_, body, type = 'multipart/form-data; boundary=x') => {
    const response = await send(body, type);
    const text = await response.text();
    expect(response.status).toBeLessThan(500);
    expect(text).not.toMatch(/node_modules|\bat \w+ \(|MulterError/);
    expect(({} as { d?: unknown }).d).toBeUndefined();
    const whole = await send(`${part('files', 'a', 'a.txt')}--x--`);
    expect([whole.status, await whole.json()]).toEqual([201, { files: 1 }]);
  },
);

it('an upload that is cut off ends nothing', async () => {
  const { port } = new URL(server.url);
  await new Promise<void>((resolve) => {
    const socket = net.connect(Number(port), '127.0.0.1', () => {
      socket.write(
        `POST /api/v1/shelf HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 900\r\n\r\n${part('files', 'a', 'a').slice(0, 60)}`,
        () => socket.destroy(),
      );
    });
    socket.on('close', () => resolve());
  });
  expect((await send(`${part('files', 'a', 'a.txt')}--x--`)).status).toBe(201);
});
