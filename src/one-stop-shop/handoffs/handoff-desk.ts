import { Injectable } from '@nestjs/common';
import type { Reader } from '../../database';
import type { RunningCommand } from '../../runtime';
import { Custody } from './custody';
import { HandoffAccess } from './handoff-access';
import { findHandoff, type Handoff } from './handoff.repository';
import { refusals } from './handoffs.errors';
import type { OpenCustody } from './open-custody';

/**
 * What every act on a case's custody does around its own work: the case's instance is locked first, what is acted on is read
 * under that lock, and afterwards whatever follows the movements of the case hears of it as of any other.
 */
@Injectable()
export class HandoffDesk {
  constructor(
    private readonly custody: Custody,
    private readonly access: HandoffAccess,
  ) {}

  /** The custody of a case, locked. Throws HANDOFF.CASE_ENDED. */
  async open(
    command: RunningCommand,
    { id, code, instanceId }: { id: string; code: string; instanceId: string | null },
  ): Promise<OpenCustody> {
    if (instanceId) await command.lock(instanceId, instanceId);
    else await command.tx.query(`SELECT case_id FROM custody WHERE case_id = ?${command.tx.forUpdate}`, [id]);
    const custody = await this.custody.open(command, { id, acceptedAt: null });
    if (!custody?.chain.open) throw refusals.custodyEnded({ case: code });
    return custody;
  }

  /**
   * A handoff on which people of its sending or its receiving unit act. For everyone else it does not exist: throws
   * HANDOFF.NOT_FOUND.
   */
  async take(
    command: RunningCommand,
    handoffId: string,
    side: 'from' | 'to',
  ): Promise<{ custody: OpenCustody; handoff: Handoff }> {
    const seen = await this.find(command.tx, command, handoffId);
    if (!this.access.actsFor(command.actor, seen[side], seen.procedureCode, command.now))
      throw refusals.handoffNotFound({ handoffId });
    const { caseId: id, caseCode: code, instanceId } = seen;
    const custody = await this.open(command, { id, code, instanceId });
    const handoff = custody.handoffs.find((one) => one.id === handoffId);
    return { custody, handoff: handoff ?? (await this.find(command.tx, command, handoffId)) };
  }

  /** Writes it, and lets the steps that follow a case go over it once more. */
  async done(command: RunningCommand, custody: OpenCustody): Promise<void> {
    await custody.save();
    const { instanceId } = custody.stored;
    if (!instanceId) return;
    const { member } = await command.lock(instanceId, instanceId);
    member.touched = true;
  }

  private async find(
    reader: Reader,
    { actor, now }: Pick<RunningCommand, 'actor' | 'now'>,
    handoffId: string,
  ): Promise<Handoff> {
    const one = await findHandoff(reader, handoffId);
    if (!one || !this.access.sees(actor, [one.from, one.to], one.procedureCode, now))
      throw refusals.handoffNotFound({ handoffId });
    return one;
  }
}
