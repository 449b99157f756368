import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database';

/** Whose door: each has a provider of its own, and an attempt at one is none at the other. */
export type OidcDoor = 'official' | 'citizen';

export interface OidcAttempt {
  state: string;
  nonce: string;
  /** Of PKCE. */
  verifier: string;
  returnTo: string;
}

/** Milliseconds that somebody has for signing in at the provider. */
export const attemptLength = 10 * 60_000;
const secretForm = /^[A-Za-z0-9_-]{43}$/;

/** Sign-ins on their way through a provider. Each comes back once, in time, and to the browser that began it. */
@Injectable()
export class OidcAttempts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `secret` is for the cookie of the browser. */
  async begin(door: OidcDoor, returnTo: string): Promise<OidcAttempt & { secret: string }> {
    const state = randomBytes(32).toString('base64url');
    const secret = randomBytes(32).toString('base64url');
    await this.unitOfWork.run(async (tx) => {
      const now = await tx.now();
      await tx.execute('DELETE FROM oidc_attempt WHERE expires_at <= ?', [now]);
      await tx.insert('oidc_attempt', [
        {
          state_hash: hashOf(state),
          browser_hash: hashOf(secret),
          door,
          return_to: returnTo,
          expires_at: now + attemptLength,
        },
      ]);
    });
    return { ...attemptOf(state, secret, returnTo), secret };
  }

  /** Ends the attempt. Undefined: there is none at this door that this browser began; then nothing has ended. */
  async take(door: OidcDoor, state: string, secret: string): Promise<OidcAttempt | undefined> {
    if (!secretForm.test(state) || !secretForm.test(secret)) return undefined;
    const returnTo = await this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<{ return_to: string; expires_at: number }>(
        `SELECT return_to, expires_at FROM oidc_attempt
         WHERE state_hash = ? AND browser_hash = ? AND door = ?${tx.forUpdate}`,
        [hashOf(state), hashOf(secret), door],
      );
      if (!row) return undefined;
      await tx.execute('DELETE FROM oidc_attempt WHERE state_hash = ?', [hashOf(state)]);
      return row.expires_at > (await tx.now()) ? row.return_to : undefined;
    });
    return returnTo === undefined ? undefined : attemptOf(state, secret, returnTo);
  }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const attemptOf = (state: string, secret: string, returnTo: string): OidcAttempt => {
  const derive = (what: string) =>
    createHmac('sha256', secret).update(`${what}:${state}`).digest('base64url');
  return { state, nonce: derive('nonce'), verifier: derive('verifier'), returnTo };
};
