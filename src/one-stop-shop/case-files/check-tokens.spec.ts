import { createHash } from 'node:crypto';
import type { Keys } from '../../identity';
import { CheckTokens, isSameToken } from './check-tokens';

const tokens = new CheckTokens({
  digest: (purpose: string, text: string) => createHash('sha256').update(`${purpose} ${text}`).digest('hex'),
} as Keys);

describe('a check token', () => {
  it('is sixteen signs, the same for a case whenever it is asked for, and another one for rating', () => {
    expect(tokens.of('a')).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(tokens.of('a')).toBe(tokens.of('a'));
    expect(tokens.of('b')).not.toBe(tokens.of('a'));
    expect(tokens.forRating('a')).not.toBe(tokens.of('a'));
  });

  it('shows no pattern over cases that follow one another: every sign at every place about equally often', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => tokens.of(`case-${n}`));
    expect(new Set(many).size).toBe(many.length);
    for (let place = 0; place < 16; place += 1) {
      const counts = new Map<string, number>();
      for (const token of many) counts.set(token[place]!, (counts.get(token[place]!) ?? 0) + 1);
      const expected = many.length / 32;
      const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
      // 31 degrees of freedom: above 70 once in ten thousand.
      expect(chiSquare).toBeLessThan(70);
    }
  });

  it('is known as people write it, and nothing else is', () => {
    const token = tokens.of('a');
    expect(isSameToken(token.toLowerCase().replace(/(.{4})/g, '$1-'), token)).toBe(true);
    for (const wrong of ['', token.slice(1), `${token}0`, token.replace(/.$/, '*'), '0'.repeat(16)])
      expect(isSameToken(wrong, token)).toBe(false);
  });
});
