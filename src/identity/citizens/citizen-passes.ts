import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, type Transaction } from '../../database';
import type { Actor, Clock } from '../../kernel';
import { Keys } from '../keys/keys';

/** A token to be shown as `Authorization: Bearer`; it is told once. */
export interface CitizenPass {
  token: string;
  /** Epoch milliseconds. */
  expiresAt: number;
}

type Proven = { kind: 'MAILBOX'; email: string } | { kind: 'CASE'; caseId: string };

interface PassRow {
  kind: Proven['kind'];
  holder_id: string;
  subject_id: string | null;
  expires_at: number;
}

const hour = 3_600_000;
/** An application takes a while to fill in; a look at a case does not. */
const lifetime: Record<Proven['kind'], number> = { MAILBOX: 4 * hour, CASE: hour };
const form = /^mp_[A-Za-z0-9_-]{43}$/;

/**
 * What people without an account show: they have proved that an address is theirs, or that a case is. A citizen with
 * nothing but that: no account, no number, no other case. A reference of 256 random bits; the table has its hash.
 */
@Injectable()
export class CitizenPasses {
  constructor(
    private readonly database: Database,
    private readonly keys: Keys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  static isToken(token: string): boolean {
    return form.test(token);
  }

  /** `proven`: the caller has seen to it. */
  async issue(tx: Transaction, proven: Proven): Promise<CitizenPass> {
    const token = `mp_${randomBytes(32).toString('base64url')}`;
    const hash = hashOf(token);
    const now = await tx.now();
    const expiresAt = now + lifetime[proven.kind];
    await tx.execute('DELETE FROM citizen_pass WHERE expires_at <= ?', [now]);
    await tx.insert('citizen_pass', [
      {
        hash,
        kind: proven.kind,
        holder_id: this.holderOf(proven),
        email: proven.kind === 'MAILBOX' ? this.keys.encrypt('citizen-pass', hash, proven.email) : null,
        subject_id: proven.kind === 'CASE' ? proven.caseId : null,
        created_at: now,
        expires_at: expiresAt,
      },
    ]);
    return { token, expiresAt };
  }

  /** Who shows it; nobody when it is unknown or has expired. */
  async find(token: string): Promise<Actor | undefined> {
    if (!CitizenPasses.isToken(token)) return undefined;
    const [row] = await this.database.query<PassRow>(
      'SELECT kind, holder_id, subject_id, expires_at FROM citizen_pass WHERE hash = ?',
      [hashOf(token)],
    );
    if (!row || row.expires_at <= this.clock.now().getTime()) return undefined;
    return actorOf(row.holder_id, row.subject_id);
  }

  /** Who has proved that this case is theirs, for what is done at once and needs no pass. */
  applicantOf(caseId: string): Actor {
    return actorOf(this.holderOf({ kind: 'CASE', caseId }), caseId);
  }

  /** The address that this holder has proved; undefined of everybody else. */
  async emailOf(tx: Transaction, holderId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ hash: string; email: string }>(
      'SELECT hash, email FROM citizen_pass WHERE holder_id = ? AND email IS NOT NULL LIMIT 1',
      [holderId],
    );
    return row && this.keys.decrypt('citizen-pass', row.hash, row.email);
  }

  /** The same id whenever the same is proved: what was begun with one pass is gone on with by another. */
  private holderOf(proven: Proven): string {
    const digest = this.keys.digest(
      'citizen-pass-holder',
      proven.kind === 'MAILBOX' ? `mailbox:${proven.email}` : `case:${proven.caseId}`,
    );
    return [8, 12, 16, 20, 32]
      .map((to, index, ends) => digest.slice(index === 0 ? 0 : ends[index - 1], to))
      .join('-');
  }
}

/** Without a case: the holder of an address, who may file. */
const actorOf = (holderId: string, caseId: string | null): Actor => ({
  kind: 'citizen',
  id: holderId,
  name: 'Người nộp hồ sơ',
  roles: ['citizen'],
  permissions: ['own-case.read', 'own-case.act', ...(caseId === null ? ['own-case.file'] : [])],
  ...(caseId !== null && { ownCases: [caseId] }),
});

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
