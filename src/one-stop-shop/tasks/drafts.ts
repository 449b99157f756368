import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, type Transaction, UnitOfWork } from '../../database';
import { type Actor, type Clock, iso, type JsonObject } from '../../kernel';
import { refusals } from './inbox.errors';
import type { DraftView } from './inbox-view.dto';
import { accessTo } from './standing.policy';
import { Standings } from './standings';
import { findWorkItem } from './work-item.repository';

const MOST_KIB = 256;

interface DraftRow {
  content: string;
  version: number;
  saved_by: string;
  saved_at: number;
}

/** What is filled in of a form and not yet sent. It belongs to the task, so that whoever goes on with it finds it. */
@Injectable()
export class Drafts {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly standings: Standings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async find(taskId: string): Promise<DraftView | null> {
    const [row] = await this.database.query<DraftRow>(
      'SELECT content, version, saved_by, saved_at FROM task_draft WHERE task_id = ?',
      [taskId],
    );
    return row ? this.view(row) : null;
  }

  /** Throws `DRAFT.CHANGED` with who and when, unless `version` is the one that is stored. */
  async save(
    actor: Actor,
    taskId: string,
    { version, content }: { version?: number; content: JsonObject },
  ): Promise<DraftView> {
    const text = JSON.stringify(content);
    if (Buffer.byteLength(text) > MOST_KIB * 1_024) throw refusals.draftTooLarge({ maximumKiB: MOST_KIB });
    const row: DraftRow = {
      content: text,
      version: (version ?? 0) + 1,
      saved_by: actor.id,
      saved_at: this.clock.now().getTime(),
    };
    await this.change(actor, taskId, async (tx) => {
      const [stored] = await tx.query<DraftRow>(
        'SELECT content, version, saved_by, saved_at FROM task_draft WHERE task_id = ?',
        [taskId],
      );
      if ((stored?.version ?? 0) !== (version ?? 0)) {
        if (!stored) throw refusals.draftNotFound({ taskId });
        throw refusals.draftChanged({
          version: stored.version,
          savedBy: stored.saved_by,
          savedByName: this.standings.nameOf(stored.saved_by),
          savedAt: iso(stored.saved_at),
        });
      }
      if (stored)
        await tx.execute(
          'UPDATE task_draft SET content = ?, version = ?, saved_by = ?, saved_at = ? WHERE task_id = ?',
          [row.content, row.version, row.saved_by, row.saved_at, taskId],
        );
      else await tx.insert('task_draft', [{ task_id: taskId, ...row }]);
    });
    return this.view(row);
  }

  /** Throws it away; nothing when there is none. */
  async remove(actor: Actor, taskId: string): Promise<void> {
    await this.change(actor, taskId, async (tx) => {
      await tx.execute('DELETE FROM task_draft WHERE task_id = ?', [taskId]);
    });
  }

  /** The lock of the item keeps a draft from outliving its task, and two writers apart. */
  private change(actor: Actor, taskId: string, work: (tx: Transaction) => Promise<void>): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await tx.query(`SELECT task_id FROM work_item WHERE task_id = ?${tx.forUpdate}`, [taskId]);
      const item = await findWorkItem(tx, taskId);
      const access = item && accessTo(item, this.standings.of(actor, await tx.now()));
      if (!access) throw refusals.taskNotFound({ taskId });
      if (!access.canWork) throw refusals.notYourWork({ taskId });
      if (item.closedAt !== null) throw refusals.notOpen({ taskId, state: item.state });
      await work(tx);
    });
  }

  private view({ content, version, saved_by, saved_at }: DraftRow): DraftView {
    return {
      content: JSON.parse(content) as JsonObject,
      version,
      savedBy: saved_by,
      savedByName: this.standings.nameOf(saved_by),
      savedAt: iso(saved_at),
    };
  }
}
