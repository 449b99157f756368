import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, type Transaction, UnitOfWork } from '../../database';
import { type Actor, type Clock, iso, type JsonObject } from '../../kernel';
import type { ReceptionDraftSummary, ReceptionDraftView } from './reception.dto';
import { refusals } from './reception.errors';

const mostKiB = 256;
const mostOfOne = 30;
/** Personal data that became no case: a week is enough to come back with what was missing. */
const keptFor = 7 * 86_400_000;

interface DraftRow {
  id: string;
  title: string;
  content: string;
  version: number;
  saved_at: number;
}

/** What a person has begun at the counter: survives the page, the browser and the computer, seen by nobody else, gone in a week. */
@Injectable()
export class ReceptionDrafts {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async list({ id: personId }: Actor): Promise<ReceptionDraftSummary[]> {
    const rows = await this.database.query<DraftRow>(
      `SELECT id, title, version, saved_at FROM reception_draft WHERE person_id = ? AND saved_at >= ?
       ORDER BY saved_at DESC, id`,
      [personId, this.oldest()],
    );
    return rows.map(summaryOf);
  }

  /** Throws RECEPTION_DRAFT.NOT_FOUND, also for those of others. */
  async get({ id: personId }: Actor, id: string): Promise<ReceptionDraftView> {
    const [row] = await this.database.query<DraftRow>(
      'SELECT id, title, content, version, saved_at FROM reception_draft WHERE person_id = ? AND id = ? AND saved_at >= ?',
      [personId, id, this.oldest()],
    );
    if (!row) throw refusals.draftNotFound();
    return { ...summaryOf(row), content: JSON.parse(row.content) as JsonObject };
  }

  /** Throws RECEPTION_DRAFT.CHANGED unless `version` is the one that is stored; absent = there is none yet. */
  async save(
    { id: personId }: Actor,
    id: string,
    { version = 0, title, content }: { version?: number; title: string; content: JsonObject },
  ): Promise<ReceptionDraftSummary> {
    const text = JSON.stringify(content);
    if (Buffer.byteLength(text) > mostKiB * 1_024) throw refusals.draftTooLarge({ maximumKiB: mostKiB });
    return this.unitOfWork.run(async (tx) => {
      const now = await tx.now();
      await tx.execute('DELETE FROM reception_draft WHERE saved_at < ?', [now - keptFor]);
      const [stored] = await tx.query<DraftRow>(
        `SELECT id, version, saved_at FROM reception_draft WHERE person_id = ? AND id = ?${tx.forUpdate}`,
        [personId, id],
      );
      if (!stored && version > 0) throw refusals.draftNotFound();
      if (stored && stored.version !== version)
        throw refusals.draftChanged({ version: stored.version, savedAt: iso(stored.saved_at) });
      const row = { title, content: text, version: version + 1, saved_at: now };
      if (stored)
        await tx.execute(
          'UPDATE reception_draft SET title = ?, content = ?, version = ?, saved_at = ? WHERE person_id = ? AND id = ?',
          [row.title, row.content, row.version, row.saved_at, personId, id],
        );
      else {
        const [{ count }] = await tx.query<{ count: number }>(
          'SELECT COUNT(*) AS count FROM reception_draft WHERE person_id = ?',
          [personId],
        );
        if (Number(count) >= mostOfOne) throw refusals.tooManyDrafts({ most: mostOfOne });
        await tx.insert('reception_draft', [{ person_id: personId, id, ...row }]);
      }
      return summaryOf({ id, ...row });
    });
  }

  /** Throws it away; nothing when there is none. */
  remove({ id: personId }: Actor, id: string): Promise<void> {
    return this.unitOfWork.run((tx) => ReceptionDrafts.forget(tx, personId, id));
  }

  static async forget(tx: Transaction, personId: string, id: string): Promise<void> {
    await tx.execute('DELETE FROM reception_draft WHERE person_id = ? AND id = ?', [personId, id]);
  }

  private oldest(): number {
    return this.clock.now().getTime() - keptFor;
  }
}

const summaryOf = ({ id, title, version, saved_at }: Omit<DraftRow, 'content'>): ReceptionDraftSummary => ({
  id,
  title,
  version: Number(version),
  savedAt: iso(saved_at),
});
