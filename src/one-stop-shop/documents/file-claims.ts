import type { Reader } from '../../database';

/** Whether this key of the store belongs to a row. */
type Claim = (reader: Reader, key: string) => Promise<boolean>;

/** Folders that keep files of their own say here which: the sweep removes what nobody claims. */
export class FileClaims {
  private readonly claims: Claim[] = [];

  register(claim: Claim): void {
    this.claims.push(claim);
  }

  async isKept(reader: Reader, key: string): Promise<boolean> {
    for (const claim of this.claims) if (await claim(reader, key)) return true;
    return false;
  }
}
