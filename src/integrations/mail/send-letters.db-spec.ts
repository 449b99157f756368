import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { Config } from '../../config';
import { Database, UnitOfWork } from '../../database';
import { Metrics } from '../../http';
import { LetterBox, Letters } from '../../identity';
import { DrivenClock } from '../../kernel';
import { OutboxFeed } from '../../outbox';
import { SendLetters } from './send-letters';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** A real mail server, which can refuse. */
class MailServer {
  readonly mails: string[] = [];
  refusal: { message: string; code: number } | undefined;
  arrived: () => void = () => undefined;

  private readonly smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData: (stream, _session, callback) => {
      let source = '';
      stream.on('data', (chunk: Buffer) => (source += chunk.toString('utf8')));
      stream.on('end', () => {
        const { refusal } = this;
        if (refusal)
          return callback(Object.assign(new Error(refusal.message), { responseCode: refusal.code }));
        this.mails.push(source);
        callback();
        this.arrived();
      });
    },
  });

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.smtp.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.smtp.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.smtp.close(resolve));
  }
}

let mailServer: MailServer;
let server: TestServer;
let clock: DrivenClock;
beforeEach(async () => {
  mailServer = await new MailServer().open();
  clock = new DrivenClock(new Date('2026-03-02T08:00:00+07:00'));
});
afterEach(async () => {
  await server.stop();
  await mailServer.close();
});

const start = async (env: NodeJS.ProcessEnv = { SMTP_URL: mailServer.url }) => {
  server = await startTestServer({ clock, env: { MAIL_FROM: 'motcua@example.gov.vn', ...env } });
};
const wait = (milliseconds: number) => clock.travelTo(new Date(clock.now().getTime() + milliseconds));
const newMetrics = () => new Metrics(server.app.get(UnitOfWork), server.app.get(OutboxFeed));
/** A node that sends when it is told. */
const sender = (metrics = newMetrics()) =>
  new SendLetters(server.app.get(LetterBox), server.app.get(Config), metrics);
const post = (key: string, to = 'an@example.gov.vn') =>
  server.app.get(UnitOfWork).run((tx) =>
    server.app.get(Letters).post(tx, {
      key,
      to,
      language: 'vi',
      subject: { vi: 'Chào bạn', en: 'Hello' },
      text: { vi: `Mã bí mật: ${key}`, en: `Secret: ${key}` },
    }),
  );
const rows = () =>
  server.app
    .get(Database)
    .query<{ state: string; content: string | null; attempts: number; failure: string | null }>(
      'SELECT state, content, attempts, failure FROM letter ORDER BY created_at, id',
    );

describe('a letter', () => {
  it('is sent once, in the language of the person, and then forgotten', async () => {
    await start();
    await post('k1');
    await post('k1');
    expect(JSON.stringify(await rows())).not.toMatch(/an@example|bí mật|Chào/);
    expect(await sender().sendDue()).toBe(1);
    expect(await sender().sendDue()).toBe(0);
    expect(mailServer.mails).toHaveLength(1);
    expect(mailServer.mails[0]).toMatch(/^From: motcua@example\.gov\.vn\r$/m);
    expect(mailServer.mails[0]).toMatch(/^To: an@example\.gov\.vn\r$/m);
    expect(await rows()).toEqual([{ state: 'SENT', content: null, attempts: 1, failure: null }]);
  });

  it('of a transaction that fails is never sent', async () => {
    await start();
    const work = server.app.get(UnitOfWork).run(async (tx) => {
      await server.app.get(Letters).post(tx, {
        key: 'k1',
        to: 'an@example.gov.vn',
        language: 'vi',
        subject: { vi: 'x', en: 'x' },
        text: { vi: 'x', en: 'x' },
      });
      throw new Error('not after all');
    });
    await expect(work).rejects.toThrow('not after all');
    expect(await sender().sendDue()).toBe(0);
    expect(mailServer.mails).toEqual([]);
  });

  it('to nobody is written and not sent', async () => {
    await start();
    await post('k1');
    await server.app.get(UnitOfWork).run((tx) =>
      server.app.get(Letters).post(tx, {
        key: 'k2',
        to: undefined,
        language: 'vi',
        subject: { vi: 'x', en: 'x' },
        text: { vi: 'x', en: 'x' },
      }),
    );
    await sender().sendDue();
    expect(mailServer.mails).toHaveLength(1);
  });

  it('is tried again after 10 s, 1 min, 10 min and then hourly for a day, and given up', async () => {
    await start();
    await post('k1');
    mailServer.refusal = { message: 'an@example.gov.vn is full', code: 452 };
    const node = sender();
    const triedAt: number[] = [];
    for (let passed = 0; passed < 26 * hour; passed += 10 * second) {
      const before = (await rows())[0].attempts;
      await node.sendDue();
      const [{ attempts, state }] = await rows();
      if (attempts > before) triedAt.push(passed);
      if (state === 'FAILED') break;
      if (passed > 12 * minute) {
        wait(hour - 10 * second);
        passed += hour - 10 * second;
      }
      wait(10 * second);
    }
    expect(triedAt.slice(0, 4)).toEqual([0, 10 * second, 70 * second, 670 * second]);
    expect(triedAt.length).toBeGreaterThan(20);
    expect(triedAt.at(-1)!).toBeLessThan(24 * hour);
    const [letter] = await rows();
    expect(letter).toMatchObject({ state: 'FAILED', content: null });
    expect(letter.failure).toMatch(/452$/);
    expect(letter.failure).not.toContain('example');
  });

  it('goes out when the mail server is back', async () => {
    await start();
    await post('k1');
    mailServer.refusal = { message: 'later', code: 451 };
    expect(await sender().sendDue()).toBe(0);
    mailServer.refusal = undefined;
    expect(await sender().sendDue()).toBe(0);
    wait(10 * second);
    expect(await sender().sendDue()).toBe(1);
  });

  it('with an address that none is is given up at once', async () => {
    await start();
    await post('k1', 'an@example.gov.vn\r\nBcc: all@example.gov.vn');
    expect(await sender().sendDue()).toBe(0);
    expect(await rows()).toMatchObject([{ state: 'FAILED', content: null, attempts: 1 }]);
    expect(mailServer.mails).toEqual([]);
  });

  it('that a dead node had claimed is sent by another one when the lease is over', async () => {
    await start();
    await post('k1');
    expect(await server.app.get(LetterBox).claim(10)).toHaveLength(1);
    expect(await sender().sendDue()).toBe(0);
    wait(minute);
    expect(await sender().sendDue()).toBe(1);
  });

  it('is sent once by nodes that look at the same time', async () => {
    await start();
    for (let nth = 0; nth < 12; nth += 1) await post(`k${nth}`);
    const sent = await Promise.all([sender().sendDue(), sender().sendDue(), sender().sendDue()]);
    expect(sent.reduce((sum, one) => sum + one)).toBe(12);
    expect(mailServer.mails).toHaveLength(12);
  });

  it('waits where there is no mail server, and is counted', async () => {
    await start({});
    await post('k1');
    const metrics = newMetrics();
    const node = sender(metrics);
    node.onApplicationBootstrap();
    expect(await rows()).toMatchObject([{ state: 'QUEUED', attempts: 0 }]);
    expect(await metrics.registry.metrics()).toMatch(/^motcua_letters\{state="waiting"\} 1$/m);
    await node.beforeApplicationShutdown();
  });

  it('is on its way as soon as it is posted', async () => {
    server = await startTestServer({ clock, env: { SMTP_URL: mailServer.url }, providers: [SendLetters] });
    const arrived = new Promise<void>((resolve) => (mailServer.arrived = resolve));
    await post('k1');
    await arrived;
    expect(mailServer.mails).toHaveLength(1);
  });

  it('that is finished is forgotten after a month', async () => {
    await start();
    await post('k1');
    await sender().sendDue();
    await post('k2');
    wait(30 * 24 * hour);
    await server.app.get(LetterBox).purge();
    expect(await rows()).toMatchObject([{ state: 'QUEUED' }]);
  });
});
