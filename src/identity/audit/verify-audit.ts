import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../database';
import {
  type Checkpoint,
  checkpointColumns,
  checkpointHash,
  dayOf,
  endOfDay,
  isSigned,
  linkHash,
  linkLeaf,
  rootHash,
  type SignedRoot,
  toCheckpoint,
} from './checkpoint';
import { rootFile, unsigned } from './daily-roots';
import { entryColumns, type EntryRow, isUnaltered } from './entry';
import { MerkleTree } from './merkle-tree';

export interface AuditFinding {
  kind:
    | 'entry-altered'
    | 'entry-missing'
    | 'entry-unsealed'
    | 'link-altered'
    | 'link-missing'
    | 'link-inserted'
    | 'checkpoint-altered'
    | 'checkpoint-missing'
    | 'signature-broken'
    | 'truncated'
    | 'root-altered'
    | 'root-missing';
  /** The entry, link (`seq 7`), checkpoint or day it is about. */
  subject: string;
  detail: string;
}

export interface AuditReport {
  /** At most a thousand. */
  findings: AuditFinding[];
  looked: { entries: number; checkpoints: number; roots: number };
}

export interface VerifyOptions {
  /** Keys that are trusted to have signed, SPKI in PEM: not those that the log itself names. */
  publicKeys: readonly string[];
  /** Where the daily roots were written, or a copy of it; absent = what was cut off the end is not looked for. */
  exportDir?: string;
  /** Epoch milliseconds. */
  now: number;
}

const page = 2_000;
const mostFindings = 1_000;
/** What has been committed for longer ought to be sealed. */
const patience = 60_000;

interface LinkRow extends EntryRow {
  seq: number;
  entry_id: string;
  hash: string;
}

interface Day {
  tree: MerkleTree;
  firstSeq: number;
  lastSeq: number;
  headHash: string;
}

/**
 * Recomputes the whole log (entries, chain, checkpoints, signatures, daily roots) page by page, in memory that does not grow
 * with its length, while the server may be running.
 */
export async function verifyAudit(database: Database, options: VerifyOptions): Promise<AuditReport> {
  const verification = new Verification(database, options);
  await verification.run();
  return verification.report;
}

class Verification {
  readonly report: AuditReport = { findings: [], looked: { entries: 0, checkpoints: 0, roots: 0 } };
  private readonly days = new Map<string, Day>();
  private sealedAt = 0;

  constructor(
    private readonly database: Database,
    private readonly options: VerifyOptions,
  ) {}

  async run(): Promise<void> {
    const through = await this.end();
    await this.chain(through);
    await this.unsealed();
    await this.roots(through);
  }

  private find(kind: AuditFinding['kind'], subject: string, detail: string): void {
    if (this.report.findings.length < mostFindings) this.report.findings.push({ kind, subject, detail });
  }

  /** The last link under a checkpoint, after a look at what is only true at one instant. */
  private end(): Promise<number> {
    return this.database.read(async (reader) => {
      const [last] = await reader.query(
        `SELECT ${checkpointColumns} FROM audit_checkpoint ORDER BY to_seq DESC LIMIT 1`,
      );
      const checkpoint = last && toCheckpoint(last);
      const through = checkpoint?.toSeq ?? 0;
      const [seal] = await reader.query(
        'SELECT seq, head_hash, checkpoint_hash FROM audit_seal WHERE id = 1',
      );
      if (
        Number(seal?.seq) !== through ||
        seal.head_hash !== (checkpoint?.headHash ?? '') ||
        seal.checkpoint_hash !== (checkpoint ? checkpointHash(checkpoint) : '')
      )
        this.find('truncated', `seq ${through}`, 'the chain does not end where the sealing has come to');
      const [{ n }] = await reader.query<{ n: number }>(
        'SELECT COUNT(*) AS n FROM audit_link WHERE seq > ?',
        [through],
      );
      if (Number(n) > 0)
        this.find('link-inserted', `seq ${through + 1}`, `${n} links are under no checkpoint`);
      return through;
    });
  }

  private async chain(through: number): Promise<void> {
    const links = this.links(through);
    let link = await links.next();
    let expected = 1;
    let head = '';
    let previous: { hash: string; at: number } = { hash: '', at: 0 };
    for await (const [checkpoint, signature] of this.checkpoints(through)) {
      const subject = `checkpoint ${checkpoint.id}`;
      if (checkpoint.fromSeq !== expected)
        this.find('checkpoint-missing', subject, `it begins at ${checkpoint.fromSeq}, not at ${expected}`);
      if (checkpoint.previous !== previous.hash || checkpoint.at < previous.at)
        this.find('checkpoint-altered', subject, 'it does not follow the one before it');
      if (!isSigned('checkpoint', checkpoint, signature, this.options.publicKeys))
        this.find('signature-broken', subject, 'its signature is not by a trusted key over what it says');
      const tree = new MerkleTree();
      for (; !link.done && link.value.seq <= checkpoint.toSeq; link = await links.next()) {
        const row = link.value;
        if (row.seq < expected)
          this.find('link-inserted', `seq ${row.seq}`, 'its place is taken or before the first');
        else if (row.seq > expected)
          this.find('link-missing', `seq ${expected}`, `there is nothing up to ${row.seq - 1}`);
        expected = row.seq + 1;
        head = this.link(row, head, tree);
      }
      if (expected <= checkpoint.toSeq)
        this.find('link-missing', `seq ${expected}`, `there is nothing up to ${checkpoint.toSeq}`);
      expected = checkpoint.toSeq + 1;
      if (tree.root !== checkpoint.merkleRoot || head !== checkpoint.headHash)
        this.find(
          'checkpoint-altered',
          subject,
          `links ${checkpoint.fromSeq} to ${checkpoint.toSeq} are not what was signed`,
        );
      previous = { hash: checkpointHash(checkpoint), at: checkpoint.at };
      this.count(checkpoint, previous.hash);
    }
  }

  /** Answers the hash that the next link has to build on: what is stored, so that one alteration is not found again and again. */
  private link(row: LinkRow, head: string, tree: MerkleTree): string {
    this.report.looked.entries += 1;
    if (row.id === null) {
      this.find('entry-missing', row.entry_id, `the entry of link ${row.seq} is gone`);
      return row.hash;
    }
    if (!isUnaltered(row)) this.find('entry-altered', row.entry_id, `link ${row.seq}`);
    const content = row.content_hash as string;
    if (linkHash(head, content) !== row.hash)
      this.find('link-altered', `seq ${row.seq}`, `the chain breaks at the entry ${row.entry_id}`);
    tree.add(linkLeaf(row.seq, content));
    return row.hash;
  }

  private count({ fromSeq, toSeq, headHash, at }: Checkpoint, hash: string): void {
    this.report.looked.checkpoints += 1;
    this.sealedAt = at;
    const name = dayOf(at);
    let day = this.days.get(name);
    if (!day)
      this.days.set(name, (day = { tree: new MerkleTree(), firstSeq: fromSeq, lastSeq: toSeq, headHash }));
    day.tree.add(hash);
    Object.assign(day, { lastSeq: toSeq, headHash });
  }

  private async *links(through: number): AsyncGenerator<LinkRow, undefined> {
    const columns = entryColumns.map((column) => `e.${column}`).join(', ');
    for (let after = Number.MIN_SAFE_INTEGER; ;) {
      const rows = await this.database.query<LinkRow>(
        `SELECT l.seq, l.entry_id, l.hash, ${columns} FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.entry_id
         WHERE l.seq > ? AND l.seq <= ? ORDER BY l.seq LIMIT ?`,
        [after, through, page],
      );
      yield* rows;
      if (rows.length < page) return undefined;
      after = rows[rows.length - 1].seq;
    }
  }

  private async *checkpoints(through: number): AsyncGenerator<[Checkpoint, string]> {
    for (let after = Number.MIN_SAFE_INTEGER; ;) {
      const rows = await this.database.query(
        `SELECT ${checkpointColumns} FROM audit_checkpoint WHERE to_seq > ? AND to_seq <= ? ORDER BY to_seq LIMIT ?`,
        [after, through, page],
      );
      for (const row of rows) yield [toCheckpoint(row), String(row.signature)];
      if (rows.length < page) return;
      after = Number(rows[rows.length - 1].to_seq);
    }
  }

  private async unsealed(): Promise<void> {
    for (let after = ''; ;) {
      const rows = await this.database.query<{ id: string; at: number; seq: number | null }>(
        `SELECT e.id, e.at, l.seq FROM audit_entry e LEFT JOIN audit_link l ON l.entry_id = e.id
         WHERE e.id > ? ORDER BY e.id LIMIT ?`,
        [after, page],
      );
      for (const { id, at, seq } of rows)
        if (seq === null && Number(at) < this.options.now - patience)
          this.find('entry-unsealed', id, `it was committed at ${new Date(Number(at)).toISOString()}`);
      if (rows.length < page) break;
      after = rows[rows.length - 1].id;
    }
    const gone = await this.database.query<{ entry_id: string }>(
      `SELECT u.entry_id FROM audit_unsealed u LEFT JOIN audit_entry e ON e.id = u.entry_id WHERE e.id IS NULL LIMIT 100`,
    );
    for (const { entry_id } of gone) this.find('entry-missing', entry_id, 'it was gone before it was sealed');
  }

  private async roots(through: number): Promise<void> {
    const rows = await this.database.query<{ day: string; content: string }>(
      'SELECT day, content FROM audit_root ORDER BY day',
    );
    const kept = new Map(rows.map(({ day, content }) => [day, content]));
    const exported = this.exported();
    let previous: SignedRoot | undefined;
    for (const day of [...new Set([...kept.keys(), ...exported.keys()])].sort()) {
      this.report.looked.roots += 1;
      const text = exported.get(day) ?? kept.get(day)!;
      if (!kept.has(day)) this.find('root-missing', day, 'the database has forgotten the root of this day');
      else if (this.options.exportDir !== undefined && !exported.has(day))
        this.find('root-missing', day, `there is no file ${rootFile(day)}`);
      else if (exported.has(day) && exported.get(day) !== kept.get(day))
        this.find('root-altered', day, 'the file and the database say different things');
      previous = this.root(day, text, previous, through) ?? previous;
    }
    for (const day of this.days.keys())
      if (!kept.has(day) && !exported.has(day) && this.sealedAt > endOfDay(day) + patience)
        this.find('root-missing', day, 'this day has ended without a root');
  }

  private root(
    day: string,
    text: string,
    previous: SignedRoot | undefined,
    through: number,
  ): SignedRoot | undefined {
    const root = parsed(text);
    if (
      !root ||
      root.day !== day ||
      !isSigned('root', unsigned(root), root.signature, this.options.publicKeys)
    ) {
      this.find(
        'signature-broken',
        day,
        'the signature of this root is not by a trusted key over what it says',
      );
      return undefined;
    }
    if (previous && root.previousRoot !== rootHash(unsigned(previous)))
      this.find('root-altered', day, `it does not follow the root of ${previous.day}`);
    if (root.lastSeq !== null && root.lastSeq > through) {
      this.find(
        'truncated',
        day,
        `the log ends at ${through}, but on that day it had ${root.lastSeq} entries`,
      );
      return root;
    }
    const found = this.days.get(day);
    const same =
      root.merkleRoot === (found?.tree ?? new MerkleTree()).root &&
      root.firstSeq === (found?.firstSeq ?? null) &&
      root.lastSeq === (found?.lastSeq ?? null) &&
      (!found || root.headHash === found.headHash);
    if (!same) this.find('root-altered', day, 'the log of that day is not what was signed when it ended');
    return root;
  }

  private exported(): Map<string, string> {
    const files = new Map<string, string>();
    const { exportDir } = this.options;
    if (exportDir === undefined || !existsSync(exportDir)) return files;
    for (const name of readdirSync(exportDir)) {
      const day = /^motcua-audit-(\d{4}-\d{2}-\d{2})\.json$/.exec(name)?.[1];
      if (day) files.set(day, readFileSync(join(exportDir, name), 'utf8'));
    }
    return files;
  }
}

function parsed(text: string): SignedRoot | undefined {
  try {
    return JSON.parse(text) as SignedRoot;
  } catch {
    return undefined;
  }
}
