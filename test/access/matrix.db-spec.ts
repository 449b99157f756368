import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccessInventory, isAllowed, isRole, Topics } from '../../src/identity';
import { newId } from '../../src/kernel';
import { isNightly } from '../faults/tally';
import { writeDocument } from './document';
import { everyIdentity, type Identity } from './identities';
import { type Answer, inOrder, knock, namesIn, pathOf, proofOf } from './knock';
import { wrongIn } from './event-payloads';
import { type Call, type Outcome, outcomeFor, type Row } from './matrix';
import { routesOf } from './router';
import { rows } from './routes';
import { topicRows } from './topics';
import { buildWorld, type World } from './world';

declare const database: 'sqlite' | 'mariadb';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world?.stop());

describe('the rows', () => {
  it('are the routes of the router, each once', () => {
    const named = rows.map(({ route }) => route);
    expect(named.filter((route, place) => named.indexOf(route) !== place)).toEqual([]);
    const routes = routesOf(world.app);
    expect({ withoutRow: routes.filter((route) => !named.includes(route)) }).toEqual({ withoutRow: [] });
    expect({ withoutRoute: named.filter((route) => !routes.includes(route)) }).toEqual({ withoutRoute: [] });
  });

  it('name, where there are two ids, one that belongs to another parent', () => {
    const forgotten = rows.filter(({ route, mismatched }) => namesIn(route).length > 1 && !mismatched);
    expect(forgotten.map(({ route }) => route)).toEqual([]);
  });

  it('let nobody in whom the table of permissions shuts out', () => {
    const doors = new Map(
      world.app
        .get(AccessInventory)
        .doors()
        .map(({ route, access }) => [route, access]),
    );
    const rolesOf: Partial<Record<Identity, string>> = {
      ...{
        citizen: 'citizen',
        otherCitizen: 'citizen',
        officialElsewhere: 'official',
        colleague: 'official',
      },
      ...{ rightOfficial: 'official' },
    };
    const wrong = rows.flatMap((row) => {
      const access = doors.get(row.route);
      if (!access || 'isPublic' in access) return [];
      return everyIdentity.flatMap((identity) => {
        const role = rolesOf[identity] ?? identity;
        const outcome = outcomeFor(row, identity);
        const isIn = isRole(role) && isAllowed([role], access.permission);
        if (!isIn && outcome !== 403 && outcome !== 401) return [`${row.route} ${identity} ${outcome}`];
        return [];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('are what the document says', () => {
    const permissionOf = (topic: string) =>
      world.app.get(Topics).all.find(({ name }) => name === topic)!.permission;
    const file = join(__dirname, '../../docs/access-matrix.md');
    const text = writeDocument(
      rows,
      topicRows.map((row) => ({ ...row, permission: permissionOf(row.topic) })),
      world.app.get(AccessInventory).doors(),
    );
    if (process.env.WRITE_ACCESS_MATRIX) writeFileSync(file, text);
    // When this fails: npm run access-matrix
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

/** What the identity got, in the words of the rows: a code where they name one. */
const outcomeOf = ({ status, code }: Answer, wanted: Outcome): string | number => {
  if (status < 400) return 'ok';
  const isCode = typeof wanted === 'string' && wanted !== 'ok';
  return isCode || ![401, 403, 404].includes(status) ? (code ?? status) : status;
};

/** Those last that end sessions, of others too. */
const inTurn = [...rows].sort((one, other) => Number(one.endsSession ?? 0) - Number(other.endsSession ?? 0));

/** By the permission of the door, before anything of the object is read. */
const isShutOut = (row: Row, identity: Identity): boolean => outcomeFor(row, identity) === 403;
/** On MariaDB by day only those are asked whose answer hangs on what the database says. */
const asksAll = database === 'sqlite' || isNightly;

describe.each(inTurn.map((row) => [row.route, row] as const))('%s', (_, row) => {
  it('answers everybody as it must', async () => {
    const mayChange = !row.route.startsWith('GET ');
    const passes = (identity: Identity) => typeof outcomeFor(row, identity) === 'string';
    let call: Call | undefined;
    const got: Record<string, unknown> = {};
    const wanted: Record<string, unknown> = {};
    for (const identity of inOrder(passes)) {
      if (isShutOut(row, identity) && !asksAll) continue;
      call ??= await make(row);
      const answer = await visit(identity, row, call);
      wanted[identity] = outcomeFor(row, identity);
      got[identity] = outcomeOf(answer, outcomeFor(row, identity));
      // What was refused says why.
      if (got[identity] !== wanted[identity]) got[identity] = `${answer.status} ${answer.text.slice(0, 300)}`;
      else if (wanted[identity] === 404) await expectTheSameAsUnknown(identity, row, call, answer);
      if (mayChange && passes(identity)) call = undefined;
    }
    expect(got).toEqual(wanted);
  }, 60_000);

  const { mismatched } = row;
  if (typeof mismatched === 'function')
    it('does not know the object of another parent', async () => {
      const insider = everyIdentity.find((identity) => outcomeFor(row, identity) === 'ok')!;
      const call = await mismatched(world);
      const answer = await visit(insider, row, call);
      expect(answer).toMatchObject({ status: 404 });
    });
});

const visit = async (identity: Identity, row: Row, call: Call): Promise<Answer> =>
  knock(world.url, await proofOf(world, identity, row), row.route, call);

const make = async ({ call }: Row): Promise<Call> => (call ? call(world) : {});

/** Nobody learns from the answer whether there is such a thing. */
async function expectTheSameAsUnknown(identity: Identity, row: Row, call: Call, answer: Answer) {
  const ids = Object.keys(call.params ?? {});
  if (ids.length === 0) return;
  const unknown: Call = { ...call, params: { ...call.params, [ids[0]]: newId() } };
  const other = await visit(identity, row, unknown);
  expect([other.status, comparable(other, row, unknown)]).toEqual([404, comparable(answer, row, call)]);
}

/** Without what names this request alone. */
function comparable({ body, text }: Answer, row: Row, call: Call): string {
  const plain = body ? JSON.stringify({ ...body, requestId: '' }) : text;
  return Object.values(call.params ?? {}).reduce(
    (words, id) => words.replaceAll(id, '<id>'),
    plain.replaceAll(pathOf(row.route, call), '<path>'),
  );
}

describe('the events of all that', () => {
  it('say what happened in ids, codes, numbers and dates, and nothing of people', async () => {
    const told = await world.database.query<{ type: string; payload: string }>(
      'SELECT type, payload FROM outbox_event',
    );
    expect(new Set(told.map(({ type }) => type)).size).toBeGreaterThan(50);
    const wrong = told.flatMap(({ type, payload }) =>
      wrongIn(JSON.parse(payload)).map((what) => `${type}: ${what}`),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });
});
