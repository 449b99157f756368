import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Keys } from '../../identity';

/** Crockford's alphabet: no letter that is taken for a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The sixteen signs (80 bits) beside a case's code on its papers: who holds one may look the case up. They follow from the case
 * and from the keys of the installation, so nothing is stored that a copy of the database could give away, every paper of a
 * case bears the same, and they name nobody.
 */
@Injectable()
export class CheckTokens {
  constructor(private readonly keys: Keys) {}

  of(caseId: string): string {
    return this.signsOf('case-check-token', caseId);
  }

  /** By this one the case is rated, once: it is sent with the news that the result was handed over. */
  forRating(caseId: string): string {
    return this.signsOf('case-rating-token', caseId);
  }

  private signsOf(purpose: string, caseId: string): string {
    let bits = BigInt(`0x${this.keys.digest(purpose, caseId).slice(0, 20)}`);
    let token = '';
    for (let sign = 0; sign < 16; sign += 1) {
      token = alphabet[Number(bits & 31n)] + token;
      bits >>= 5n;
    }
    return token;
  }
}

/** Compared in the same time wherever they differ. `shown`: as people write it, in groups and small letters too. */
export function isSameToken(shown: string, token: string): boolean {
  const folded = shown.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-Z]{16}$/.test(folded) && timingSafeEqual(Buffer.from(folded), Buffer.from(token));
}
