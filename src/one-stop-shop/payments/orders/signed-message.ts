import { createHmac, timingSafeEqual } from 'node:crypto';

/** Both clocks may differ by so much (SECURITY: a signed message is of these minutes, or it is not taken). */
const tolerance = 5 * 60_000;
const nonceForm = /^[A-Za-z0-9_-]{16,64}$/;
const signatureForm = /^[0-9a-f]{64}$/;

export interface Signed {
  /** Epoch milliseconds, in digits. */
  timestamp: string;
  nonce: string;
  /** HMAC-SHA-256 over time, nonce and body, in hex digits. */
  signature: string;
}

const signatureOf = (secret: string, { timestamp, nonce }: Omit<Signed, 'signature'>, body: Buffer): Buffer =>
  createHmac('sha256', secret).update(`${timestamp}.${nonce}.`).update(body).digest();

export function sign(secret: string, body: Buffer, now: number, nonce: string): Signed {
  const timestamp = String(now);
  return { timestamp, nonce, signature: signatureOf(secret, { timestamp, nonce }, body).toString('hex') };
}

/** Compared in constant time. A nonce is only well formed here; that it is new is for whoever keeps them. */
export function isGenuine(
  secret: string,
  body: Buffer,
  given: Partial<Signed>,
  now: number,
): given is Signed {
  const { timestamp = '', nonce = '', signature = '' } = given;
  if (!/^\d{13}$/.test(timestamp) || !nonceForm.test(nonce) || !signatureForm.test(signature)) return false;
  const isRight = timingSafeEqual(
    signatureOf(secret, { timestamp, nonce }, body),
    Buffer.from(signature, 'hex'),
  );
  return isRight && Math.abs(now - Number(timestamp)) <= tolerance;
}
