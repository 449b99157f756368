import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, UnitOfWork } from '../../database';
import type { Actor, Clock, JsonObject } from '../../kernel';
import { refusals } from './notices.errors';
import { Outbox } from '../../outbox';
import type { NoticeKind } from './notice-of-event.policy';
import type { NoticeListQuery, NoticePage, NoticeView } from './notices.dto';

/** More unread ones than this are "99 and more" to everybody. */
const mostCounted = 100;

interface NoticeRow {
  id: string;
  kind: string;
  subject_id: string | null;
  case_id: string | null;
  case_code: string | null;
  details: string;
  created_at: number;
  read_at: number | null;
}

/** What the caller has been told: nobody sees or settles what others were told. */
@Injectable()
export class Notices {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The newest first; `before` goes on after a page. */
  async list(actor: Actor, { limit, before, unread }: NoticeListQuery): Promise<NoticePage> {
    const rows = await this.database.query<NoticeRow>(
      `SELECT id, kind, subject_id, case_id, case_code, details, created_at, read_at FROM notice
       WHERE person_id = ?${unread ? ' AND read_at IS NULL' : ''}${before ? ' AND id < ?' : ''}
       ORDER BY id DESC LIMIT ?`,
      [actor.id, ...(before ? [before] : []), limit + 1],
    );
    const counted = await this.database.query<{ id: string }>(
      'SELECT id FROM notice WHERE person_id = ? AND read_at IS NULL LIMIT ?',
      [actor.id, mostCounted],
    );
    const items = rows.slice(0, limit).map(view);
    return {
      items,
      unread: counted.length,
      ...(rows.length > limit && { next: items.at(-1)!.id }),
    };
  }

  /** One, or all up to and with the newest that was seen. */
  async read(actor: Actor, { id, upTo }: { id?: string; upTo?: string }): Promise<void> {
    const now = this.clock.now().getTime();
    await this.unitOfWork.run(async (tx) => {
      const { affected } = await tx.execute(
        `UPDATE notice SET read_at = ? WHERE person_id = ? AND read_at IS NULL AND ${id === undefined ? 'id <= ?' : 'id = ?'}`,
        [now, actor.id, id ?? upTo ?? 'z'],
      );
      if (affected === 0 && id !== undefined) {
        const known = await tx.query('SELECT 1 FROM notice WHERE person_id = ? AND id = ?', [actor.id, id]);
        if (known.length === 0) throw refusals.noticeNotFound({ id });
      }
      if (affected > 0)
        await this.outbox.append(tx, [{ type: 'notice.changed', payload: { personId: actor.id }, at: now }]);
    });
  }
}

/** Which handoffs a notice tells of is for the server; their number is for people. */
const detailsOf = (text: string): JsonObject => {
  const { handoffs, ...details } = JSON.parse(text) as JsonObject;
  return Array.isArray(handoffs) ? { ...details, count: handoffs.length } : details;
};

const view = (row: NoticeRow): NoticeView => ({
  id: row.id,
  kind: row.kind as NoticeKind,
  subjectId: row.subject_id,
  caseId: row.case_id,
  caseCode: row.case_code,
  details: detailsOf(row.details),
  createdAt: new Date(Number(row.created_at)).toISOString(),
  readAt: row.read_at === null ? null : new Date(Number(row.read_at)).toISOString(),
});
