import { faultPointNames, type FaultPointName } from '../../src/kernel';
import { doctor } from './doctor';
import { freshDatabase } from './fresh-database';
import { Journey } from './journey';
import { MailBox } from './mail-box';
import { MortalServer } from './mortal-server';
import { isNightly, tally } from './tally';

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
const places = database === 'mariadb' ? ofJourneys : onSqlite;
const size = 6;

/** The fifth visit is in the middle of things; the log is sealed but once in a second. */
const later = (name: FaultPointName) => `${name}:${name === 'audit.sealing' ? 2 : 5}`;
/**
 * By day the server dies once at each place, by turns at the first visit and in the middle, and starts with the next place to die at; at
 * night twice at each, and is looked into after each.
 */
const lives: [name: string, faults: string[]][] = isNightly
  ? places.map((name) => [name, [`${name}:1`, later(name)]])
  : [
      [
        'each in a life of its own',
        places.map((name, index) => (index % 2 === 0 ? later(name) : `${name}:1`)),
      ],
    ];

/**
 * kill -9 at every step boundary: whatever the server acknowledged is there once, nothing is applied twice, and the doctor finds every
 * invariant in order.
 */
describe('killed at every step boundary', () => {
  jest.setTimeout(300_000);
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

  it.each(lives)('%s', async (name, faults) => {
    const before = mortal.deaths;
    const journeys: Journey[] = [];
    // There is work until the last one has struck.
    let isOpen = false;
    await mortal.survive(faults, async (api) => {
      if (!isOpen) journeys.push(new Journey(size, `kill-${name.replaceAll(' ', '-')}-${journeys.length}`));
      isOpen = true;
      isOpen = await journeys.at(-1)!.round(api);
      return isOpen || mortal.deaths - before < faults.length;
    });
    expectedMails += size * journeys.length;
    const wrong: string[] = [];
    for (const journey of journeys) wrong.push(...(await journey.verdict(mortal.api)));
    expect(wrong).toEqual([]);
    expect(tally(`kill ${name}`, { 'kill -9': mortal.deaths - before })).toBe(faults.length);
    // Sent again after a crash between the sending and its record, under the Message-ID it had: never fewer, never others.
    expect(mail.arrivals.size).toBe(expectedMails);
    expect(invariants()).toBe('');
  });

  it('has sent a mail twice where it died between the sending and its record, and said so by its Message-ID', () => {
    const twice = [...mail.arrivals.values()].filter((times) => times > 1);
    expect(twice.length).toBeGreaterThanOrEqual(1);
    expect(Math.max(...twice)).toBeLessThanOrEqual(3);
  });
});
