import { updateVersioned } from '../../database';
import type { SqlValue } from '../../database';
import type { JsonObject } from '../../kernel';
import type { ListeningCommand } from '../../runtime';
import { saveApplicantWords } from './applicant-words';
import type { CaseActListeners } from './case-act-listeners';
import type { CaseState, DeliveryState, PaymentState } from './case-file';
import {
  type CaseFacts,
  deliveryTransitions,
  isEnd,
  nationalStatus,
  pathTo,
  paymentTransitions,
} from './case-file.policy';
import { refusals } from './case-file.errors';
import { noteOfCase } from './note-of-case';
import { type StoredCase, toRow } from './stored-case';

/** An entry of the history that is not written yet. */
interface NewEvent {
  type: string;
  data: JsonObject;
  isTold: boolean;
}

/**
 * A case inside one command, its instance's tree locked: loaded once, changed by everything that happens to it, saved once.
 * Whatever changes it says so in the history, and the history is what watchers hear after the commit.
 */
export class OpenCase {
  /** The absent person in whose place the actor acts. */
  insteadOf: string | null = null;
  isRecallApproved = false;
  /** Its process moves: it is saved when that is at rest. */
  isMoving = false;
  /** What the process knew, over the case's data, when it last moved in this command; empty before it has. */
  variables: JsonObject = {};
  private readonly events: NewEvent[] = [];
  private readonly newParticipants = new Set<string>();
  private before: Record<string, SqlValue> | null;

  constructor(
    readonly command: ListeningCommand,
    readonly file: StoredCase,
    private readonly listeners: CaseActListeners,
    isNew = false,
  ) {
    this.before = isNew ? null : toRow(file);
  }

  get facts(): CaseFacts {
    return { isAccepted: this.file.acceptedAt !== null, isRecallApproved: this.isRecallApproved };
  }

  /** Its row is not written yet. */
  get isNew(): boolean {
    return this.before === null;
  }

  get hasEnded(): boolean {
    return isEnd(this.file.state);
  }

  /** Writes an act or movement into the history; `data` holds codes, ids, dates and reasons, nothing about the applicant. */
  record(type: string, data: JsonObject = {}): void {
    this.events.push({ type, data, isTold: true });
  }

  /** The same for what watchers hear from somebody else. */
  note(type: string, data: JsonObject = {}): void {
    this.events.push({ type, data, isTold: false });
  }

  /** Goes to another state by the transitions there are. Throws CASE_FILE.TRANSITION, CASE_FILE.RECALL_NOT_APPROVED. */
  moveTo(state: CaseState): void {
    const { file } = this;
    const path = pathTo(file.state, state, this.facts);
    if (!path) {
      if (file.state === 'RESULT_READY') throw refusals.recallNotApproved({ state: file.state, to: state });
      throw refusals.transition({ state: file.state, to: state });
    }
    for (const next of path) this.enter(next);
  }

  /** The process is gone without a lawful end of the case: the one movement outside the table, and never a silent one. */
  breakOff(reason: string): void {
    this.enter('TERMINATED');
    this.file.outcome = 'TERMINATED';
    this.record('case.terminated', { reason, irregular: true });
  }

  private enter(state: CaseState): void {
    const { file, command } = this;
    this.record('case.status.changed', {
      from: file.state,
      to: state,
      nationalFrom: nationalStatus[file.state],
      nationalTo: nationalStatus[state],
    });
    file.state = state;
    if (state === 'RESULT_READY' || isEnd(state)) file.finishedAt ??= command.now;
    if (isEnd(state)) file.closedAt = command.now;
    if (state === 'IN_PROCESS' && this.isRecallApproved) file.finishedAt = null;
  }

  payWith(payment: PaymentState): void {
    if (this.file.payment === payment) return;
    if (!paymentTransitions[this.file.payment].includes(payment))
      throw refusals.transition({ state: this.file.payment, to: payment });
    this.file.payment = payment;
  }

  deliver(delivery: DeliveryState): void {
    if (this.file.delivery === delivery) return;
    if (!deliveryTransitions[this.file.delivery].includes(delivery))
      throw refusals.transition({ state: this.file.delivery, to: delivery });
    this.file.delivery = delivery;
  }

  /** From now on people of this agency may see the case. */
  takesPart(agencyId: string | null): void {
    if (agencyId) this.newParticipants.add(agencyId);
  }

  /**
   * Writes what has changed: the row with version + 1, the history, the events for watchers; nothing when nothing has. Then
   * those who listen are called, and what they have added is written too.
   */
  async save(): Promise<void> {
    for (;;) {
      const written = await this.write();
      for (const { type, data } of written) await this.listeners.notify(this, type, data);
      if (this.events.length === 0) return;
    }
  }

  private async write(): Promise<NewEvent[]> {
    const { file, command } = this;
    const events = this.events.splice(0);
    const { tx, now, actor } = command;
    const rows = events.map(({ type, data }, index) => ({
      case_id: file.id,
      seq: file.eventSeq + index + 1,
      type,
      at: now,
      actor_id: actor.id,
      actor_kind: actor.kind,
      actor_name: actor.name,
      instead_of: this.insteadOf,
      data: JSON.stringify(data),
    }));
    file.eventSeq += rows.length;
    const row = toRow(file);
    const { before, isNew } = this;
    if (before === null) {
      await tx.insert('case_file', [{ id: file.id, ...row, version: file.version }]);
    } else {
      const changes = Object.fromEntries(
        Object.entries(row).filter(([name, value]) => before[name] !== value),
      );
      if (Object.keys(changes).length > 0)
        file.version = await updateVersioned(tx, 'case_file', file, changes);
    }
    await saveApplicantWords(tx, file.id, before?.applicant ?? null, row.applicant);
    this.before = row;
    for (const { type } of telling(events))
      command.audit(noteOfCase(type, file, { before, after: row, insteadOf: this.insteadOf }));
    await tx.insert('case_event', rows);
    await this.saveParticipants(isNew);
    for (const { type, data, isTold } of events)
      if (isTold)
        command.emit({
          type,
          instanceId: file.instanceId,
          agency: file.competentAgencyId,
          data: {
            caseId: file.id,
            code: file.code,
            procedure: file.procedureCode,
            state: file.state,
            nationalStatus: nationalStatus[file.state],
            version: file.version,
            ...inCodes(data),
          },
        });
    return events;
  }

  private async saveParticipants(isNew: boolean): Promise<void> {
    if (this.newParticipants.size === 0) return;
    const { tx, now } = this.command;
    const known = isNew
      ? []
      : await tx.query<{ agency_id: string }>('SELECT agency_id FROM case_participant WHERE case_id = ?', [
          this.file.id,
        ]);
    for (const { agency_id } of known) this.newParticipants.delete(agency_id);
    await tx.insert(
      'case_participant',
      [...this.newParticipants].map((agency_id) => ({ agency_id, case_id: this.file.id, since: now })),
    );
    this.newParticipants.clear();
  }
}

/** What officials write in their own words may name people: it is for the history, and not told to everybody who follows. */
function inCodes({ reason: _, legalBasis: __, ...codes }: JsonObject): JsonObject {
  return codes;
}

/** A change of status goes with an act; it is told by itself only where there is none. */
function telling(events: readonly NewEvent[]): readonly NewEvent[] {
  const acts = events.filter(({ type }) => type !== 'case.status.changed');
  return acts.length > 0 ? acts : events.slice(0, 1);
}
