import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, isUniqueViolation, type Transaction, UnitOfWork } from '../../database';
import type { OidcDoor } from './oidc-attempts';
import type { Claims } from './oidc.policy';

/** Which of our people a subject of a provider is. A subject is never given to somebody else; an address can be. */
@Injectable()
export class OidcIdentities {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async holderOf(door: OidcDoor, claims: Claims): Promise<string | undefined> {
    const [row] = await this.database.query<{ holder_id: string }>(
      'SELECT holder_id FROM oidc_identity WHERE hash = ?',
      [hashOf(door, claims)],
    );
    return row?.holder_id;
  }

  /** False: the provider has meant somebody else by this subject, or another subject by this holder. */
  async bind(door: OidcDoor, claims: Claims, holderId: string): Promise<boolean> {
    if ((await this.holderOf(door, claims)) === holderId) return true;
    try {
      await this.unitOfWork.run(async (tx) => {
        await tx.insert('oidc_identity', [
          {
            hash: hashOf(door, claims),
            door,
            issuer: claims.iss,
            holder_id: holderId,
            created_at: await tx.now(),
          },
        ]);
      });
      return true;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return (await this.holderOf(door, claims)) === holderId;
    }
  }

  /** The next sign-in binds anew. */
  async release(tx: Transaction, holderId: string): Promise<void> {
    await tx.execute('DELETE FROM oidc_identity WHERE holder_id = ?', [holderId]);
  }
}

const hashOf = (door: OidcDoor, { iss, sub }: Claims) =>
  createHash('sha256')
    .update(JSON.stringify([door, iss, sub]))
    .digest('hex');
