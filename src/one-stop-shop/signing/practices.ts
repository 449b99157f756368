import { Injectable } from '@nestjs/common';
import { Database, type Reader, UnitOfWork } from '../../database';
import { Audit } from '../../identity';
import type { Actor } from '../../kernel';

/**
 * Whether an agency signs and seals the results of its cases here. An agency begins on paper, and changes over when its leaders and
 * its records office have their keys; from then on no result leaves it unsigned.
 */
@Injectable()
export class Practices {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async signsOnPaper(agencyId: string, reader: Reader = this.database): Promise<boolean> {
    const [row] = await reader.query<{ on_paper: number }>(
      'SELECT on_paper FROM signing_practice WHERE agency_id = ?',
      [agencyId],
    );
    return row ? Number(row.on_paper) === 1 : true;
  }

  async set(actor: Actor, agencyId: string, onPaper: boolean): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.execute('DELETE FROM signing_practice WHERE agency_id = ?', [agencyId]);
      await tx.insert('signing_practice', [
        { agency_id: agencyId, on_paper: onPaper ? 1 : 0, set_by: actor.id, set_at: await tx.now() },
      ]);
      this.audit.done(tx, {
        action: onPaper ? 'signing.on-paper' : 'signing.electronic',
        subject: { type: 'agency', id: agencyId },
      });
    });
  }
}
