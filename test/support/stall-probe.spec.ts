import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { worstStall } from './stalls';

/** Works for so many milliseconds of its own time when asked to. */
const server = `
  const http = require('node:http');
  const server = http.createServer((request, response) => {
    const end = process.cpuUsage().user + 1000 * Number(request.url.slice(6) || 0);
    if (request.url.startsWith('/work')) while (process.cpuUsage().user < end);
    response.writeHead(200).end();
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));`;

it('tells how long the thread of a server has worked without looking up, once it is ready', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-stalls-'));
  const file = join(folder, 'stalls');
  writeFileSync(file, '');
  const child = spawn(process.execPath, ['-r', join(__dirname, 'stall-probe.cjs'), '-e', server], {
    env: { ...process.env, STALLS: file },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim())),
  );
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  await ask('/work/400');
  await ask('/readyz');
  for (let n = 0; n < 5; n += 1) await ask('/work/10');
  expect(worstStall(file)).toBeLessThan(200);
  await ask('/work/300');
  while (worstStall(file) < 200) await ask('/idle');
  expect(readFileSync(file, 'utf8')).toMatch(/^(\d+\n)+$/);
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});
