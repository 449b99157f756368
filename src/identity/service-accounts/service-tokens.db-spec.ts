import { createHash } from 'node:crypto';
import { openTestDatabase, type TestDatabase } from '../../../test/database/test-database';
import { DrivenClock } from '../../kernel';
import { isAllowed } from '../access/permissions';
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
    await Promise.all(Array.from({ length: 5 }, () => tokens.authenticate(token)));
    for (let request = 0; request < 5; request += 1) await tokens.authenticate(token);
    expect(query).toHaveBeenCalledTimes(1);
  });

  it('refuse a role that does not exist or is not for services, and an id that does not exist', async () => {
    for (const role of ['toString', 'citizen'])
      await expect(tokens.create({ role })).rejects.toMatchObject({ code: 'IDENTITY.UNKNOWN_ROLE' });
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
        scopes: [],
        addresses: [],
        ownerPersonId: null,
        lastUsedDay: null,
        createdAt: clock.now().getTime(),
        expiresAt: clock.now().getTime() + 7 * 86_400_000,
        revokedAt: null,
      },
    ]);
  });

  it('may be a part of a role, and carry that part to whoever decides', async () => {
    const scopes = ['task.read', 'instance.read'];
    const { token } = await tokens.create({ role: 'worker', scopes });
    const actor = (await tokens.authenticate(token))!;
    expect(isAllowed(actor, 'task.read')).toBe(true);
    expect(isAllowed(actor, 'task.work')).toBe(false);
    expect(isAllowed(actor.roles, 'task.work')).toBe(true);
    await expect(tokens.create({ role: 'viewer', scopes: ['task.work'] })).rejects.toMatchObject({
      code: 'IDENTITY.SCOPE_NOT_OF_ROLE',
      params: { scope: 'task.work', role: 'viewer' },
    });
    const { token: whole } = await tokens.create({ role: 'worker', scopes: [] });
    expect(isAllowed((await tokens.authenticate(whole))!, 'task.work')).toBe(true);
  });

  it('may be bound to addresses', async () => {
    const { token } = await tokens.create({ role: 'viewer', addresses: ['10.1.0.0/16', '2001:db8::1'] });
    for (const address of ['10.1.2.3', '::ffff:10.1.2.3', '2001:db8::1'])
      expect(await tokens.authenticate(token, address)).toBeDefined();
    for (const address of ['10.2.0.1', '2001:db8::2', 'x', undefined])
      expect(await tokens.authenticate(token, address)).toBeUndefined();
    await expect(tokens.create({ role: 'viewer', addresses: ['10.1.0.0/40'] })).rejects.toMatchObject({
      code: 'IDENTITY.ADDRESS_INVALID',
    });
  });

  it('are rotated: the new one has the same rights and life, the old one a day', async () => {
    const { id, token } = await tokens.create({ role: 'worker', scopes: ['task.read'], expiresInDays: 30 });
    clock.travelTo(new Date('2026-03-12T01:00:00Z'));
    const made = await tokens.rotate(id);
    expect(await tokens.find(made.id)).toMatchObject({
      role: 'worker',
      scopes: ['task.read'],
      expiresAt: Date.parse('2026-04-11T01:00:00Z'),
    });
    expect(await tokens.authenticate(token)).toBeDefined();
    expect(await tokens.authenticate(made.token)).toBeDefined();
    clock.travelTo(new Date('2026-03-13T01:00:00Z'));
    expect(await tokens.authenticate(token)).toBeUndefined();
    expect(await tokens.authenticate(made.token)).toBeDefined();
    await expect(tokens.rotate(id)).rejects.toMatchObject({ code: 'IDENTITY.TOKEN_ENDED' });
    await tokens.revoke(made.id);
    await expect(tokens.rotate(made.id)).rejects.toMatchObject({ code: 'IDENTITY.TOKEN_ENDED' });
  });

  it('remember on which day they were last used, with one write a day', async () => {
    const { id, token } = await tokens.create({ role: 'viewer' });
    expect((await tokens.find(id)).lastUsedDay).toBeNull();
    await tokens.authenticate(token);
    await tokens.noteUses();
    expect((await tokens.find(id)).lastUsedDay).toBe('2026-03-02');
    const run = jest.spyOn(test.unitOfWork, 'run');
    await tokens.authenticate(token);
    await tokens.noteUses();
    expect(run).not.toHaveBeenCalled();
    clock.travelTo(new Date('2026-03-03T01:00:00Z'));
    await tokens.authenticate(token);
    await tokens.noteUses();
    expect((await tokens.find(id)).lastUsedDay).toBe('2026-03-03');
  });
});
