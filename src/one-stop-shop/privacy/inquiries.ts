import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, UnitOfWork } from '../../database';
import { Audit, type Consent, Keys, ProposalKinds } from '../../identity';
import { type Actor, type Clock, newId, systemActor } from '../../kernel';
import { Outbox } from '../../outbox';
import { personRecord, type PersonRecord } from './person-record';
import type { ExportPermission, RetentionRunView } from './privacy.dto';
import { refusals } from './privacy.errors';
import { RunRetention } from './run-retention';

/** The kinds of proposal of this room. */
export const EXPORT_PERSON = 'privacy.export';
export const RUN_RETENTION = 'privacy.retention';

const week = 7 * 24 * 3_600_000;

/**
 * What no person does alone with personal data: see all that is kept about somebody, and remove what is kept too long. A
 * second person agrees; then the first one reads, for a week.
 */
@Injectable()
export class Inquiries implements OnModuleInit {
  private readonly retention: RunRetention;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly keys: Keys,
    outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.retention = new RunRetention({ database, unitOfWork, outbox, audit });
  }

  onModuleInit(): void {
    const permissionToApprove = 'privacy.manage' as const;
    this.kinds.register(EXPORT_PERSON, {
      permissionToApprove,
      isReasonNeeded: true,
      describe: ({ identityNumber }: { identityNumber: string }) =>
        Promise.resolve({
          subject: { type: 'person', id: '' },
          title: {
            vi: 'Trích xuất toàn bộ dữ liệu của một người',
            en: 'Export everything that is kept about a person',
          },
          details: { identityNumber },
        }),
      run: (input: { identityNumber: string }, consent) => this.permit(input, consent),
    });
    this.kinds.register(RUN_RETENTION, {
      permissionToApprove,
      isReasonNeeded: true,
      describe: async () => ({
        subject: { type: 'retention', id: '' },
        title: {
          vi: 'Xóa dữ liệu cá nhân đã hết thời hạn lưu giữ',
          en: 'Remove the personal data whose time is over',
        },
        details: { ...(await this.preview()) } as never,
      }),
      run: (_, consent) => this.remove(consent),
    });
  }

  /** What a run would remove now; changes nothing. */
  preview(): Promise<RetentionRunView> {
    return this.retention.execute({ actor: systemActor, now: this.now(), dryRun: true });
  }

  /**
   * What is kept about the person of a permission, for the one who asked and the one who agreed. Throws
   * PRIVACY.EXPORT_NOT_FOUND, also when it has expired or belongs to others.
   */
  async read(actor: Actor, id: string): Promise<PersonRecord> {
    const now = this.now();
    const [row] = await this.database.query<{ identity_number: string; asked_by: string; agreed_by: string }>(
      'SELECT identity_number, asked_by, agreed_by FROM person_export WHERE id = ? AND expires_at > ?',
      [id, now],
    );
    if (!row || ![row.asked_by, row.agreed_by].includes(actor.id)) throw refusals.exportNotFound({ id });
    return personRecord(this.database, { identityNumber: row.identity_number, keys: this.keys, now });
  }

  private async permit(
    { identityNumber }: { identityNumber: string },
    consent: Consent,
  ): Promise<ExportPermission> {
    const id = newId();
    const { actor, by, reason } = consent;
    const expiresAt = this.now() + week;
    const permission = { id, expiresAt: new Date(expiresAt).toISOString() };
    await this.unitOfWork.run(async (tx) => {
      await consent.seal(tx, permission);
      await tx.insert('person_export', [
        {
          id,
          identity_number: identityNumber,
          asked_by: by?.proposer.id ?? actor.id,
          agreed_by: actor.id,
          reason,
          agreed_at: this.now(),
          expires_at: expiresAt,
        },
      ]);
      this.audit.done(tx, {
        action: 'person-export.permitted',
        subject: { type: 'person-export', id },
        actor,
        reason,
        after: { identityNumber },
      });
    });
    return permission;
  }

  /** The approval is one transaction, each case another: a run that is cut off is asked for again. */
  private async remove(consent: Consent): Promise<RetentionRunView> {
    await this.unitOfWork.run((tx) => consent.seal(tx));
    return this.retention.execute({ actor: consent.actor, now: this.now(), dryRun: false });
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
