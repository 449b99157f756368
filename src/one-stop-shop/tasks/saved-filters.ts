import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, isUniqueViolation, UnitOfWork } from '../../database';
import { type Actor, type Clock, isMachine, type JsonObject, newId } from '../../kernel';
import { refusals } from './inbox.errors';
import type { ChangeFilterRequest, InboxFilter, SaveFilterRequest } from './inbox-requests.dto';
import type { SavedFilterView } from './inbox-view.dto';
import { Standings } from './standings';

const MOST_FILTERS = 50;

interface FilterRow {
  id: string;
  owner_id: string;
  name: string;
  criteria: string;
  unit_id: string | null;
  version: number;
}

const columns = 'id, owner_id, name, criteria, unit_id, version';

/** Questions to the inbox that somebody keeps, for themselves or for the people of a unit in which they hold a post. */
@Injectable()
export class SavedFilters {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly standings: Standings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One's own and those shared with one's units, by name. */
  async list(actor: Actor): Promise<SavedFilterView[]> {
    const rows = await this.database.query<FilterRow>(
      `SELECT ${columns} FROM inbox_filter WHERE owner_id = ? OR unit_id IN (?) ORDER BY name, id`,
      [actor.id, this.unitsOf(actor)],
    );
    return rows.map((row) => view(row, actor));
  }

  async create(actor: Actor, { name, criteria, unitId }: SaveFilterRequest): Promise<SavedFilterView> {
    this.assertUnit(actor, unitId);
    const row: FilterRow = {
      id: newId(),
      owner_id: actor.id,
      name,
      criteria: JSON.stringify(criteria),
      unit_id: unitId ?? null,
      version: 1,
    };
    await this.unitOfWork.run(async (tx) => {
      const [{ count }] = await tx.query<{ count: number }>(
        'SELECT COUNT(*) AS count FROM inbox_filter WHERE owner_id = ?',
        [actor.id],
      );
      if (Number(count) >= MOST_FILTERS) throw refusals.tooManyFilters({ maximum: MOST_FILTERS });
      await named(name, () =>
        tx.insert('inbox_filter', [{ ...row, created_at: this.clock.now().getTime() }]),
      );
    });
    return view(row, actor);
  }

  /** Only the owner changes a filter. */
  async change(actor: Actor, id: string, request: ChangeFilterRequest): Promise<SavedFilterView> {
    const { name, criteria, unitId, version } = request;
    this.assertUnit(actor, unitId);
    const row: FilterRow = {
      id,
      owner_id: actor.id,
      name,
      criteria: JSON.stringify(criteria),
      unit_id: unitId ?? null,
      version: version + 1,
    };
    await this.unitOfWork.run(async (tx) => {
      const { affected } = await named(name, () =>
        tx.execute(
          `UPDATE inbox_filter SET name = ?, criteria = ?, unit_id = ?, version = version + 1
           WHERE id = ? AND owner_id = ? AND version = ?`,
          [name, row.criteria, row.unit_id, id, actor.id, version],
        ),
      );
      if (affected === 1) return;
      const [own] = await tx.query<FilterRow>(
        `SELECT ${columns} FROM inbox_filter WHERE id = ? AND owner_id = ?`,
        [id, actor.id],
      );
      throw own ? refusals.filterChanged({ version: own.version }) : refusals.filterNotFound({ id });
    });
    return view(row, actor);
  }

  async remove(actor: Actor, id: string): Promise<void> {
    const { affected } = await this.unitOfWork.run((tx) =>
      tx.execute('DELETE FROM inbox_filter WHERE id = ? AND owner_id = ?', [id, actor.id]),
    );
    if (affected === 0) throw refusals.filterNotFound({ id });
  }

  private unitsOf(actor: Actor): string[] {
    const { posts } = this.standings.of(actor, this.clock.now().getTime());
    return [...new Set(posts.map(({ unitId }) => unitId))];
  }

  private assertUnit(actor: Actor, unitId: string | undefined): void {
    if (unitId !== undefined && !isMachine(actor) && !this.unitsOf(actor).includes(unitId))
      throw refusals.filterUnit({ unit: unitId });
  }
}

/** What a saved filter asks; it has been checked when it was saved. */
export const criteriaOf = ({ criteria }: SavedFilterView): InboxFilter => criteria as unknown as InboxFilter;

async function named<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) throw refusals.filterExists({ name });
    throw error;
  }
}

const view = (row: FilterRow, actor: Actor): SavedFilterView => ({
  id: row.id,
  name: row.name,
  criteria: JSON.parse(row.criteria) as JsonObject,
  unitId: row.unit_id,
  ownerId: row.owner_id,
  isOwn: row.owner_id === actor.id,
  version: row.version,
});
