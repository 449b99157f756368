import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database } from '../../database';
import type { CommandKey } from '../../http';
import { type Consent, Done, type Proposed, ProposalKinds, SecondPerson } from '../../identity';
import type { Actor, Clock, JsonObject } from '../../kernel';
import { CommandRunner } from '../../runtime';
import { dateAt } from '../local-date';
import { OfficialDocuments } from '../official-documents/official-documents';
import { mayFollow } from '../official-documents/official-document.policy';
import { CatalogueProcedures } from '../procedures/catalogue-procedures';
import type { WithdrawProcedureRequest } from './approved-procedure.dto';
import { refusals } from './approved-procedures.errors';

export const WITHDRAWAL = 'procedure.withdraw';

interface Withdrawal extends JsonObject {
  versionId: string;
  decisionNumber: string;
  decisionDate: string;
  from: string;
}

interface ApprovedRow {
  version_id: string;
  code: string;
  document_id: string | null;
  decision_number: string;
  withdrawal_number: string | null;
}

/**
 * An approved procedure is withdrawn by a decision, with its reason, by two people: from the day named no case is received under it;
 * those that were received go on by it (NĐ 61/2018 Art. 8). Its document is revoked and keeps its number.
 */
@Injectable()
export class WithdrawProcedure implements OnModuleInit {
  constructor(
    private readonly kinds: ProposalKinds,
    private readonly secondPerson: SecondPerson,
    private readonly database: Database,
    private readonly runner: CommandRunner,
    private readonly documents: OfficialDocuments,
    private readonly catalogue: CatalogueProcedures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.kinds.register(WITHDRAWAL, {
      permissionToApprove: 'definition.approve',
      isReasonNeeded: true,
      describe: (input: Withdrawal) => this.describe(input),
      run: (input: Withdrawal, consent) => this.run(input, consent),
    });
  }

  /** Throws APPROVED_PROCEDURE.NOT_FOUND, .WITHDRAWN, .WITHDRAWN_IN_PAST. */
  async propose(
    actor: Actor,
    versionId: string,
    { reason, decisionNumber, ...dates }: WithdrawProcedureRequest,
    key?: CommandKey,
  ): Promise<Proposed | null> {
    const input: Withdrawal = { versionId, decisionNumber: decisionNumber.trim(), ...dates };
    if (dates.from < dateAt(this.clock.now().getTime())) throw refusals.withdrawnInPast({ field: 'from' });
    const outcome = await this.secondPerson.require<void>(WITHDRAWAL, input, {
      actor,
      reason,
      ...(key && { key }),
    });
    return outcome instanceof Done ? null : outcome;
  }

  private async describe({ versionId, decisionNumber, decisionDate, from }: Withdrawal) {
    const row = await this.open(this.database, versionId);
    return {
      subject: { type: 'procedure', id: versionId },
      title: {
        vi: `Bãi bỏ quy trình ${row.code} theo Quyết định ${decisionNumber}`,
        en: `Withdraw procedure ${row.code} by decision ${decisionNumber}`,
      },
      details: { code: row.code, approvedBy: row.decision_number, decisionNumber, decisionDate, from },
    };
  }

  private run(
    { versionId, decisionNumber, decisionDate, from }: Withdrawal,
    consent: Consent,
  ): Promise<void> {
    const { actor, key, reason } = consent;
    return this.runner.run({ actor, consent, ...(key && { key }) }, async (command) => {
      const { tx, now } = command;
      const row = await this.open(tx, versionId, tx.forUpdate);
      // It was agreed on later than it was thought of.
      const day = from < dateAt(now) ? dateAt(now) : from;
      await tx.execute(
        `UPDATE approved_procedure SET withdrawal_number = ?, withdrawal_date = ?, withdrawn_from = ?, withdrawal_reason = ?,
           withdrawn_by = ?, withdrawn_at = ? WHERE version_id = ?`,
        [decisionNumber, decisionDate, day, reason, actor.id, now, versionId],
      );
      await this.catalogue.end(tx, versionId, row.code, day);
      if (row.document_id !== null) {
        const document = await this.documents.get(tx, row.document_id, tx.forUpdate);
        const state = mayFollow(document.state, 'REVOKED') ? 'REVOKED' : 'DISCARDED';
        if (mayFollow(document.state, state))
          await this.documents.moveTo(command, document, state, { endReason: reason });
      }
      command.emit({
        type: 'procedure.withdrawn',
        instanceId: null,
        data: { procedure: row.code, procedureVersionId: versionId, from: day },
      });
      command.audit({
        action: 'procedure.withdrawn',
        subject: { type: 'procedure', id: versionId },
        reason,
        detail: { code: row.code, decisionNumber, from: day },
      });
    });
  }

  private async open(
    reader: Pick<Database, 'query'>,
    versionId: string,
    forUpdate = '',
  ): Promise<ApprovedRow> {
    const [row] = await reader.query<ApprovedRow>(
      `SELECT version_id, code, document_id, decision_number, withdrawal_number FROM approved_procedure
       WHERE version_id = ?${forUpdate}`,
      [versionId],
    );
    if (!row) throw refusals.notFound({ versionId });
    if (row.withdrawal_number !== null) throw refusals.withdrawn({ number: row.withdrawal_number });
    return row;
  }
}
