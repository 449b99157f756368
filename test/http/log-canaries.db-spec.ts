import { Body, Controller, Get, Logger, Param, Post, Query } from '@nestjs/common';
import { IsString } from 'class-validator';
import { Database, UnitOfWork } from '../../src/database';
import { Public } from '../../src/identity';
import { startTestServer } from './test-server';

/** Everything that must not be in a log, in forms that could also break its lines. */
const name = 'Nguyễn Văn Canary\n{"level":"fatal","msg":"forged"}\u001b[31m\u2028đỏ';
const number = '079203001234';
const secret = 'canary-S3cret-w0rd';
const token = `mc_${'CanaryCanary'.repeat(4).slice(0, 43)}`;
const canaries = ['Canary', 'canary', number, 'forged', 'Nguyễn', 'đỏ'];

class Person {
  @IsString()
  name: string;
}

@Public()
@Controller('people-of-the-log')
class PeopleController {
  private readonly logger = new Logger('People');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** Twice the same row: the driver's error has the values in its words. */
  @Post('twice')
  twice(@Body() { name: given }: Person) {
    const row = { bucket: given.slice(0, 64), taken: 1, ends_at: 0 };
    return this.unitOfWork.run((tx) => tx.insert('limit_window', [row, row]));
  }

  @Get('statement')
  statement(@Query('q') q: string) {
    return this.database.query(`SELECT '${q.replaceAll("'", '')}' FROM nothing`);
  }

  @Get('throws/:what')
  throws(@Param('what') what: string): never {
    throw new Error(`nobody is called "${what}" or ${what}`, { cause: { name: what } });
  }

  @Get('json')
  json(@Query('q') q: string) {
    return JSON.parse(q) as unknown;
  }

  @Post('logs')
  logs(@Body() person: Person) {
    this.logger.warn(`somebody logs ${person.name} by mistake`);
    this.logger.error({ ...person, code: person.name, err: new Error(person.name) });
    this.logger.error(new Error(person.name));
    this.logger.log(person);
    return {};
  }
}

it('no secret and nothing of a person reaches the log, whatever goes wrong', async () => {
  const lines: string[] = [];
  const stderr = jest
    .spyOn(process.stderr, 'write')
    .mockImplementation((line) => lines.push(String(line)) > 0);
  const server = await startTestServer({ controllers: [PeopleController], env: { LOG_LEVEL: 'debug' } });
  const statuses: number[] = [];
  const call = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${server.url}/api/v1${path}`, init);
    statuses.push(response.status);
    await response.arrayBuffer();
  };
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    call(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'test', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  try {
    const text = encodeURIComponent(name);
    await call(`/people-of-the-log/throws/${text}`);
    await call(`/people-of-the-log/throws/${number}?name=${text}`);
    await call(`/people-of-the-log/statement?q=${number}`);
    await call(`/people-of-the-log/json?q=${text}`);
    await call(`/${text}/${number}`);
    await post('/people-of-the-log/twice', { name });
    await post('/people-of-the-log/twice', { name, [number]: secret });
    await post('/people-of-the-log/twice', `{"name": ${name}`);
    await post('/people-of-the-log/logs', { name });
    await post('/session', { username: 'canary', password: secret });
    await call('/people-of-the-log/throws/x', {
      headers: {
        authorization: `Bearer ${token}`,
        cookie: `session=ms_${secret}`,
        'x-request-id': secret.repeat(5),
        'user-agent': secret,
        'x-forwarded-for': secret,
        referer: `http://canary/${number}`,
      },
    });
    await call('/service-tokens', { headers: { authorization: `Bearer ${token}` } });
    await post('/people-of-the-log/twice', 'canary', {
      'content-type': `multipart/form-data; boundary=${secret}`,
    });
  } finally {
    await server.stop();
    stderr.mockRestore();
  }
  expect(statuses.filter((status) => status === 500).length).toBeGreaterThanOrEqual(5);
  expect(lines.length).toBeGreaterThan(statuses.length);
  const log = lines.join('');
  for (const canary of canaries) expect(log).not.toContain(canary);
  for (const line of lines) {
    expect(line.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
    expect(['debug', 'info', 'warn', 'error']).toContain((JSON.parse(line) as { level: string }).level);
  }
  expect(log).toContain('"code":"SERVER.BUG"');
});
