import { hashPassword, isPassword } from './password-hash';

describe('a kept password', () => {
  it('is known again, however its accents are typed, and nothing else is', async () => {
    const hash = await hashPassword('trời xanh');
    expect(await isPassword('trời xanh'.normalize('NFD'), hash)).toBe(true);
    expect(await isPassword('trời xanh ', hash)).toBe(false);
  });

  it('cannot be compared with another, and says what it cost', async () => {
    const [one, other] = await Promise.all([hashPassword('trời xanh'), hashPassword('trời xanh')]);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  });
});
