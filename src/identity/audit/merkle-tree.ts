import { createHash } from 'node:crypto';

/*
 * The Merkle tree of RFC 6962: leaves and inner nodes are hashed with different prefixes, so that a node can never be passed
 * off as a leaf. Hashes are SHA-256 in hexadecimal.
 */

const hashed = (prefix: number, ...parts: Buffer[]): Buffer => {
  const hash = createHash('sha256').update(Buffer.of(prefix));
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const nodeOf = (left: Buffer, right: Buffer): Buffer => hashed(1, left, right);

export const leafHash = (data: string): string => hashed(0, Buffer.from(data, 'utf8')).toString('hex');

/** One step of a proof: the hash beside ours on the way up, and on which side it stands. */
export interface PathStep {
  side: 'left' | 'right';
  hash: string;
}

/** Takes leaves one after the other and holds only one hash per level. */
export class MerkleTree {
  private readonly subtrees: { size: number; hash: Buffer }[] = [];

  add(leaf: string): void {
    let last: { size: number; hash: Buffer } = { size: 1, hash: Buffer.from(leaf, 'hex') };
    while (this.subtrees.at(-1)?.size === last.size) {
      const left = this.subtrees.pop()!;
      last = { size: left.size * 2, hash: nodeOf(left.hash, last.hash) };
    }
    this.subtrees.push(last);
  }

  /** Of no leaves: the hash of nothing. */
  get root(): string {
    if (this.subtrees.length === 0) return createHash('sha256').digest('hex');
    return this.subtrees
      .map(({ hash }) => hash)
      .reduceRight((right, left) => nodeOf(left, right))
      .toString('hex');
  }
}

export function merkleRoot(leaves: readonly string[]): string {
  const tree = new MerkleTree();
  for (const leaf of leaves) tree.add(leaf);
  return tree.root;
}

/** From the leaf at `index` up to below the root. */
export function pathOf(leaves: readonly string[], index: number): PathStep[] {
  if (leaves.length <= 1) return [];
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return index < split
    ? [...pathOf(leaves.slice(0, split), index), { side: 'right', hash: merkleRoot(leaves.slice(split)) }]
    : [
        ...pathOf(leaves.slice(split), index - split),
        { side: 'left', hash: merkleRoot(leaves.slice(0, split)) },
      ];
}

export function rootAfter(leaf: string, path: readonly PathStep[]): string {
  let hash: Buffer = Buffer.from(leaf, 'hex');
  for (const { side, hash: beside } of path) {
    const other = Buffer.from(beside, 'hex');
    hash = side === 'left' ? nodeOf(other, hash) : nodeOf(hash, other);
  }
  return hash.toString('hex');
}
