import { createHash, timingSafeEqual } from 'node:crypto';
import type { Keys } from '../../identity';

/** Crockford's alphabet: no letter that is taken for a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Sixteen signs (80 bits) that are in the letters to the sender and nowhere else: whoever has them reads how their feedback
 * stands and rates the answer. Worked out from the id with the keys of the installation, so that nothing is stored.
 */
export function feedbackToken(keys: Pick<Keys, 'digest'>, id: string): string {
  let bits = BigInt(`0x${keys.digest('feedback-token', id).slice(0, 20)}`);
  let token = '';
  for (let sign = 0; sign < 16; sign += 1) {
    token = alphabet[Number(bits & 31n)] + token;
    bits >>= 5n;
  }
  return token;
}

/** In constant time; as people write it down. */
export function isFeedbackToken(keys: Pick<Keys, 'digest'>, id: string, given: string): boolean {
  const folded = given.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(folded), hash(feedbackToken(keys, id)));
}
