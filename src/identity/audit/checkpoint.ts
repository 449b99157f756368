import { createPublicKey, verify } from 'node:crypto';
import type { SqlValue } from '../../database';
import { canonicalJson, sha256 } from './canonical-json';
import { leafHash } from './merkle-tree';

/** A signed batch of the chain: links `fromSeq` to `toSeq`. */
export interface Checkpoint {
  id: string;
  fromSeq: number;
  toSeq: number;
  merkleRoot: string;
  /** Hash of the link `toSeq`. */
  headHash: string;
  /** Hash of the checkpoint before; empty for the first. */
  previous: string;
  /** When it was sealed, epoch milliseconds; never before the one before. */
  at: number;
}

/** The root of one finished day (Asia/Ho_Chi_Minh); seqs are null for a day without entries. */
export interface DailyRoot {
  day: string;
  firstSeq: number | null;
  lastSeq: number | null;
  count: number;
  /** Hash of the last link so far. */
  headHash: string;
  /** Over the hashes of the day's checkpoints. */
  merkleRoot: string;
  /** Hash of the root of the day before; empty for the first. */
  previousRoot: string;
  /** SPKI, PEM. */
  publicKey: string;
}
export type SignedRoot = DailyRoot & { signature: string };

/** What signs; `Keys` does. */
export interface Signer {
  sign(data: Buffer): Buffer;
  readonly publicKey: string;
}

/** A checkpoint cannot be passed off as a root, nor anything else that the key signs as one of them. */
type Signed = 'checkpoint' | 'root';
const signedText = (what: Signed, content: object): Buffer =>
  Buffer.from(`motcua audit ${what}\n${canonicalJson(content)}`, 'utf8');

export const signatureOf = (what: Signed, content: object, signer: Signer): string =>
  signer.sign(signedText(what, content)).toString('base64');

export const isSigned = (
  what: Signed,
  content: object,
  signature: string,
  publicKeys: readonly string[],
): boolean =>
  publicKeys.some((key) => {
    try {
      return verify(null, signedText(what, content), createPublicKey(key), Buffer.from(signature, 'base64'));
    } catch {
      return false;
    }
  });

export const checkpointHash = (checkpoint: Checkpoint): string => sha256(canonicalJson(checkpoint));
export const rootHash = (root: DailyRoot): string => sha256(canonicalJson(root));
export const linkHash = (previous: string, content: string): string =>
  sha256(Buffer.from(previous, 'hex'), Buffer.from(content, 'hex'));
export const linkLeaf = (seq: number, content: string): string => leafHash(`${seq} ${content}`);

export const checkpointColumns = 'id, from_seq, to_seq, merkle_root, head_hash, previous, at, signature';

export const toCheckpoint = (row: Record<string, SqlValue>): Checkpoint => ({
  id: row.id as string,
  fromSeq: Number(row.from_seq),
  toSeq: Number(row.to_seq),
  merkleRoot: row.merkle_root as string,
  headHash: row.head_hash as string,
  previous: row.previous as string,
  at: Number(row.at),
});

/** The day in Vietnam (UTC+7, no daylight saving). */
const offset = 7 * 3_600_000;
export const dayOf = (at: number): string => new Date(at + offset).toISOString().slice(0, 10);
export const endOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) - offset + 24 * 3_600_000;
export const dayAfter = (day: string): string => dayOf(endOfDay(day));
