import { randomBytes, scryptSync } from 'node:crypto';
import * as argon2 from '@node-rs/argon2';
import { hashPassword, isOutdated, isPassword } from './password-hash';

jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof import('@node-rs/argon2')>('@node-rs/argon2');
  return { ...real, hash: jest.fn(real.hash), verify: jest.fn(real.verify) };
});

const scryptHash = (password: string) => {
  const salt = randomBytes(16);
  const key = scryptSync(password, salt, 32, { N: 2 ** 10, r: 8, p: 1 });
  return `scrypt$1024$8$1$${salt.toString('base64url')}$${key.toString('base64url')}`;
};

describe('a kept password', () => {
  it('is known again, however its accents are typed, and nothing else is', async () => {
    const hash = await hashPassword('trời xanh');
    expect(await isPassword('trời xanh'.normalize('NFD'), hash)).toBe(true);
    expect(await isPassword('trời xanh ', hash)).toBe(false);
  });

  it('cannot be compared with another, and says what it cost', async () => {
    const [one, other] = await Promise.all([hashPassword('trời xanh'), hashPassword('trời xanh')]);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=47104,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(isOutdated(one)).toBe(false);
  });

  it('that was made with less work, or with scrypt, opens and is to be made anew', async () => {
    for (const kept of [scryptHash('trời xanh'), await argon2.hash('trời xanh', { memoryCost: 64 })]) {
      expect(await isPassword('trời xanh', kept)).toBe(true);
      expect(await isPassword('trời xám', kept)).toBe(false);
      expect(isOutdated(kept)).toBe(true);
    }
  });

  it('costs one look, also where there is none', async () => {
    const kept = await hashPassword('trời xanh');
    await isPassword('warm', undefined);
    for (const hash of [kept, '', undefined]) {
      jest.mocked(argon2.verify).mockClear();
      jest.mocked(argon2.hash).mockClear();
      expect(await isPassword('trời xám', hash)).toBe(false);
      expect(argon2.verify).toHaveBeenCalledTimes(1);
      expect(argon2.hash).not.toHaveBeenCalled();
      const [looked] = jest.mocked(argon2.verify).mock.calls[0];
      expect(String(looked).split('$').slice(0, 4)).toEqual(kept.split('$').slice(0, 4));
    }
  });
});
