import type { Database } from '../../database';
import { DomainError } from '../../kernel';
import { type Checkpoint, checkpointColumns, linkLeaf, type Signer, toCheckpoint } from './checkpoint';
import { type AuditEntry, entryColumns, type EntryRow, toEntry } from './entry';
import { type PathStep, pathOf } from './merkle-tree';
import type { Sealing } from './sealing';

/** Shows to anybody, without this server, that an entry is in the log: see scripts/verify-receipt.mjs. */
export interface InclusionProof {
  entry: AuditEntry;
  seq: number;
  /** From the leaf of the entry up to the root of the checkpoint. */
  path: PathStep[];
  checkpoint: Checkpoint;
  /** Ed25519 over the canonical text of the checkpoint, base64. */
  signature: string;
  /** For convenience; trust the one that was published. */
  publicKey: string;
}

export class AuditProofs {
  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
    private readonly signer: Signer,
  ) {}

  /** Throws AUDIT.NOT_FOUND. An entry that is not sealed yet is sealed now. */
  async proofOf(entryId: string): Promise<InclusionProof> {
    const columns = entryColumns.map((column) => `e.${column}`).join(', ');
    const find = () =>
      this.database.query<EntryRow & { seq: number | null }>(
        `SELECT ${columns}, l.seq FROM audit_entry e LEFT JOIN audit_link l ON l.entry_id = e.id WHERE e.id = ?`,
        [entryId],
      );
    let [row] = await find();
    if (!row) throw new DomainError('AUDIT.NOT_FOUND', 'not-found', { id: entryId });
    if (row.seq === null) {
      await this.sealing.run();
      [row] = await find();
    }
    const seq = Number(row.seq);
    const [signed] = await this.database.query(
      `SELECT ${checkpointColumns} FROM audit_checkpoint WHERE to_seq >= ? ORDER BY to_seq LIMIT 1`,
      [seq],
    );
    const checkpoint = toCheckpoint(signed);
    const leaves = await this.database.query<{ seq: number; content_hash: string }>(
      `SELECT l.seq, e.content_hash FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id
       WHERE l.seq BETWEEN ? AND ? ORDER BY l.seq`,
      [checkpoint.fromSeq, checkpoint.toSeq],
    );
    return {
      entry: toEntry(row),
      seq,
      path: pathOf(
        leaves.map((leaf) => linkLeaf(Number(leaf.seq), leaf.content_hash)),
        seq - checkpoint.fromSeq,
      ),
      checkpoint,
      signature: String(signed.signature),
      publicKey: this.signer.publicKey,
    };
  }

  /** The latest entry of an act on a case; undefined when there is none. */
  async latestOf(caseId: string, action: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      'SELECT id FROM audit_entry WHERE case_id = ? AND action = ? ORDER BY id DESC LIMIT 1',
      [caseId, action],
    );
    return row?.id;
  }
}
