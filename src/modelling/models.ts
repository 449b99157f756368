import { Injectable } from '@nestjs/common';
import { Database, type Transaction, UnitOfWork } from '../database';
import { Definitions } from '../definitions';
import { type CommandKey, Commands, decodeCursor, pageOf } from '../http';
import { Audit, People, SecondPerson } from '../identity';
import { type Actor, iso, isoOrNull, newId } from '../kernel';
import { Outbox } from '../outbox';
import { foldText } from '../runtime';
import type { ModelPage, ModelSummary, ModelView } from './model.dto';
import { ModelPages } from './model-pages';
import { insertFile, type ModelFileRow, summaryOfFile } from './model-files.repository';
import { personOf } from './model-person';
import { refusals } from './modelling.errors';
import type { ModelText } from './model-texts';

interface ModelRow {
  id: string;
  name: string;
  basis_id: string | null;
  proposal_id: string | null;
  created_by: string;
  created_at: number;
  changed_by: string;
  changed_at: number;
  archived_at: number | null;
  file_count: number;
}

const columns = `m.id, m.name, m.basis_id, m.proposal_id, m.created_by, m.created_at, m.changed_by, m.changed_at,
  m.archived_at, (SELECT COUNT(*) FROM model_file f WHERE f.model_id = m.id) AS file_count FROM model m`;

/** The models that designers work on. */
@Injectable()
export class Models {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: Commands,
    private readonly definitions: Definitions,
    private readonly people: People,
    private readonly pages: ModelPages,
    private readonly secondPerson: SecondPerson,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** What was changed last first. */
  async list({
    text = '',
    archived = false,
    limit,
    cursor,
  }: {
    text?: string;
    archived?: boolean;
    limit: number;
    cursor?: string;
  }): Promise<ModelPage> {
    const conditions = [`m.archived_at IS ${archived ? 'NOT NULL' : 'NULL'}`];
    const values: (string | number)[] = [];
    for (const word of foldText(text).split(/\s+/).filter(Boolean)) {
      conditions.push("m.words LIKE ? ESCAPE '!'");
      values.push(`%${word.replace(/[!%_]/g, '!$&')}%`);
    }
    if (cursor !== undefined) {
      const [at, id] = decodeCursor(cursor, ['number', 'string']);
      conditions.push('(m.changed_at < ? OR (m.changed_at = ? AND m.id < ?))');
      values.push(at, at, id);
    }
    const rows = await this.database.query<ModelRow>(
      `SELECT ${columns} WHERE ${conditions.join(' AND ')} ORDER BY m.changed_at DESC, m.id DESC LIMIT ?`,
      [...values, limit + 1],
    );
    const states = await this.proposalStates(rows);
    return pageOf(
      rows,
      limit,
      (row) => [Number(row.changed_at), row.id],
      (row) => this.summary(row, states),
    );
  }

  /** Throws MODEL.NOT_FOUND. */
  async get(id: string): Promise<ModelView> {
    const [row] = await this.database.query<ModelRow>(`SELECT ${columns} WHERE m.id = ?`, [id]);
    if (!row) throw refusals.notFound();
    const files = await this.database.query<ModelFileRow>(
      'SELECT id, name, size, revision, changed_by, changed_at FROM model_file WHERE model_id = ? ORDER BY name',
      [id],
    );
    return {
      ...this.summary(row, await this.proposalStates([row])),
      files: files.map((file) => summaryOfFile(file, this.people)),
      pages: await this.pages.list(id),
    };
  }

  /** What it began from, and whether it was put away. Throws MODEL.NOT_FOUND. */
  async find(id: string): Promise<{ basisId: string | null; isArchived: boolean }> {
    const [row] = await this.database.query<Pick<ModelRow, 'basis_id' | 'archived_at'>>(
      'SELECT basis_id, archived_at FROM model WHERE id = ?',
      [id],
    );
    if (!row) throw refusals.notFound();
    return { basisId: row.basis_id, isArchived: row.archived_at !== null };
  }

  /** Empty, or with the files of a version in service. Throws DEFINITION.NOT_FOUND. */
  async create(
    { actor, key }: { actor: Actor; key?: CommandKey },
    { name, definitionId }: { name: string; definitionId?: string },
  ): Promise<ModelView> {
    const id = await this.unitOfWork.run((tx) =>
      this.commands.once(tx, key, async () => {
        const id = newId();
        const now = await tx.now();
        const basis = definitionId === undefined ? null : await this.definitions.get(tx, definitionId);
        const stamp = { changed_by: actor.id, changed_at: now };
        await tx.insert('model', [
          {
            id,
            name: name.trim(),
            words: foldText(name),
            basis_id: basis?.deploymentId ?? null,
            proposal_id: null,
            created_by: actor.id,
            created_at: now,
            ...stamp,
            archived_at: null,
          },
        ]);
        for (const file of basis ? await this.definitions.files(tx, basis.deploymentId) : [])
          await insertFile(tx, {
            id: newId(),
            model_id: id,
            name: file.name,
            content: file.content,
            revision: 1,
            ...stamp,
          });
        await this.changed(tx, 'model.created', id, actor, { basisId: basis?.deploymentId ?? null });
        return id;
      }),
    );
    return this.get(id);
  }

  async rename(actor: Actor, id: string, name: string): Promise<ModelView> {
    await this.unitOfWork.run(async (tx) => {
      const { name: before } = await lockOpen(tx, id);
      await tx.execute('UPDATE model SET name = ?, words = ?, changed_by = ?, changed_at = ? WHERE id = ?', [
        name.trim(),
        foldText(name),
        actor.id,
        await tx.now(),
        id,
      ]);
      await this.changed(tx, 'model.renamed', id, actor, { before, after: name.trim() });
    });
    return this.get(id);
  }

  /** Puts a model away, or takes it out again. Nothing of it is lost. */
  async archive(actor: Actor, id: string, isArchived: boolean): Promise<ModelView> {
    await this.unitOfWork.run(async (tx) => {
      const row = await lock(tx, id);
      if ((row.archived_at !== null) === isArchived) return;
      const now = await tx.now();
      await tx.execute('UPDATE model SET archived_at = ?, changed_by = ?, changed_at = ? WHERE id = ?', [
        isArchived ? now : null,
        actor.id,
        now,
        id,
      ]);
      await this.changed(tx, isArchived ? 'model.archived' : 'model.taken-out', id, actor);
    });
    return this.get(id);
  }

  /** Remembers by which proposal a model was sent for approval, and its stories of that moment; once more changes nothing. */
  async sent(
    actor: Actor,
    id: string,
    { proposalId, stories }: { proposalId: string; stories: readonly ModelText[] },
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await lock(tx, id);
      const known = await tx.query('SELECT 1 FROM model_submission WHERE proposal_id = ?', [proposalId]);
      if (known.length > 0) return;
      await tx.insert('model_submission', [
        {
          proposal_id: proposalId,
          model_id: id,
          sent_by: actor.id,
          sent_at: await tx.now(),
          stories: JSON.stringify(stories),
        },
      ]);
      await tx.execute('UPDATE model SET proposal_id = ? WHERE id = ?', [proposalId, id]);
      await this.changed(tx, 'model.sent', id, actor, { proposalId });
    });
  }

  private async changed(
    tx: Transaction,
    action: string,
    id: string,
    actor: Actor,
    detail: Record<string, string | null> = {},
  ): Promise<void> {
    this.audit.done(tx, { action, subject: { type: 'model', id }, actor, detail });
    await this.outbox.append(tx, [{ type: action, payload: { modelId: id }, at: await tx.now() }]);
  }

  private proposalStates(rows: readonly ModelRow[]) {
    return this.secondPerson.statesOf(rows.flatMap(({ proposal_id: id }) => id ?? []));
  }

  private summary(row: ModelRow, states: ReadonlyMap<string, string>): ModelSummary {
    return {
      id: row.id,
      name: row.name,
      basisId: row.basis_id,
      proposalId: row.proposal_id,
      proposalState: (row.proposal_id && states.get(row.proposal_id)) ?? null,
      fileCount: Number(row.file_count),
      createdBy: personOf(this.people, row.created_by),
      createdAt: iso(Number(row.created_at)),
      changedBy: personOf(this.people, row.changed_by),
      changedAt: iso(Number(row.changed_at)),
      archivedAt: isoOrNull(row.archived_at === null ? null : Number(row.archived_at)),
    };
  }
}

/** The row of a model, held until the end of the transaction. Throws MODEL.NOT_FOUND. */
export async function lock(
  tx: Transaction,
  id: string,
): Promise<{ name: string; archived_at: number | null }> {
  const [row] = await tx.query<{ name: string; archived_at: number | null }>(
    `SELECT name, archived_at FROM model WHERE id = ?${tx.forUpdate}`,
    [id],
  );
  if (!row) throw refusals.notFound();
  return row;
}

/** Also throws MODEL.ARCHIVED. */
export async function lockOpen(tx: Transaction, id: string): Promise<{ name: string }> {
  const row = await lock(tx, id);
  if (row.archived_at !== null) throw refusals.archived();
  return row;
}
