/** SAME: the newest file that was issued. EARLIER: one that was given out before it. OTHER: none of them. */
export type Comparison = 'SAME' | 'EARLIER' | 'OTHER';

/** SHA-256 in hexadecimal. */
export async function hashOf(content: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `issued`: newest first. */
export function compareHash(own: string, issued: readonly string[]): Comparison {
  const place = issued.findIndex((one) => one.toLowerCase() === own);
  return place === 0 ? 'SAME' : place > 0 ? 'EARLIER' : 'OTHER';
}
