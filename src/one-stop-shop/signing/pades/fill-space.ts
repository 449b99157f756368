/** A file that waits for its signature: the digest that is to be signed, and where the signature goes. */
export interface SignatureSpace {
  bytes: Uint8Array;
  /** SHA-256 over everything but the signature's own value. */
  digest: Uint8Array;
  /** Of the first hexadecimal digit; there is room for `room` digits. */
  at: number;
}

/** Hexadecimal digits: 12 KiB of CMS, a chain of four 4 096-bit RSA certificates and half as much again. */
export const room = 24_576;

/** The file with its signature in place. Throws when that is larger than the room for it. */
export function fillSpace({ bytes, at }: SignatureSpace, signedData: Uint8Array): Uint8Array {
  const hex = Buffer.from(signedData).toString('hex');
  if (hex.length > room) throw new Error(`a signature of ${signedData.length} bytes has no room`);
  const filled = Buffer.from(bytes);
  filled.write(hex, at, 'latin1');
  return filled;
}
