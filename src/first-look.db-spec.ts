import type { INestApplicationContext } from '@nestjs/common';
import { openTestDatabase, type TestDatabase } from '../test/database/test-database';
import { type Config, loadConfig } from './config';
import { firstLook } from './first-look';
import { ServiceTokens } from './identity';
import { systemClock } from './kernel';

let place: TestDatabase;
let tokens: ServiceTokens;
beforeAll(async () => {
  place = await openTestDatabase();
  tokens = new ServiceTokens(place.database, place.unitOfWork, systemClock);
});
afterAll(() => place.close());

const look = (env: NodeJS.ProcessEnv = {}): Promise<string | undefined> =>
  firstLook(
    { get: () => tokens } as unknown as INestApplicationContext,
    loadConfig(env, []) satisfies Config,
    'http://127.0.0.1:3000',
  );
const tokenIn = (link: string | undefined): string =>
  new URLSearchParams(new URL(link!).hash.slice(1)).get('token')!;

describe('the link of the first look', () => {
  it('signs in as a viewer for one day, and replaces the link before', async () => {
    const { token: other } = await tokens.create({ role: 'viewer' });
    const before = tokenIn(await look());
    const link = await look();
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/engine#token=mc_/);
    expect(await tokens.authenticate(tokenIn(link))).toMatchObject({ name: 'first look', roles: ['viewer'] });
    expect(await tokens.authenticate(before)).toBeUndefined();
    expect(await tokens.authenticate(other)).toBeDefined();
    const known = (await tokens.list()).filter(({ revokedAt, name }) => !revokedAt && name === 'first look');
    expect(known).toHaveLength(1);
    expect(known[0]!.expiresAt! - known[0]!.createdAt).toBe(86_400_000);
  });

  it.each([
    ['is open to the network', { HOST: '0.0.0.0' }],
    ['stands behind a public address', { PUBLIC_URL: 'https://motcua.example.gov.vn' }],
  ])('is not made when the server %s', async (_, env) => {
    expect(await look(env)).toBeUndefined();
  });

  it.each(['127.0.0.1', '127.0.1.1', 'localhost', '::1'])('is made on %s', async (HOST) => {
    expect(await look({ HOST })).toBeDefined();
  });
});
