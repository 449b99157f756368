import { compareHash, hashOf } from './file-hash';

describe('a file of one’s own', () => {
  it('is the one that was issued, an earlier one, or another', async () => {
    const own = await hashOf(new TextEncoder().encode('abc').buffer as ArrayBuffer);
    expect(own).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(compareHash(own, [own.toUpperCase(), 'a'])).toBe('SAME');
    expect(compareHash(own, ['a', own])).toBe('EARLIER');
    expect(compareHash(own, ['a'])).toBe('OTHER');
    expect(compareHash(own, [])).toBe('OTHER');
  });
});
