import type { Database, Transaction, UnitOfWork } from '../../database';
import { faultPoint, newId, Passes } from '../../kernel';
import { type Checkpoint, checkpointHash, linkHash, linkLeaf, type Signer, signatureOf } from './checkpoint';
import { MerkleTree } from './merkle-tree';

const batch = 1_000;

export interface Seal {
  seq: number;
  headHash: string;
  checkpointHash: string;
  notBefore: number;
}

/**
 * Chains and signs entries after their commit, under one row lock, so that any number of nodes make one chain. Entries of one
 * batch are ordered by instant and id; one whose commit came late gets a later place.
 */
export class Sealing {
  private readonly passes = new Passes(() => this.sealAll());

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly signer: Signer,
  ) {}

  /** When this resolves, every entry that was committed before the call is sealed. */
  run(): Promise<void> {
    return this.passes.run();
  }

  /** How many entries wait for their seal: the lag that the metrics show. */
  async backlog(): Promise<number> {
    const [{ n }] = await this.database.query<{ n: number }>('SELECT COUNT(*) AS n FROM audit_unsealed');
    return Number(n);
  }

  private async sealAll(): Promise<void> {
    for (;;) {
      const waiting = await this.database.query('SELECT entry_id FROM audit_unsealed LIMIT 1');
      if (waiting.length === 0) return;
      if ((await this.unitOfWork.run((tx) => this.sealBatch(tx))) < batch) return;
    }
  }

  private async sealBatch(tx: Transaction): Promise<number> {
    const seal = await lockSeal(tx);
    const waiting = await tx.query<{ id: string; content_hash: string; seq: number | null }>(
      `SELECT e.id, e.content_hash, l.seq FROM audit_unsealed u JOIN audit_entry e ON e.id = u.entry_id
       LEFT JOIN audit_link l ON l.entry_id = e.id ORDER BY e.at, e.id LIMIT ?`,
      [batch],
    );
    if (waiting.length === 0) return 0;
    await tx.execute('DELETE FROM audit_unsealed WHERE entry_id IN (?)', [waiting.map(({ id }) => id)]);
    // Somebody may have put one there that has its seal.
    const entries = waiting.filter(({ seq }) => seq === null);
    if (entries.length === 0) return waiting.length;
    const tree = new MerkleTree();
    let head = seal.headHash;
    const links = entries.map(({ id, content_hash }, index) => {
      const seq = seal.seq + index + 1;
      head = linkHash(head, content_hash);
      tree.add(linkLeaf(seq, content_hash));
      return { seq, entry_id: id, hash: head };
    });
    const checkpoint: Checkpoint = {
      id: newId(),
      fromSeq: seal.seq + 1,
      toSeq: seal.seq + links.length,
      merkleRoot: tree.root,
      headHash: head,
      previous: seal.checkpointHash,
      at: Math.max(await tx.now(), seal.notBefore),
    };
    await tx.insert('audit_link', links);
    await tx.insert('audit_checkpoint', [
      {
        id: checkpoint.id,
        from_seq: checkpoint.fromSeq,
        to_seq: checkpoint.toSeq,
        merkle_root: checkpoint.merkleRoot,
        head_hash: checkpoint.headHash,
        previous: checkpoint.previous,
        at: checkpoint.at,
        signature: signatureOf('checkpoint', checkpoint, this.signer),
      },
    ]);
    await faultPoint('audit.sealing');
    await tx.execute(
      'UPDATE audit_seal SET seq = ?, head_hash = ?, checkpoint_hash = ?, not_before = ? WHERE id = 1',
      [checkpoint.toSeq, head, checkpointHash(checkpoint), checkpoint.at],
    );
    return waiting.length;
  }
}

export async function lockSeal(tx: Transaction): Promise<Seal> {
  const [row] = await tx.query<{
    seq: number;
    head_hash: string;
    checkpoint_hash: string;
    not_before: number;
  }>(`SELECT seq, head_hash, checkpoint_hash, not_before FROM audit_seal WHERE id = 1${tx.forUpdate}`);
  return {
    seq: Number(row.seq),
    headHash: row.head_hash,
    checkpointHash: row.checkpoint_hash,
    notBefore: Number(row.not_before),
  };
}
