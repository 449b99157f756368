import { getMetadataArgsStorage } from 'typeorm';
import { entities } from '../../src/app.module';
import { AccessInventory } from '../../src/identity';
import { isNightly } from '../faults/tally';
import { type Fingerprint, fingerprintOf } from './fingerprint';
import { everyIdentity, type Identity } from './identities';
import { type Answer, knock, methodOf, namesIn, pathOf, type Proof, proofOf } from './knock';
import { type Call, outcomeFor, type Row } from './matrix';
import { rows } from './routes';
import { buildWorld, type World } from './world';

declare const database: 'sqlite' | 'mariadb';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world?.stop());

const make = async ({ call }: Row): Promise<Call> => (call ? call(world) : {});
/** On MariaDB by day every third: what refuses these calls stands before any database. */
const changing = rows
  .filter(({ route }) => !route.startsWith('GET '))
  .filter((_, index) => database === 'sqlite' || isNightly || index % 3 === 0);
const tokens: Identity[] = ['worker', 'viewer'];
/** Somebody with a cookie who is let in. */
const insiderOf = (row: Row): Identity | undefined =>
  everyIdentity.find(
    (one) => one !== 'anonymous' && !tokens.includes(one) && typeof outcomeFor(row, one) === 'string',
  );
/** Somebody who is let in, whoever it is. */
const anyInsiderOf = (row: Row): Identity =>
  insiderOf(row) ?? everyIdentity.find((one) => typeof outcomeFor(row, one) === 'string') ?? 'anonymous';
const withCookie = changing.filter((row) => insiderOf(row) !== undefined);
/** Open to everybody, and changes nothing. */
const harmless = ['POST /deadlines/preview'];

/** The call as it is, from a browser that another site has made send it. */
async function send(proof: Proof, row: Row, call: Call, headers: Record<string, string>, body: string) {
  const response = await fetch(world.url + pathOf(row.route, call), {
    method: methodOf(row.route),
    headers: { ...proof, ...headers },
    body,
  });
  return { status: response.status, text: await response.text() };
}

describe.each(withCookie.map((row) => [row.route, row] as const))('%s', (route, row) => {
  if (!harmless.includes(route))
    it('does nothing for the page of another site', async () => {
      const call = await make(row);
      const proof = await proofOf(world, insiderOf(row)!, row);
      const before = await fingerprintOf(world.database);
      const json = { 'content-type': 'application/json' };
      const body = JSON.stringify(call.body ?? {});
      const forged: [name: string, headers: Record<string, string>, body: string][] = [
        [
          'a form',
          { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
          'a=1',
        ],
        ['a form of nowhere', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=1'],
        ['JSON as text', { 'content-type': 'text/plain' }, body],
        ['multipart', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--\r\n'],
        ['another origin', { ...json, origin: 'https://evil.example' }, body],
        ['no origin to name', { ...json, origin: 'null' }, body],
        ['cross-site', { ...json, 'sec-fetch-site': 'cross-site' }, body],
        ['another host of ours', { ...json, 'sec-fetch-site': 'same-site' }, body],
      ];
      for (const [name, headers, payload] of forged) {
        const { status, text } = await send(proof, row, call, headers, payload);
        expect([name, [400, 401, 403, 415].includes(status) ? 'refused' : `${status} ${text}`]).toEqual([
          name,
          'refused',
        ]);
        if (name !== 'multipart') expect([name, status === 400 ? text : '']).toEqual([name, '']);
      }
      expect(await fingerprintOf(world.database)).toEqual(before);
    });

  it('is not done by reading its address', async () => {
    const isRead = rows.some((other) => other.route === route.replace(/^\w+/, 'GET'));
    if (isRead) return;
    const call = await make(row);
    const before = await fingerprintOf(world.database);
    const asked = await knock(
      world.url,
      await proofOf(world, insiderOf(row)!, row),
      route.replace(/^\w+/, 'GET'),
      { params: call.params ?? {} },
    );
    // Below another route with an id the last word is an id that nobody has.
    expect([404, 405, 403]).toContain(asked.status);
    expect(await fingerprintOf(world.database)).toEqual(before);
  });
});

/** Every word that is the name of something in a table, and those that attackers try first. */
const columns = (): string[] => [
  ...new Set([
    ...getMetadataArgsStorage()
      .columns.filter(({ target }) => (entities as unknown[]).includes(target))
      .flatMap(({ propertyName, options }) => [propertyName, options.name ?? propertyName]),
    ...'id status state assignee department version createdBy roles role permissions isAdmin owner agencyId'.split(
      ' ',
    ),
  ]),
];

/** What decides by itself who owns, holds or may do something is taken only where giving it is the act. */
const deciding = ['id', 'status', 'state', 'assignee', 'createdBy', 'roles', 'role', 'permissions', 'owner'];
const isTheAct: Record<string, string[]> = {
  'POST /accounts': ['roles'],
  'PATCH /accounts/:id': ['state', 'roles'],
  'POST /posts': ['role'],
  'POST /service-tokens': ['role', 'permissions', 'owner'],
  'POST /tasks/:id/claim': ['assignee'],
  'POST /tasks/:id/delegate': ['assignee'],
  'POST /inbox/:taskId/assign': ['assignee'],
  'POST /inbox/:taskId/delegate': ['assignee'],
  'POST /inbox/bulk': ['assignee'],
  // Draft or published.
  'POST /calendars/:key/versions': ['status'],
};

const isOpen = (row: Row) => everyIdentity.some((one) => typeof outcomeFor(row, one) === 'string');

/** Their body is a message that is looked at byte by byte, for its signature. */
const signed = ['POST /payment-callbacks/:provider'];

describe('mass assignment', () => {
  it.each(
    changing
      .filter((row) => row.call && isOpen(row) && !signed.includes(row.route))
      .map((row) => [row.route, row] as const),
  )('%s takes no field of a table', async (route, row) => {
    const call = await make(row);
    // What takes files has no other fields, and what takes no body looks at none.
    if (call.files || call.body === undefined) return;
    const all = columns();
    const before = await fingerprintOf(world.database);
    const answer = await knock(world.url, await proofOf(world, anyInsiderOf(row), row), route, {
      ...call,
      body: { ...Object.fromEntries(all.map((name) => [name, 'x'])), ...(call.body as object) },
    });
    expect([answer.status, answer.code]).toEqual([400, 'REQUEST.INVALID']);
    const refused = answer.body.errors
      .filter(({ code }: { code: string }) => code === 'whitelistValidation')
      .map(({ field }: { field: string }) => field);
    const taken = all.filter((name) => !refused.includes(name));
    expect(taken.filter((name) => deciding.includes(name) && !isTheAct[route]?.includes(name))).toEqual([]);
    // Not one name is passed over in silence: a field is either the route's own or refused by name.
    expect(refused.length).toBeGreaterThan(all.length - 25);
    expect(await fingerprintOf(world.database)).toEqual(before);
  });
});

const bent = [
  '../../../etc/passwd',
  '..\\..\\windows',
  'a\u0000b',
  'x'.repeat(300),
  "' OR '1'='1",
  '1; DROP TABLE account',
  '%',
  '__proto__',
  '１２３—漢字🙂',
];
/** Their last part is a name that the caller chooses. */
const names = ['PUT /shadow-case-files/:system/:foreignCode', 'POST /calendars/:key/versions'];

/** Those that make a thing of such a name come last: before, there is none. */
const withIds = rows
  .filter(({ route }) => namesIn(route).length > 0)
  .toSorted((one, other) => Number(names.includes(one.route)) - Number(names.includes(other.route)));

describe('bent ids', () => {
  it.each(withIds.map((row) => [row.route, row] as const))('%s refuses them', async (route, row) => {
    const call = await make(row);
    const proof = await proofOf(world, anyInsiderOf(row), row);
    for (const name of namesIn(route))
      for (const value of bent) {
        const params = { ...call.params, [name]: value };
        const { status, text } = await knock(world.url, proof, route, { ...call, params });
        // A page answers any address below its own; what there is behind it asks the API.
        const isFine = status >= 400 ? status < 500 : names.includes(route) || route.endsWith('/{*rest}');
        expect([name, value, isFine ? 'fine' : `${status} ${text}`]).toEqual([name, value, 'fine']);
      }
  });
});

describe('a session that has ended', () => {
  it('opens nothing any more', async () => {
    const doors = new Map(
      world.app
        .get(AccessInventory)
        .doors()
        .map(({ route, access }) => [route, access]),
    );
    const closed = rows.filter(({ route }) => {
      const access = doors.get(route);
      return access && !('isPublic' in access);
    });
    expect(closed.length).toBeGreaterThan(150);
    for (const [person, exit] of [
      ['lan', 'DELETE /session'],
      ['citizen', 'DELETE /citizen/session'],
    ]) {
      const cookie = await world.signIn(person);
      expect((await knock(world.url, { cookie }, exit, {})).status).toBe(204);
      const answers: Answer[] = [];
      for (const { route } of closed) {
        const params = Object.fromEntries(namesIn(route).map((name) => [name, 'x']));
        answers.push(await knock(world.url, { cookie }, route, { params }));
      }
      expect([...new Set(answers.map(({ status }) => status))]).toEqual([401]);
    }
  });
});

it('changes of rows are seen by the fingerprint', async () => {
  const before: Fingerprint = await fingerprintOf(world.database);
  await world.newCase('receive');
  expect(await fingerprintOf(world.database)).not.toEqual(before);
});
