import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOnce } from './write-once';

/**
 * The secrets of this installation, in files that only its account may read: one to encrypt what the database must not
 * show (AES-256-GCM, a key of its own for each purpose), one to sign with (Ed25519). Made at the first start.
 */
export class Keys {
  private readonly secret: Buffer;
  private readonly signing: KeyObject;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.secret = Buffer.from(
      readOrMake(join(folder, 'secret.key'), () => randomBytes(32).toString('base64')),
      'base64',
    );
    if (this.secret.length !== 32) throw new Error(`${join(folder, 'secret.key')} is not 32 bytes in base64`);
    this.signing = createPrivateKey(
      readOrMake(join(folder, 'signing.pem'), () =>
        generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      ),
    );
  }

  /** `purpose` and `about` (whose row it is) belong to it: moved elsewhere it cannot be read. */
  encrypt(purpose: string, about: string, plain: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor(purpose), iv).setAAD(Buffer.from(about));
    return Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
      'base64',
    );
  }

  /** Throws when it was altered, moved, or encrypted with other keys. */
  decrypt(purpose: string, about: string, encrypted: string): string {
    const bytes = Buffer.from(encrypted, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.keyFor(purpose), bytes.subarray(0, 12))
      .setAAD(Buffer.from(about))
      .setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
  }

  /** A keyed hash (HMAC-SHA-256, 64 hex digits): tells equal texts, and cannot be guessed back without the keys. */
  digest(purpose: string, text: string): string {
    return createHmac('sha256', this.keyFor(purpose)).update(text, 'utf8').digest('hex');
  }

  /** Ed25519. */
  sign(data: Buffer): Buffer {
    return sign(null, data, this.signing);
  }

  /** SPKI in PEM. */
  get publicKey(): string {
    return createPublicKey(this.signing).export({ type: 'spki', format: 'pem' }).toString();
  }

  /** Equal on every node that has the same keys; tells nothing about them. */
  get fingerprint(): string {
    return createHash('sha256').update(this.keyFor('fingerprint')).update(this.publicKey).digest('hex');
  }

  private keyFor(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, Buffer.alloc(0), purpose, 32));
  }
}

/** Of several processes that start at once, one makes it and all read the same. */
function readOrMake(path: string, make: () => string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  writeOnce(path, make(), 0o600);
  return readFileSync(path, 'utf8');
}
