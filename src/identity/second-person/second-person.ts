import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, isUniqueViolation, type Transaction, UnitOfWork, VersionConflict } from '../../database';
import { type Actor, DomainError, isMachine, type JsonObject, newId } from '../../kernel';
import { Outbox } from '../../outbox';
import { Audit } from '../audit/audit';
import type { Consent, ProposedFile, RequestKey } from './consent';
import { Proposed, type ProposalView } from './proposal.dto';
import { ProposalKinds } from './proposal-kinds';
import { isReason, openFor, type ProposalState, shortestReason, stateAt } from './proposal.policy';
import { ProposalQueries, type ProposalRow } from './proposal.queries';
import { refusals } from './second-person.errors';

export interface Wish {
  actor: Actor;
  /** People have to give one. */
  reason: string | undefined;
  key?: RequestKey;
  files?: readonly ProposedFile[];
}

/** What was wished has been done, and this came of it. */
export class Done<Result> {
  constructor(readonly result: Result) {}
}

/**
 * Some things no person does alone: one proposes, another one who has the permission at that moment approves, and the effect
 * happens in the approver's request, once. The proposer never approves, whatever roles they have: people are told apart as
 * persons, of whom each has one account. Posts and substitutions play no part here, so nobody approves in another's place.
 *
 * Machines pass at once: a token stands for a pipeline that has its own review, and is itself made by two people or at the
 * console of the server. They do not approve.
 */
@Injectable()
export class SecondPerson {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ProposalKinds,
    private readonly queries: ProposalQueries,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Does it at once for a machine; of a person it makes a proposal. Throws SECOND_PERSON.REASON_NEEDED, and what `describe` refuses. */
  async require<Result>(kind: string, input: JsonObject, wish: Wish): Promise<Done<Result> | Proposed> {
    const { actor, files = [] } = wish;
    const what = this.kinds.get(kind);
    if (isMachine(actor)) {
      if (what.isReasonNeeded && !wish.reason?.trim())
        throw refusals.reasonNeeded({ field: 'reason', minimum: 1 });
      const consent = { ...alone(actor, wish), files };
      return new Done((await what.run(input, consent)) as Result);
    }
    const { reason } = wish;
    if (!isReason(reason)) throw refusals.reasonNeeded({ field: 'reason', minimum: shortestReason });
    const { subject, title, details } = await what.describe(input, files);
    const openKey = sha256(
      JSON.stringify([actor.id, kind, input, files.map(({ name, content }) => [name, sha256(content)])]),
    );
    const id = newId();
    try {
      await this.unitOfWork.run(async (tx) => {
        const now = await tx.now();
        await tx.execute(
          "UPDATE proposal SET state = 'EXPIRED', open_key = NULL, version = version + 1 WHERE state = 'OPEN' AND expires_at <= ?",
          [now],
        );
        await tx.insert('proposal', [
          {
            id,
            kind,
            input: JSON.stringify(input),
            subject_type: subject.type,
            subject_id: subject.id,
            title: JSON.stringify(title),
            details: JSON.stringify(details),
            proposed_by: actor.id,
            proposed_by_name: actor.name,
            reason,
            proposed_at: now,
            expires_at: now + openFor,
            state: 'OPEN',
            open_key: openKey,
            version: 1,
          },
        ]);
        for (const { name, content } of files)
          await tx.insert('proposal_file', [{ proposal_id: id, name, hash: sha256(content), content }]);
        this.audit.done(tx, {
          action: 'proposal.made',
          subject: { type: 'proposal', id },
          actor,
          reason,
          detail: { kind, subjectType: subject.type, subjectId: subject.id },
        });
        await this.tell(tx, 'proposal.made', { id, kind, state: 'OPEN', proposedBy: actor.id }, now);
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    const [row] = await this.database.query<ProposalRow>('SELECT * FROM proposal WHERE open_key = ?', [
      openKey,
    ]);
    if (!row) throw refusals.alreadyDecided({ state: 'APPROVED' });
    return Object.assign(new Proposed(), { proposal: await this.queries.view(row) });
  }

  /**
   * Carries a proposal out; `added` is what the approver enters beside the note. Sent again by who approved it, answers the same. What the effect refuses is thrown, and kept with
   * the proposal as its failure; after a fault of the server it stays open.
   */
  async approve(actor: Actor, id: string, note?: string, added?: JsonObject): Promise<ProposalView> {
    const row = await this.queries.row(actor, id);
    if (row.state === 'APPROVED' && row.decided_by === actor.id) return this.queries.view(row);
    const what = this.kinds.get(row.kind);
    if (isMachine(actor)) throw refusals.notAPerson();
    if (row.proposed_by === actor.id) throw refusals.ownProposal({ proposalId: id });
    if (row.state !== 'OPEN') throw refusals.alreadyDecided({ state: row.state });
    const files = await this.proposedFiles(id);
    const found = await what.assertApprovable?.(files, added ?? {}, id);
    let isSealed = false;
    const consent: Consent = {
      actor,
      reason: row.reason,
      by: {
        proposalId: id,
        proposer: { id: row.proposed_by, name: row.proposed_by_name },
        approver: { id: actor.id, name: actor.name },
      },
      ...((added ?? found) && { added: { ...added, ...found } }),
      files,
      seal: async (tx, result) => {
        await this.decide(tx, row, 'APPROVED', { actor, note, result });
        isSealed = true;
      },
    };
    try {
      await what.run(JSON.parse(row.input) as JsonObject, consent);
    } catch (error) {
      await this.failed(row, actor, error, note);
      throw error;
    }
    if (!isSealed) throw new Error(`the effect of ${row.kind} does not seal its consent`);
    return this.queries.get(actor, id);
  }

  async reject(actor: Actor, id: string, note: string): Promise<ProposalView> {
    const row = await this.queries.row(actor, id);
    if (isMachine(actor)) throw refusals.notAPerson();
    if (row.proposed_by === actor.id) throw refusals.ownProposal({ proposalId: id });
    return this.close(actor, row, 'REJECTED', note);
  }

  async withdraw(actor: Actor, id: string): Promise<ProposalView> {
    const row = await this.queries.row(actor, id);
    if (row.proposed_by !== actor.id) throw refusals.notTheProposer({ proposer: row.proposed_by_name });
    return this.close(actor, row, 'WITHDRAWN');
  }

  /** How proposals stand, by id. */
  statesOf(ids: readonly string[]): Promise<ReadonlyMap<string, ProposalState>> {
    return this.queries.states(ids);
  }

  private async close(
    actor: Actor,
    row: ProposalRow,
    state: ProposalState,
    note?: string,
  ): Promise<ProposalView> {
    await this.unitOfWork.run(async (tx) => {
      await this.decide(tx, row, state, { actor, note });
    });
    return this.queries.get(actor, row.id);
  }

  /** The one place where a proposal stops being open; throws when it no longer is. */
  private async decide(
    tx: Transaction,
    { id, kind, version, proposed_by: proposedBy }: ProposalRow,
    state: ProposalState,
    { actor, note, result }: { actor: Actor; note?: string; result?: JsonObject },
  ): Promise<void> {
    const now = await tx.now();
    const { affected } = await tx.execute(
      `UPDATE proposal SET state = ?, open_key = NULL, decided_by = ?, decided_by_name = ?, decided_at = ?,
         decision_note = ?, result = ?, version = version + 1
       WHERE id = ? AND version = ? AND state = 'OPEN' AND expires_at > ?`,
      [
        state,
        actor.id,
        actor.name,
        now,
        note ?? null,
        result === undefined ? null : JSON.stringify(result),
        id,
        version,
        now,
      ],
    );
    if (affected !== 1) {
      const [row] = await tx.query<ProposalRow>('SELECT * FROM proposal WHERE id = ?', [id]);
      throw refusals.alreadyDecided({
        state: row ? stateAt({ state: row.state, expiresAt: row.expires_at }, now) : state,
      });
    }
    this.audit.done(tx, {
      action: `proposal.${state.toLowerCase()}`,
      subject: { type: 'proposal', id },
      actor,
      ...(note !== undefined && { reason: note }),
      before: { state: 'OPEN' },
      after: { state, result: result ?? null },
      detail: { kind },
    });
    await this.tell(tx, 'proposal.decided', { id, kind, state, proposedBy }, now);
  }

  /** Keeps a refusal of the effect with the proposal. A fault, or a race that somebody else has won, decides nothing. */
  private async failed(row: ProposalRow, actor: Actor, error: unknown, note?: string): Promise<void> {
    if (!(error instanceof DomainError) || error instanceof VersionConflict) return;
    if (['bug', 'unavailable', 'too-many'].includes(error.kind) || error.code.startsWith('SECOND_PERSON.'))
      return;
    const result = { code: error.code, params: error.params };
    await this.unitOfWork.run((tx) => this.decide(tx, row, 'FAILED', { actor, note, result }));
  }

  private async proposedFiles(id: string): Promise<ProposedFile[]> {
    const files = await this.queries.files(id);
    return files.map(({ name, hash, content }) => {
      if (sha256(content) !== hash) throw new Error(`the file ${name} of the proposal ${id} was altered`);
      return { name, content };
    });
  }

  /** Watchers hear that there is something to decide, and that it is decided; not what. */
  private async tell(tx: Transaction, type: string, payload: JsonObject, at: number): Promise<void> {
    await this.outbox.append(tx, [{ type, payload, at }]);
  }
}

/** A machine needs nobody else, and its reason is its own. */
const alone = (actor: Actor, { reason, key }: Wish): Consent => ({
  actor,
  reason: reason ?? '',
  files: [],
  ...(key && { key }),
  seal: () => Promise.resolve(),
});

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');
