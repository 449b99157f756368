import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database } from '../../database';
import { type Actor, type Clock, iso, isoOrNull, type JsonObject, type LocalizedText } from '../../kernel';
import type { ProposalFileView, ProposalPage, ProposalSummary, ProposalView } from './proposal.dto';
import { ProposalKinds } from './proposal-kinds';
import { type ProposalState, stateAt } from './proposal.policy';
import { refusals } from './second-person.errors';

export interface ProposalRow {
  id: string;
  kind: string;
  input: string;
  subject_type: string;
  subject_id: string;
  title: string;
  details: string;
  proposed_by: string;
  proposed_by_name: string;
  reason: string;
  proposed_at: number;
  expires_at: number;
  state: ProposalState;
  decided_by: string | null;
  decided_by_name: string | null;
  decided_at: number | null;
  decision_note: string | null;
  result: string | null;
  version: number;
}

/** Proposals, for those who made them and those who may approve them; for everybody else there are none. */
@Injectable()
export class ProposalQueries {
  constructor(
    private readonly database: Database,
    private readonly kinds: ProposalKinds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For rooms that have proposed something, whoever asks them. */
  async states(ids: readonly string[]): Promise<ReadonlyMap<string, ProposalState>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<Pick<ProposalRow, 'id' | 'state' | 'expires_at'>>(
      'SELECT id, state, expires_at FROM proposal WHERE id IN (?)',
      [ids],
    );
    const now = this.now();
    return new Map(
      rows.map(({ id, state, expires_at: expiresAt }) => [id, stateAt({ state, expiresAt }, now)]),
    );
  }

  /** Newest first. */
  async list(
    actor: Actor,
    { state, kind, limit, cursor }: { state?: string; kind?: string; limit: number; cursor?: string },
  ): Promise<ProposalPage> {
    const now = this.now();
    const given: [string, (string | number)[]][] = [];
    if (kind !== undefined) given.push(['kind = ?', [kind]]);
    if (cursor !== undefined) given.push(['id < ?', [cursor]]);
    if (state === 'OPEN') given.push(["state = 'OPEN' AND expires_at > ?", [now]]);
    else if (state === 'EXPIRED')
      given.push(["(state = 'EXPIRED' OR (state = 'OPEN' AND expires_at <= ?))", [now]]);
    else if (state !== undefined) given.push(['state = ?', [state]]);
    const rows = await this.database.query<ProposalRow>(
      `SELECT * FROM proposal WHERE (proposed_by = ? OR kind IN (?))
       ${given.map(([sql]) => `AND ${sql}`).join(' ')} ORDER BY id DESC LIMIT ?`,
      [actor.id, this.kinds.approvableBy(actor), ...given.flatMap(([, values]) => values), limit + 1],
    );
    const shown = rows.slice(0, limit);
    return {
      items: shown.map((row) => summary(row, now)),
      ...(rows.length > limit && { next: shown[shown.length - 1].id }),
    };
  }

  async get(actor: Actor, id: string): Promise<ProposalView> {
    return this.view(await this.row(actor, id));
  }

  /** Throws SECOND_PERSON.PROPOSAL_NOT_FOUND also for what the caller may not know of. */
  async row(actor: Actor, id: string): Promise<ProposalRow> {
    const [row] = await this.database.query<ProposalRow>(
      'SELECT * FROM proposal WHERE id = ? AND (proposed_by = ? OR kind IN (?))',
      [id, actor.id, this.kinds.approvableBy(actor)],
    );
    if (!row) throw refusals.notFound();
    return row;
  }

  async view(row: ProposalRow): Promise<ProposalView> {
    const files = await this.files(row.id);
    return {
      ...summary(row, this.now()),
      input: JSON.parse(row.input) as JsonObject,
      details: JSON.parse(row.details) as JsonObject,
      files: files.map(({ name, hash, content }): ProposalFileView => ({ name, hash, size: content.length })),
      result: row.result === null ? null : (JSON.parse(row.result) as JsonObject),
    };
  }

  files(proposalId: string): Promise<{ name: string; hash: string; content: Buffer }[]> {
    return this.database.query(
      'SELECT name, hash, content FROM proposal_file WHERE proposal_id = ? ORDER BY name',
      [proposalId],
    );
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

const summary = (row: ProposalRow, now: number): ProposalSummary => ({
  id: row.id,
  kind: row.kind,
  subject: { type: row.subject_type, id: row.subject_id },
  title: JSON.parse(row.title) as LocalizedText,
  proposedBy: { id: row.proposed_by, name: row.proposed_by_name },
  reason: row.reason,
  proposedAt: iso(row.proposed_at),
  expiresAt: iso(row.expires_at),
  state: stateAt({ state: row.state, expiresAt: row.expires_at }, now),
  decidedBy:
    row.decided_by === null ? null : { id: row.decided_by, name: row.decided_by_name ?? row.decided_by },
  decidedAt: isoOrNull(row.decided_at),
  decisionNote: row.decision_note,
});
