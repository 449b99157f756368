import { Accounts } from '../../src/identity';
import { type Shop, startShop } from '../builders/start-shop';
import { peopleAt } from '../support/as-person';

/** Nobody makes, or takes over, a second person of their own. */
let shop: Shop;
let as: ReturnType<typeof peopleAt>;
const reason = 'Bổ nhiệm theo quyết định 12/QĐ-UBND';
beforeAll(async () => {
  shop = await startShop();
  as = peopleAt(shop);
});
afterAll(() => shop.stop());

const accountOf = async (key: string, roles: string[]) =>
  (await shop.app.get(Accounts).create({ personId: shop.person(key), username: `acc.${key}`, roles })).id;

it('gives roles that approve only by two', async () => {
  const [one, other] = [as('one', 'administrator'), as('other', 'administrator')];
  const alone = await one.post('/accounts', {
    person: 'bao',
    username: 'acc.bao',
    password: 'trời xanh quá đi',
    roles: ['controller'],
  });
  expect([alone.status, alone.body.code]).toEqual([403, 'ORGANISATION.NEEDS_TWO_PEOPLE']);
  const id = await accountOf('an', ['official']);
  expect((await one.patch(`/accounts/${id}`, { roles: ['controller'] })).body.code).toBe(
    'SECOND_PERSON.REASON_NEEDED',
  );
  const { status, body } = await one.patch(`/accounts/${id}`, { roles: ['official', 'controller'], reason });
  expect([status, body.proposal?.kind]).toEqual([202, 'account.roles']);
  expect((await one.get(`/accounts/${id}`)).body.roles).toEqual(['official']);
  expect((await one.post(`/proposals/${body.proposal.id}/approve`)).status).toBe(403);
  expect((await other.post(`/proposals/${body.proposal.id}/approve`)).status).toBe(200);
  expect((await one.get(`/accounts/${id}`)).body.roles).toEqual(['official', 'controller']);
  // Taking a role away, and roles that approve nothing, are one person's business.
  expect((await one.patch(`/accounts/${id}`, { roles: ['official', 'supervisor'] })).status).toBe(200);
});

it('lets nobody alone take over an account that approves', async () => {
  const one = as('one', 'administrator');
  const id = await accountOf('minh', ['controller']);
  const taken = await one.patch(`/accounts/${id}`, { password: 'trời xanh quá đi' });
  expect([taken.status, taken.body.code]).toEqual([403, 'ORGANISATION.NEEDS_TWO_PEOPLE']);
  expect((await one.post(`/accounts/${id}/invitation`)).body.code).toBe('ORGANISATION.NEEDS_TWO_PEOPLE');
  expect((await one.delete(`/accounts/${id}/second-factor`)).body.code).toBe('SECOND_PERSON.REASON_NEEDED');
  const proposed = await one.delete(`/accounts/${id}/second-factor?reason=${encodeURIComponent(reason)}`);
  expect([proposed.status, proposed.body.proposal?.kind]).toEqual([202, 'account.remove-second-factor']);
});

it('hands nothing that takes two people to a service, which would do it alone', async () => {
  const one = as('one', 'administrator');
  const made = await one.post('/service-tokens', {
    name: 'mine',
    role: 'administrator',
    scopes: ['instance.operate'],
    expiresInDays: 30,
  });
  expect([made.status, made.body.code]).toEqual([403, 'IDENTITY.TOKEN_BEYOND_MAKER']);
  const harmless = await one.post('/service-tokens', {
    name: 'calendar',
    role: 'administrator',
    scopes: ['calendar.manage'],
    expiresInDays: 30,
  });
  expect(harmless.status).toBe(201);
});
