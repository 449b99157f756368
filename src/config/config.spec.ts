import { join, resolve } from 'node:path';
import { BootSequence } from './boot-sequence';
import { ConfigurationError, loadConfig } from './config';

const refusal = (env: NodeJS.ProcessEnv, args: string[] = []): string => {
  try {
    loadConfig(env, args);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message;
  }
  throw new Error('the configuration was accepted');
};

describe('the configuration', () => {
  it('runs with nothing set', () => {
    expect(loadConfig({}, [])).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('./data'),
      database: { file: join(resolve('./data'), 'motcua.sqlite') },
      connectorAllowedHosts: [],
      leaseSeconds: 30,
      logLevel: 'info',
      demo: false,
    });
  });

  it('takes what is set, and an empty variable as not set', () => {
    expect(
      loadConfig(
        {
          PORT: '0',
          HOST: '::1',
          DATABASE_URL: 'mariadb://u:p@db:3306/motcua',
          REDIS_URL: '',
          PUBLIC_URL: 'https://motcua.example.gov.vn/',
          CONNECTOR_ALLOWED_HOSTS: 'Tax.example,land.example:8443',
        },
        ['--demo'],
      ),
    ).toMatchObject({
      port: 0,
      host: '::1',
      database: { url: 'mysql://u:p@db:3306/motcua' },
      redisUrl: undefined,
      publicUrl: 'https://motcua.example.gov.vn',
      connectorAllowedHosts: ['tax.example', 'land.example:8443'],
      demo: true,
    });
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '3000x'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'postgres://x/y'],
    ['DATABASE_URL', 'mysql://host'],
    ['DATABASE_POOL', '1'],
    ['REDIS_URL', 'http://redis'],
    ['PUBLIC_URL', 'motcua.example'],
    ['LOG_LEVEL', 'loud'],
    ['SMTP_URL', 'localhost:25'],
    ['MAIL_FROM', 'nobody'],
    ['CONNECTOR_ALLOWED_HOSTS', 'https://a.example/x'],
    ['LEASE_SECONDS', '0'],
    ['JOB_WORKERS', 'many'],
    ['SANDBOX_WORKERS', '0'],
  ])('refuses %s=%s in a sentence that names it and shows a good value', (name, value) => {
    const message = refusal({ [name]: value });
    expect(message.split('\n')).toHaveLength(1);
    expect(message).toMatch(new RegExp(`^${name} is not usable .*${name}=`));
  });

  it('names every mistake at once and shows no password', () => {
    const message = refusal({ PORT: 'x', DATABASE_URL: 'oracle://root:hunter2@db/x' });
    expect(message.split('\n')).toHaveLength(2);
    expect(message).not.toContain('hunter2');
  });

  it('refuses an argument it does not know', () => {
    expect(refusal({}, ['--demoo'])).toBe(
      'Unknown argument --demoo: the server knows only --demo and --seed=NUMBER.',
    );
  });
});

describe('the boot sequence', () => {
  it('runs its steps in order, and none after a failure', async () => {
    const boot = new BootSequence();
    const ran: string[] = [];
    const step = (name: string, order: number, run = async () => void ran.push(name)) =>
      boot.register({ name, order, run });
    step('third', 300);
    step('first', 100);
    step('second', 200);
    expect(boot.isDone).toBe(false);
    await boot.run();
    expect(ran).toEqual(['first', 'second', 'third']);
    expect(boot.isDone).toBe(true);
    expect(() => step('late', 1)).toThrow(/late/);

    const failing = new BootSequence();
    failing.register({ name: 'a', order: 1, run: () => Promise.reject(new Error('no')) });
    failing.register({ name: 'b', order: 2, run: async () => void ran.push('b') });
    await expect(failing.run()).rejects.toThrow('no');
    expect(ran).not.toContain('b');
    expect(failing.isDone).toBe(false);
  });
});
