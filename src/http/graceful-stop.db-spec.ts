import http from 'node:http';
import { Controller, Get } from '@nestjs/common';
import { startTestServer } from '../../test/http/test-server';
import { Public } from '../identity';

const entered = signal();
const finish = signal();
function signal() {
  let give!: () => void;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}

@Public()
@Controller('slow')
class SlowController {
  @Get()
  async slow() {
    entered.give();
    await finish.given;
    return { finished: true };
  }
}

it('finishes the request under way, takes no new one, and ends idle connections', async () => {
  const server = await startTestServer({ controllers: [SlowController] });
  const agent = new http.Agent({ keepAlive: true });
  const get = (path: string) =>
    new Promise<{ status?: number; connection?: string; body: string }>((resolve, reject) =>
      http
        .get(`${server.url}${path}`, { agent }, (response) => {
          let body = '';
          response.on('data', (data: Buffer) => (body += data.toString()));
          response.on('end', () =>
            resolve({ status: response.statusCode, connection: response.headers.connection, body }),
          );
        })
        .on('error', reject),
    );
  expect((await get('/readyz')).status).toBe(200);
  const slow = get('/api/v1/slow');
  await entered.given;
  const stopped = server.stop();
  await expect(get('/healthz')).rejects.toThrow(/ECONNREFUSED|ECONNRESET|socket hang up/);
  finish.give();
  expect(await slow).toMatchObject({ status: 200, body: '{"finished":true}' });
  await stopped;
  agent.destroy();
});
