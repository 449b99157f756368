import { Injectable } from '@nestjs/common';
import { Database, type Transaction, UnitOfWork } from '../../database';
import { type CommandKey, Commands } from '../../http';
import { Audit, People } from '../../identity';
import { type Actor, iso, isoOrNull, newId } from '../../kernel';
import { Outbox } from '../../outbox';
import { personOf } from '../model-person';
import { refusals } from '../modelling.errors';
import { lockOpen } from '../models';
import type { CommentAnswerView, CommentList, CommentView, WriteCommentRequest } from './comment.dto';

interface CommentRow {
  id: string;
  answers_id: string | null;
  file_id: string | null;
  file_name: string | null;
  element_id: string | null;
  element_name: string | null;
  text: string;
  written_by: string;
  written_at: number;
  edited_at: number | null;
  resolved_by: string | null;
  resolved_at: number | null;
}

/** What designers and the office that approves say to one another about a model. Nothing that was said is taken away; who said it may put it right. */
@Injectable()
export class Comments {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: Commands,
    private readonly people: People,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Threads, oldest first. Throws MODEL.NOT_FOUND. */
  async list(modelId: string): Promise<CommentList> {
    const [model] = await this.database.query('SELECT id FROM model WHERE id = ?', [modelId]);
    if (!model) throw refusals.notFound();
    const rows = await this.database.query<CommentRow>(
      `SELECT c.id, c.answers_id, c.file_id, f.name AS file_name, c.element_id, c.element_name, c.text, c.written_by,
         c.written_at, c.edited_at, c.resolved_by, c.resolved_at
       FROM model_comment c LEFT JOIN model_file f ON f.id = c.file_id WHERE c.model_id = ? ORDER BY c.id`,
      [modelId],
    );
    return {
      items: rows
        .filter(({ answers_id: id }) => id === null)
        .map((row) => ({
          ...this.view(row),
          answers: rows.filter(({ answers_id: id }) => id === row.id).map((one) => this.answer(one)),
        })),
    };
  }

  /**
   * An answer opens its thread again. Throws MODEL.ARCHIVED, MODEL.FILE_NOT_FOUND, and MODEL.COMMENT_NOT_FOUND for what it answers
   * and is not there.
   */
  async write(
    { actor, key }: { actor: Actor; key?: CommandKey },
    modelId: string,
    { text, answersId, fileId, elementId, elementName }: WriteCommentRequest,
  ): Promise<CommentList> {
    await this.unitOfWork.run((tx) =>
      this.commands.once(tx, key, async () => {
        await lockOpen(tx, modelId);
        const id = newId();
        const thread = answersId === undefined ? undefined : await threadOf(tx, modelId, answersId);
        if (thread) await settle(tx, thread.id, null);
        if (!thread && fileId !== undefined) await assertFile(tx, modelId, fileId);
        await tx.insert('model_comment', [
          {
            id,
            model_id: modelId,
            answers_id: thread?.id ?? null,
            file_id: thread ? null : (fileId ?? null),
            element_id: thread || fileId === undefined ? null : (elementId ?? null),
            element_name: thread || fileId === undefined ? null : elementName?.trim() || null,
            text: text.trim(),
            written_by: actor.id,
            written_at: await tx.now(),
            edited_at: null,
            resolved_by: null,
            resolved_at: null,
          },
        ]);
        await this.changed(tx, 'model.commented', actor, modelId, id, thread?.id ?? id);
        return id;
      }),
    );
    return this.list(modelId);
  }

  /** For who has written it. What it said before is kept by its hash alone. Throws MODEL.COMMENT_NOT_FOUND and .COMMENT_OF_ANOTHER. */
  async edit(actor: Actor, modelId: string, id: string, text: string): Promise<CommentList> {
    await this.unitOfWork.run(async (tx) => {
      await lockOpen(tx, modelId);
      const [comment] = await tx.query<{ text: string; written_by: string; answers_id: string | null }>(
        `SELECT text, written_by, answers_id FROM model_comment WHERE model_id = ? AND id = ?${tx.forUpdate}`,
        [modelId, id],
      );
      if (!comment) throw refusals.commentNotFound();
      if (comment.written_by !== actor.id) throw refusals.commentOfAnother();
      const said = text.trim();
      if (said === comment.text) return;
      await tx.execute('UPDATE model_comment SET text = ?, edited_at = ? WHERE id = ?', [
        said,
        await tx.now(),
        id,
      ]);
      const texts = { before: comment.text, after: said };
      await this.changed(tx, 'model.comment-edited', actor, modelId, id, comment.answers_id ?? id, texts);
    });
    return this.list(modelId);
  }

  /** Settles a thread, or opens it again; once more changes nothing. Throws MODEL.COMMENT_NOT_FOUND and MODEL.ARCHIVED. */
  async resolve(actor: Actor, modelId: string, id: string, isResolved: boolean): Promise<CommentList> {
    await this.unitOfWork.run(async (tx) => {
      await lockOpen(tx, modelId);
      const thread = await threadOf(tx, modelId, id);
      if ((thread.resolved_at !== null) === isResolved) return;
      await settle(tx, thread.id, isResolved ? { by: actor.id, at: await tx.now() } : null);
      const action = isResolved ? 'model.comment-resolved' : 'model.comment-reopened';
      await this.changed(tx, action, actor, modelId, thread.id, thread.id);
    });
    return this.list(modelId);
  }

  /** Tells, beside the open pages, those who have written in the thread, drawn the model or sent it: by id, without what was said. */
  private async changed(
    tx: Transaction,
    action: string,
    actor: Actor,
    modelId: string,
    commentId: string,
    threadId: string,
    texts: { before?: string; after?: string } = {},
  ): Promise<void> {
    const rows = await tx.query<{ id: string }>(
      `SELECT written_by AS id FROM model_comment WHERE id = ? OR answers_id = ?
       UNION SELECT created_by AS id FROM model WHERE id = ?
       UNION SELECT changed_by AS id FROM model WHERE id = ?`,
      [threadId, threadId, modelId, modelId],
    );
    const personIds = rows.map(({ id }) => id).filter((id) => id !== actor.id);
    this.audit.done(tx, {
      action,
      subject: { type: 'model', id: modelId },
      actor,
      ...texts,
      detail: { commentId },
    });
    await this.outbox.append(tx, [
      { type: action, payload: { modelId, commentId, threadId, personIds }, at: await tx.now() },
    ]);
  }

  private view(row: CommentRow): Omit<CommentView, 'answers'> {
    return {
      ...this.answer(row),
      fileId: row.file_id,
      fileName: row.file_name,
      elementId: row.element_id,
      elementName: row.element_name,
      resolvedBy: row.resolved_by === null ? null : personOf(this.people, row.resolved_by),
      resolvedAt: isoOrNull(row.resolved_at === null ? null : Number(row.resolved_at)),
    };
  }

  private answer({
    id,
    text,
    written_by: by,
    written_at: at,
    edited_at: edited,
  }: CommentRow): CommentAnswerView {
    return {
      id,
      text,
      writtenBy: personOf(this.people, by),
      writtenAt: iso(Number(at)),
      editedAt: isoOrNull(edited === null ? null : Number(edited)),
    };
  }
}

/** The comment that a thread begins with, held until the end of the transaction. */
async function threadOf(
  tx: Transaction,
  modelId: string,
  id: string,
): Promise<{ id: string; resolved_at: number | null }> {
  const [row] = await tx.query<{ id: string; resolved_at: number | null }>(
    `SELECT id, resolved_at FROM model_comment WHERE model_id = ? AND id = ? AND answers_id IS NULL${tx.forUpdate}`,
    [modelId, id],
  );
  if (!row) throw refusals.commentNotFound();
  return row;
}

const settle = (tx: Transaction, id: string, by: { by: string; at: number } | null) =>
  tx.execute('UPDATE model_comment SET resolved_by = ?, resolved_at = ? WHERE id = ?', [
    by?.by ?? null,
    by?.at ?? null,
    id,
  ]);

async function assertFile(tx: Transaction, modelId: string, id: string): Promise<void> {
  const [file] = await tx.query('SELECT id FROM model_file WHERE model_id = ? AND id = ?', [modelId, id]);
  if (!file) throw refusals.fileNotFound();
}
