import { faultPointNames, type FaultPointName } from '../../src/kernel';
import { doctor } from './doctor';
import { freshDatabase } from './fresh-database';
import { Journey } from './journey';
import { MailBox } from './mail-box';
import { MortalServer } from './mortal-server';
import { isNightly } from './tally';

declare const database: 'sqlite' | 'mariadb';

/** SQLite shares all of this code but the commit, so it gets the places around the commit and the outer effect; by day fewer. */
const onSqlite: FaultPointName[] = [
  'command.before-commit',
  'command.after-commit',
  'job.after-handler',
  ...(isNightly ? (['command.state-saved', 'job.claimed', 'outbox.numbered', 'audit.sealing'] as const) : []),
];
/** Uploads, documents and signatures have their own tests (`uploads.db-spec.ts`, `paper.db-spec.ts`). */
const ofJourneys = faultPointNames.filter((name) => !/^(upload|document|signing)\./.test(name));
/** Enough that the fifth visit comes although others may be under way when the first one strikes. */
const size = 9;

/**
 * kill -9 at every step boundary, at the first visit and, in the next life, at the fifth: whatever the server
 * acknowledged is there once, nothing is applied twice, and the doctor finds every invariant in order (by day: after all of them).
 */
describe('killed at every step boundary', () => {
  jest.setTimeout(180_000);
  const databaseUrl = freshDatabase();
  let mail: MailBox;
  let mortal: MortalServer;
  let expectedMails = 0;

  beforeAll(async () => {
    mail = await MailBox.open();
    mortal = await MortalServer.start({ databaseUrl, env: { LEASE_SECONDS: '1', SMTP_URL: mail.url } });
    await Journey.deploy(mortal.api);
  });
  afterAll(async () => {
    await mortal?.stop();
    await mail?.close();
  });

  const invariants = () => doctor({ dataDir: mortal.server.dataDir, databaseUrl });

  it.each(database === 'mariadb' ? ofJourneys : onSqlite)('%s', async (name) => {
    const before = mortal.deaths;
    expectedMails += size;
    const journey = new Journey(size, `kill-${name}`);
    // The log is sealed but once in a second.
    const later = name === 'audit.sealing' ? 2 : 5;
    await mortal.survive([`${name}:1`, `${name}:${later}`], (api) => journey.round(api));
    // Sealing runs beside the requests, so its second death may come while the verdict is read.
    let wrong: string[] = [];
    await mortal.survive([], async (api) => {
      wrong = await journey.verdict(api);
      return mortal.deaths - before < 2;
    });
    expect(wrong).toEqual([]);
    expect(mortal.deaths - before).toBe(2);
    // Sent again after a crash between the sending and its record, under the Message-ID it had: never fewer, never others.
    expect(mail.arrivals.size).toBe(expectedMails);
    if (isNightly) expect(invariants()).toBe('');
  });

  it('has left every invariant in order', () => {
    expect(invariants()).toBe('');
  });

  it('has sent a mail twice where it died between the sending and its record, and said so by its Message-ID', () => {
    const twice = [...mail.arrivals.values()].filter((times) => times > 1);
    expect(twice.length).toBeGreaterThanOrEqual(1);
    expect(Math.max(...twice)).toBeLessThanOrEqual(3);
  });
});
