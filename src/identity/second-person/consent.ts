import type { Transaction } from '../../database';
import type { Actor, JsonObject } from '../../kernel';

/** In whose name something is done that needs a second person, and the proof that there was one. */
export interface Consent {
  /** Who writes: the one who approved; a machine, itself. */
  actor: Actor;
  reason: string;
  /** Absent for machines. */
  by?: { proposalId: string; proposer: NamedPerson; approver: NamedPerson };
  /** What the approver has entered beside the note: number and date of a decision; and what was accepted in approving. */
  added?: JsonObject;
  /** The content of the files as they were proposed. */
  files: readonly ProposedFile[];
  /** The idempotency key under which a machine has sent this. */
  key?: RequestKey;
  /**
   * Takes the approval inside the transaction of the effect: both are written or neither. Of two who approve at once the
   * second one gets SECOND_PERSON.ALREADY_DECIDED, and its effect is undone.
   */
  seal(tx: Transaction, result?: JsonObject): Promise<void>;
}

export interface NamedPerson {
  id: string;
  name: string;
}

/** Both names, the proposal and the reason, as histories keep them; nothing where nobody had to be asked. */
export const namesOf = (consent: Consent | undefined): JsonObject =>
  consent?.by
    ? {
        reason: consent.reason,
        proposalId: consent.by.proposalId,
        proposedBy: consent.by.proposer.id,
        proposedByName: consent.by.proposer.name,
        approvedBy: consent.by.approver.id,
        approvedByName: consent.by.approver.name,
      }
    : {};

export interface ProposedFile {
  name: string;
  content: Buffer;
}

/** As the edge makes it of an `Idempotency-Key`. */
export interface RequestKey {
  actorId: string;
  key: string;
  requestHash: string;
}
