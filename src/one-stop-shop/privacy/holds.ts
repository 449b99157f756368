import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '../../database';
import { decodeCursor, pageOf } from '../../http';
import { Audit } from '../../identity';
import { type Actor, newId } from '../../kernel';
import type { HoldPage, HoldView } from './privacy.dto';
import { refusals } from './privacy.errors';

interface HoldRow {
  id: string;
  case_id: string;
  code: string;
  reason: string;
  placed_at: number;
  placed_by: string;
  released_at: number | null;
  released_by: string | null;
}

/** Cases whose data stay although their time is over, until somebody says otherwise. */
@Injectable()
export class Holds {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Throws PRIVACY.CASE_NOT_FOUND, PRIVACY.DATA_REMOVED. */
  async place(actor: Actor, { case: idOrCode, reason }: { case: string; reason: string }): Promise<HoldView> {
    const id = newId();
    await this.unitOfWork.run(async (tx) => {
      const [file] = await tx.query<{ id: string; code: string }>(
        `SELECT id, code FROM case_file WHERE id = ? OR code = ?${tx.forUpdate}`,
        [idOrCode, idOrCode],
      );
      if (!file) throw refusals.caseNotFound({ case: idOrCode });
      const [removal] = await tx.query('SELECT case_id FROM personal_data_removal WHERE case_id = ?', [
        file.id,
      ]);
      if (removal) throw refusals.dataRemoved({ case: file.code });
      await tx.insert('case_hold', [
        {
          id,
          case_id: file.id,
          reason,
          placed_at: await tx.now(),
          placed_by: actor.id,
          released_at: null,
          released_by: null,
        },
      ]);
      this.audit.done(tx, {
        action: 'case.held',
        subject: { type: 'case', id: file.id },
        caseId: file.id,
        actor,
        reason,
      });
    });
    return this.get(id);
  }

  /** Throws PRIVACY.HOLD_NOT_FOUND, PRIVACY.HOLD_RELEASED. */
  async release(actor: Actor, id: string): Promise<HoldView> {
    const { caseId } = await this.get(id);
    await this.unitOfWork.run(async (tx) => {
      const { affected } = await tx.execute(
        'UPDATE case_hold SET released_at = ?, released_by = ? WHERE id = ? AND released_at IS NULL',
        [await tx.now(), actor.id, id],
      );
      if (affected !== 1) throw refusals.holdReleased({ id });
      this.audit.done(tx, { action: 'case.released', subject: { type: 'case', id: caseId }, caseId, actor });
    });
    return this.get(id);
  }

  async list({ limit, cursor }: { limit: number; cursor?: string }): Promise<HoldPage> {
    const after = cursor === undefined ? '' : String(decodeCursor(cursor, ['string'])[0]);
    const rows = await this.database.query<HoldRow>(`${select} WHERE h.id > ? ORDER BY h.id LIMIT ?`, [
      after,
      limit + 1,
    ]);
    return pageOf(rows, limit, ({ id }) => [id], viewOf);
  }

  private async get(id: string): Promise<HoldView> {
    const [row] = await this.database.query<HoldRow>(`${select} WHERE h.id = ?`, [id]);
    if (!row) throw refusals.holdNotFound({ id });
    return viewOf(row);
  }
}

const select = 'SELECT h.*, c.code FROM case_hold h JOIN case_file c ON c.id = h.case_id';
const iso = (instant: number | null) => (instant === null ? null : new Date(Number(instant)).toISOString());
const viewOf = (row: HoldRow): HoldView => ({
  id: row.id,
  caseId: row.case_id,
  caseCode: row.code,
  reason: row.reason,
  placedAt: iso(row.placed_at)!,
  placedBy: row.placed_by,
  releasedAt: iso(row.released_at),
  releasedBy: row.released_by,
});
