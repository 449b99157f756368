import { Injectable } from '@nestjs/common';
import { Database, type Row, type SqlValue } from '../../database';
import { decodeCursor, pageOf, type PageQuery } from '../../http';
import { Keys } from '../../identity';
import type { Actor } from '../../kernel';
import { foldText } from '../../runtime';
import { isoLocal } from '../local-date';
import { Organisation } from '../organisation/organisation';
import {
  categoryNames,
  type FeedbackCategory,
  refusalNames,
  type RefusalReason,
} from './feedback-rules.data';
import { FeedbackFiles } from './feedback-files';
import type { PublicFeedbackQuery } from './feedback-requests.dto';
import type {
  OwnFeedback,
  OwnFeedbackPage,
  PublishedFeedback,
  PublishedFeedbackPage,
} from './feedback-view.dto';
import { refusals } from './feedback.errors';
import { isFeedbackToken } from './feedback-token';
import { feedbackOf } from './stored-feedback';

/** What everybody may read of feedback, and what only who sent it may. */
@Injectable()
export class PublicFeedbackQueries {
  constructor(
    private readonly database: Database,
    private readonly organisation: Organisation,
    private readonly keys: Keys,
    private readonly files: FeedbackFiles,
  ) {}

  /** Published answers, the newest first. */
  async published({ limit, cursor, q, category }: PublicFeedbackQuery): Promise<PublishedFeedbackPage> {
    const before = cursor ? decodeCursor(cursor, ['number', 'string']) : null;
    const parts = ["state = 'PUBLISHED'"];
    const values: SqlValue[] = [];
    if (category) {
      parts.push('category = ?');
      values.push(category);
    }
    // Only what is published is searched: words of the sender must not be found by trying.
    for (const word of foldText(q ?? '')
      .split(/\s+/)
      .filter((one) => one !== '')
      .slice(0, 6)) {
      parts.push("public_search LIKE ? ESCAPE '!'");
      values.push(`%${word.replace(/[!%_]/g, '!$&')}%`);
    }
    if (before) {
      parts.push('(published_at < ? OR (published_at = ? AND id < ?))');
      values.push(before[0], before[0], before[1]);
    }
    const rows = await this.database.query(
      `SELECT * FROM feedback WHERE ${parts.join(' AND ')} ORDER BY published_at DESC, id DESC LIMIT ?`,
      [...values, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      ({ published_at, id }) => [Number(published_at), id as string],
      (row) => this.publishedView(row),
    );
  }

  /** Throws FEEDBACK.NOT_FOUND, also for what is not published. */
  async publishedOne(code: string): Promise<PublishedFeedback> {
    const [row] = await this.database.query("SELECT * FROM feedback WHERE code = ? AND state = 'PUBLISHED'", [
      code,
    ]);
    if (!row) throw refusals.notFound();
    return this.publishedView(row);
  }

  /** By the look-up code of a letter. Throws FEEDBACK.NOT_FOUND, alike for a wrong number and a wrong code. */
  async track(code: string, token: string): Promise<OwnFeedback> {
    const [row] = await this.database.query(ownColumns('f.code = ?'), [code]);
    const isRight = isFeedbackToken(this.keys, (row?.id as string | undefined) ?? '', token);
    if (!row || !isRight) throw refusals.notFound();
    return this.ownView(row);
  }

  /** What this citizen has sent, the newest first. */
  async ofSender({ id }: Actor, { limit, cursor }: PageQuery): Promise<OwnFeedbackPage> {
    const before = cursor ? decodeCursor(cursor, ['number', 'string']) : null;
    const rows = await this.database.query<Row>(
      `${ownColumns('f.sender_id = ?')}${before ? ' AND (f.received_at < ? OR (f.received_at = ? AND f.id < ?))' : ''}
       ORDER BY f.received_at DESC, f.id DESC LIMIT ?`,
      [id, ...(before ? [before[0], before[0], before[1]] : []), limit + 1],
    );
    const page = pageOf(
      rows,
      limit,
      ({ received_at, id }) => [Number(received_at), id as string],
      (row) => this.ownView(row),
    );
    for (const [place, one] of page.items.entries())
      one.files = await this.files.of(this.database, rows[place]!.id as string);
    return page;
  }

  /** Of what this citizen has sent. Throws FEEDBACK.NOT_FOUND, alike for what others have sent and what does not exist. */
  async idOfSender({ id }: Actor, code: string): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      'SELECT id FROM feedback WHERE code = ? AND sender_id = ?',
      [code, id],
    );
    if (!row) throw refusals.notFound();
    return row.id;
  }

  private publishedView(row: Row): PublishedFeedback {
    const stored = feedbackOf(row);
    return {
      code: stored.code,
      title: stored.public_title ?? '',
      question: stored.public_question ?? '',
      answer: stored.public_answer ?? '',
      category: categoryNames[stored.category as FeedbackCategory],
      agency: this.agencyName(stored.agency_id),
      publishedAt: isoLocal(stored.published_at ?? 0),
      rating: stored.rating,
    };
  }

  private ownView(row: Row): OwnFeedback {
    const stored = feedbackOf(row);
    const isAnswered = stored.answered_at !== null;
    return {
      code: stored.code,
      title: stored.title,
      // Publishing is no concern of who sent it.
      state: stored.state === 'PUBLISHING' ? 'ANSWERED' : stored.state,
      agency: this.agencyName(stored.agency_id),
      files: [],
      receivedAt: isoLocal(stored.received_at),
      dueAt: row.due_at === null || isAnswered ? null : isoLocal(Number(row.due_at)),
      answer: isAnswered ? stored.answer : null,
      answeredAt: stored.answered_at === null ? null : isoLocal(stored.answered_at),
      refusalReason:
        stored.refusal_reason === null ? null : refusalNames[stored.refusal_reason as RefusalReason],
      rating: stored.rating,
    };
  }

  private agencyName(id: string) {
    return this.organisation.view().agency(id)?.name ?? { vi: '', en: '' };
  }
}

const ownColumns = (where: string) =>
  `SELECT f.*, k.due_at FROM feedback f JOIN clock k ON k.id = f.clock_id WHERE ${where}`;
