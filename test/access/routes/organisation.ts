import { newId } from '../../../src/kernel';
import { everybodyInside, type Row, to } from '../matrix';
import type { World } from '../world';

const anyone = everybodyInside('ok');
const administrators = to('ok', 'administrator');
const name = { vi: 'Mới', en: 'New' };
const word = (first: string) => `${first}-${newId()}`;

/** An agency of its own, so that what is done to it leaves the others as they are. */
async function newAgency({ api, ok }: World): Promise<string> {
  const key = word('a');
  await ok(api.post('/agencies', { key, name, tier: 'COMMUNE', parent: 'tinh', validFrom: '2026-01-01' }));
  return key;
}
async function newUnit(world: World): Promise<string> {
  const agency = await newAgency(world);
  return (await world.ok<any>(world.api.post('/units', { agency, key: 'office', name }))).id;
}
async function newPerson({ api, ok }: World): Promise<string> {
  const key = word('p');
  await ok(api.post('/people', { key, name: 'Người Mới' }));
  return key;
}
async function newPost(world: World): Promise<string> {
  const body = { person: await newPerson(world), agency: 'xa-an-phu', unit: 'one-stop', role: 'receiver' };
  return (await world.ok<any>(world.api.post('/posts', body))).id;
}

export const organisation: Row[] = [
  { route: 'GET /agencies', gets: anyone },
  { route: 'GET /agencies/tree', gets: anyone },
  { route: 'GET /administrative-units', gets: anyone },
  { route: 'GET /agencies/:id', call: () => ({ params: { id: 'xa-an-phu' } }), gets: anyone },
  {
    route: 'POST /agencies',
    call: () => ({ body: { key: word('a'), name, tier: 'COMMUNE', parent: 'tinh' } }),
    gets: administrators,
  },
  {
    route: 'PATCH /agencies/:id',
    call: async (world) => ({ params: { id: await newAgency(world) }, body: { calendar: null } }),
    gets: administrators,
  },
  {
    route: 'POST /agencies/:id/rename',
    call: async (world) => ({ params: { id: await newAgency(world) }, body: { name } }),
    gets: administrators,
  },
  {
    route: 'POST /agencies/:id/codes',
    call: async (world) => ({
      params: { id: await newAgency(world) },
      body: { scheme: 'OTHER', code: newId().slice(-12) },
    }),
    gets: administrators,
  },
  {
    route: 'POST /agencies/:id/dissolve',
    call: async (world) => ({ params: { id: await newAgency(world) }, body: { date: '2027-01-01' } }),
    gets: administrators,
  },
  {
    route: 'POST /agencies/merge',
    call: async (world) => ({
      body: { predecessors: [await newAgency(world)], successor: await newAgency(world), date: '2027-01-01' },
    }),
    gets: administrators,
  },
  {
    route: 'POST /agencies/:id/split',
    call: async (world) => ({
      params: { id: await newAgency(world) },
      body: { successors: [{ agency: await newAgency(world), principal: true }], date: '2027-01-01' },
    }),
    gets: administrators,
  },
  {
    route: 'POST /agencies/:id/transfer',
    call: async (world) => ({
      params: { id: await newAgency(world) },
      body: { successor: await newAgency(world), procedures: ['PERMIT'], date: '2027-01-01' },
    }),
    gets: administrators,
  },
  { route: 'GET /units', gets: anyone },
  { route: 'GET /units/:id', call: (world) => ({ params: { id: world.unit('one-stop') } }), gets: anyone },
  {
    route: 'POST /units',
    call: () => ({ body: { agency: 'xa-an-phu', key: word('u'), name } }),
    gets: administrators,
  },
  {
    route: 'POST /units/:id/rename',
    call: async (world) => ({ params: { id: await newUnit(world) }, body: { name } }),
    gets: administrators,
  },
  {
    route: 'POST /units/:id/end',
    call: async (world) => ({ params: { id: await newUnit(world) }, body: { date: '2027-01-01' } }),
    gets: administrators,
  },
  { route: 'GET /people', gets: anyone },
  { route: 'GET /people/:id', call: (world) => ({ params: { id: world.person('an') } }), gets: anyone },
  {
    route: 'POST /people',
    call: () => ({ body: { key: word('p'), name: 'Người Mới' } }),
    gets: administrators,
  },
  {
    route: 'PATCH /people/:id',
    call: async (world) => ({ params: { id: await newPerson(world) }, body: { name: 'Người Khác' } }),
    gets: administrators,
  },
  { route: 'GET /posts', gets: anyone },
  {
    route: 'GET /posts/:id',
    call: async (world) => ({ params: { id: await newPost(world) } }),
    gets: anyone,
  },
  {
    route: 'POST /posts',
    call: async (world) => ({
      body: { person: await newPerson(world), agency: 'xa-an-phu', unit: 'one-stop', role: 'receiver' },
    }),
    gets: administrators,
  },
  {
    route: 'POST /posts/:id/end',
    call: async (world) => ({ params: { id: await newPost(world) }, body: { date: '2027-01-01' } }),
    gets: administrators,
  },
  { route: 'GET /substitutions', gets: anyone },
  {
    route: 'GET /substitutions/:id',
    call: async (world) => ({ params: { id: await newSubstitution(world) } }),
    gets: anyone,
  },
  {
    route: 'POST /substitutions',
    call: async (world) => ({ body: { from: await newPerson(world) } }),
    gets: administrators,
  },
  {
    route: 'POST /substitutions/:id/end',
    call: async (world) => ({ params: { id: await newSubstitution(world) }, body: { date: '2027-01-01' } }),
    gets: administrators,
  },
  {
    route: 'POST /organisation/import',
    call: () => ({
      body: { files: [{ name: 'people.csv', content: `key,name\n${word('p')},Người Mới\n` }] },
    }),
    gets: administrators,
  },
  { route: 'GET /me', gets: anyone },
  { route: 'GET /accounts', gets: administrators },
  {
    route: 'GET /accounts/:id',
    call: (world) => ({ params: { id: world.accountOf('an') } }),
    gets: administrators,
  },
  {
    route: 'POST /accounts',
    call: async (world) => ({
      body: {
        person: await newPerson(world),
        username: `new.${newId()}`,
        password: `mái đình làng ${newId()}`,
        roles: ['official'],
      },
    }),
    gets: administrators,
  },
  {
    route: 'PATCH /accounts/:id',
    call: (world) => ({ params: { id: world.accountOf('xuan') }, body: { state: 'DISABLED' } }),
    gets: administrators,
  },
  {
    route: 'DELETE /accounts/:id/second-factor',
    call: (world) => ({ params: { id: world.accountOf('bao') } }),
    gets: administrators,
  },
  {
    route: 'DELETE /accounts/:id/provider-identity',
    call: (world) => ({ params: { id: world.accountOf('bao') } }),
    gets: administrators,
  },
  {
    route: 'DELETE /accounts/:id/sessions',
    call: (world) => ({ params: { id: world.accountOf('bao') } }),
    gets: administrators,
  },
  {
    route: 'POST /accounts/:id/invitation',
    call: (world) => ({ params: { id: world.accountOf('bao') } }),
    gets: administrators,
  },
];

async function newSubstitution(world: World): Promise<string> {
  const body = { from: await newPerson(world) };
  return (await world.ok<any>(world.api.post('/substitutions', body))).id;
}
