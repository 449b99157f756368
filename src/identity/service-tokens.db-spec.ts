import { createHash } from 'node:crypto';
import { openTestDatabase, type TestDatabase } from '../../test/database/test-database';
import { DrivenClock } from '../kernel';
import { ServiceTokens } from './service-tokens';

let test: TestDatabase;
let clock: DrivenClock;
let tokens: ServiceTokens;
beforeEach(async () => {
  test = await openTestDatabase();
  clock = new DrivenClock(new Date('2026-03-02T01:00:00Z'));
  tokens = new ServiceTokens(test.database, test.unitOfWork, clock);
});
afterEach(() => test.close());

describe('service tokens', () => {
  it('are 256 random bits of which only a hash is kept', async () => {
    const { token } = await tokens.create({ role: 'operator' });
    const { token: other } = await tokens.create({ role: 'operator' });
    expect(token).toMatch(/^mc_[\w-]{43}$/);
    expect(other).not.toBe(token);
    const rows = await test.database.query('SELECT * FROM service_token');
    expect(JSON.stringify(rows)).not.toContain(token.slice(3));
    expect(JSON.stringify(rows)).toContain(createHash('sha256').update(token).digest('hex'));
  });

  it('tell who holds them', async () => {
    const { id, token } = await tokens.create({ role: 'worker', name: 'Cổng dịch vụ' });
    expect(await tokens.authenticate(token)).toEqual({
      kind: 'service',
      id,
      name: 'Cổng dịch vụ',
      roles: ['worker'],
    });
    for (const wrong of [
      '',
      token.slice(0, -1),
      `${token}a`,
      `mc_${'A'.repeat(43)}`,
      'mc_%',
      token.toUpperCase(),
    ])
      expect(await tokens.authenticate(wrong)).toBeUndefined();
  });

  it('end when they expire, also while they are remembered', async () => {
    const { token } = await tokens.create({ role: 'viewer', expiresInDays: 1 });
    expect(await tokens.authenticate(token)).toBeDefined();
    clock.travelTo(new Date('2026-03-03T01:00:00Z'));
    expect(await tokens.authenticate(token)).toBeUndefined();
  });

  it('end when they are revoked: here at once, on other nodes when they look again', async () => {
    const { id, token } = await tokens.create({ role: 'viewer' });
    const otherNode = new ServiceTokens(test.database, test.unitOfWork, clock);
    expect(await tokens.authenticate(token)).toBeDefined();
    expect(await otherNode.authenticate(token)).toBeDefined();
    await tokens.revoke(id);
    await tokens.revoke(id);
    expect(await tokens.authenticate(token)).toBeUndefined();
    const real = performance.now.bind(performance);
    const later = jest.spyOn(performance, 'now').mockImplementation(() => real() + 5_000);
    expect(await otherNode.authenticate(token)).toBeUndefined();
    later.mockRestore();
  });

  it('are looked up once, not for every request', async () => {
    const { token } = await tokens.create({ role: 'viewer' });
    const query = jest.spyOn(test.database, 'query');
    for (let request = 0; request < 5; request += 1) await tokens.authenticate(token);
    expect(query).toHaveBeenCalledTimes(1);
  });

  it('refuse a role that does not exist and an id that does not exist', async () => {
    await expect(tokens.create({ role: 'toString' })).rejects.toMatchObject({
      code: 'IDENTITY.UNKNOWN_ROLE',
    });
    await expect(tokens.revoke('none')).rejects.toMatchObject({ code: 'IDENTITY.TOKEN_NOT_FOUND' });
  });

  it('are listed without anything secret', async () => {
    const { id } = await tokens.create({ role: 'designer', name: 'modeler', expiresInDays: 7 });
    const listed = await tokens.list();
    expect(listed).toEqual([
      {
        id,
        name: 'modeler',
        role: 'designer',
        createdAt: clock.now().getTime(),
        expiresAt: clock.now().getTime() + 7 * 86_400_000,
        revokedAt: null,
      },
    ]);
  });
});
