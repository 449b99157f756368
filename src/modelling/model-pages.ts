import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../config';
import { Database, type Transaction, UnitOfWork } from '../database';
import { People } from '../identity';
import { type Actor, type Clock, iso } from '../kernel';
import { Outbox } from '../outbox';
import type { PageSignView, pageWishes, PageView } from './model.dto';
import { editorOf, isHere, mayEdit, type OpenPage } from './model.policy';
import { personOf } from './model-person';
import { refusals } from './modelling.errors';

interface PageRow {
  page_id: string;
  person_id: string;
  file_id: string | null;
  edits_since: number | null;
  heard_at: number;
}

export interface PageSign {
  wants: (typeof pageWishes)[number];
  fileId?: string;
}

/** Who has a model open, and which of them edits which file. A page tells every 15 seconds that it is there. */
@Injectable()
export class ModelPages {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly people: People,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(modelId: string): Promise<PageView[]> {
    return this.viewsOf(await openPages(this.database, modelId), this.clock.now().getTime());
  }

  /**
   * A sign of life. EDIT begins to edit when nobody else does, TAKE_OVER in any case; whoever loses it becomes one who looks. LEAVE
   * ends the page. Others are told only of what has changed. Throws MODEL.NOT_FOUND.
   */
  async sign(actor: Actor, modelId: string, pageId: string, sign: PageSign): Promise<PageSignView> {
    return this.unitOfWork.run(async (tx) => {
      const [model] = await tx.query(`SELECT id FROM model WHERE id = ?${tx.forUpdate}`, [modelId]);
      if (!model) throw refusals.notFound();
      const now = await tx.now();
      const before = await openPages(tx, modelId);
      const after = afterSign(before, { actor, pageId, sign, now });
      await tx.execute('DELETE FROM model_page WHERE model_id = ?', [modelId]);
      if (after.length > 0)
        await tx.insert(
          'model_page',
          after.map((page) => ({
            model_id: modelId,
            page_id: page.pageId,
            person_id: page.personId,
            file_id: page.fileId,
            edits_since: page.editsSince,
            heard_at: page.heardAt,
          })),
        );
      if (seen(before) !== seen(after))
        await this.outbox.append(tx, [{ type: 'model.pages-changed', payload: { modelId }, at: now }]);
      const own = after.find((page) => page.pageId === pageId);
      return { mayEdit: own?.editsSince != null, pages: this.viewsOf(after, now) };
    });
  }

  private viewsOf(pages: readonly OpenPage[], now: number): PageView[] {
    return pages
      .filter((page) => isHere(page, now))
      .map(({ pageId, personId, fileId, editsSince }) => ({
        id: pageId,
        person: personOf(this.people, personId),
        fileId,
        editsSince: editsSince === null ? null : iso(editsSince),
      }));
  }
}

/** The pages that are here after one of them has given a sign; those that are gone are left out. */
export function afterSign(
  before: readonly OpenPage[],
  { actor, pageId, sign, now }: { actor: Pick<Actor, 'id'>; pageId: string; sign: PageSign; now: number },
): OpenPage[] {
  const here = before.filter((page) => isHere(page, now));
  const others = here.filter((page) => page.pageId !== pageId);
  if (sign.wants === 'LEAVE') return others;
  const fileId = sign.fileId ?? null;
  const earlier = here.find((page) => page.pageId === pageId);
  const editor = fileId === null ? undefined : editorOf(others, fileId, now);
  const edits =
    fileId !== null &&
    sign.wants !== 'LOOK' &&
    mayEdit(editor, { personId: actor.id, isTakeover: sign.wants === 'TAKE_OVER' });
  const since = earlier?.fileId === fileId ? earlier?.editsSince : undefined;
  return [
    ...others.map((page) => (edits && page === editor ? { ...page, editsSince: null } : page)),
    { pageId, personId: actor.id, fileId, editsSince: edits ? (since ?? now) : null, heardAt: now },
  ];
}

export async function openPages(reader: Pick<Transaction, 'query'>, modelId: string): Promise<OpenPage[]> {
  const rows = await reader.query<PageRow>(
    'SELECT page_id, person_id, file_id, edits_since, heard_at FROM model_page WHERE model_id = ? ORDER BY page_id',
    [modelId],
  );
  return rows.map((row) => ({
    pageId: row.page_id,
    personId: row.person_id,
    fileId: row.file_id,
    editsSince: row.edits_since === null ? null : Number(row.edits_since),
    heardAt: Number(row.heard_at),
  }));
}

/** What others see of pages; that they were heard of again is not news. */
const seen = (pages: readonly OpenPage[]): string =>
  JSON.stringify(
    pages
      .map(({ pageId, personId, fileId, editsSince }) => [pageId, personId, fileId, editsSince !== null])
      .sort(),
  );
