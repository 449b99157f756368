import { Injectable } from '@nestjs/common';
import { Database, isUniqueViolation, UnitOfWork } from '../../database';
import { Audit, People } from '../../identity';
import { type Actor, iso, type LocalizedText } from '../../kernel';
import { personOf } from '../model-person';
import { refusals } from '../modelling.errors';
import { shipped } from './shipped';
import type { StepTemplateView } from './step-template.dto';
import { isTemplateKey, wrongIn } from './step-template.policy';

interface VersionRow {
  template_key: string;
  version: number;
  content: string | null;
  saved_by: string;
  saved_at: number;
}

/** The catalogue of ready steps: those that come with the product, and what this installation has made of them and added. */
@Injectable()
export class StepTemplates {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  /** The newest version of each that is in the catalogue; those of the product first, in the order of a case. */
  async list(): Promise<StepTemplateView[]> {
    const rows = await this.database.query<VersionRow>(
      `SELECT t.* FROM step_template_version t WHERE t.version =
         (SELECT MAX(n.version) FROM step_template_version n WHERE n.template_key = t.template_key)
       ORDER BY t.template_key`,
    );
    const newest = new Map(rows.map((row) => [row.template_key, this.view(row)]));
    const ofProduct = [...shipped.keys()].map((key) => newest.get(key) ?? ofTheProduct(key));
    const own = [...newest.values()].filter(({ isShipped }) => !isShipped);
    return [...ofProduct, ...own].filter(({ content }) => content !== null);
  }

  /** Newest first. Throws STEP_TEMPLATE.NOT_FOUND. */
  async versions(key: string): Promise<StepTemplateView[]> {
    const rows = await this.database.query<VersionRow>(
      'SELECT * FROM step_template_version WHERE template_key = ? ORDER BY version DESC',
      [key],
    );
    const views = rows.map((row) => this.view(row));
    if (shipped.has(key)) views.push(ofTheProduct(key));
    if (views.length === 0) throw refusals.templateNotFound();
    return views;
  }

  /** One version more. Throws STEP_TEMPLATE.CHANGED when there is a newer one than was seen, STEP_TEMPLATE.WRONG with what is wrong. */
  async save(
    actor: Actor,
    key: string,
    { version: seen, content }: { version: number; content?: string },
    language: keyof LocalizedText,
  ): Promise<StepTemplateView> {
    if (!isTemplateKey(key)) throw refusals.templateKey({ key });
    const wrong = content === undefined ? undefined : wrongIn(content);
    if (wrong) throw refusals.templateWrong({ why: wrong[language] });
    try {
      await this.unitOfWork.run(async (tx) => {
        const [{ newest }] = await tx.query<{ newest: number | null }>(
          'SELECT MAX(version) AS newest FROM step_template_version WHERE template_key = ?',
          [key],
        );
        const current = Number(newest ?? (shipped.has(key) ? 1 : 0));
        if (current !== seen) throw refusals.templateChanged();
        await tx.insert('step_template_version', [
          {
            template_key: key,
            version: current + 1,
            content: content ?? null,
            saved_by: actor.id,
            saved_at: await tx.now(),
          },
        ]);
        this.audit.done(tx, {
          action: content === undefined ? 'step-template.removed' : 'step-template.saved',
          subject: { type: 'step-template', id: key },
          actor,
          detail: { version: current + 1 },
        });
      });
    } catch (error) {
      if (isUniqueViolation(error)) throw refusals.templateChanged();
      throw error;
    }
    const [saved] = await this.versions(key);
    return saved;
  }

  private view(row: VersionRow): StepTemplateView {
    return {
      key: row.template_key,
      version: Number(row.version),
      isShipped: shipped.has(row.template_key),
      content: row.content,
      savedBy: personOf(this.people, row.saved_by),
      savedAt: iso(Number(row.saved_at)),
    };
  }
}

const ofTheProduct = (key: string): StepTemplateView => ({
  key,
  version: 1,
  isShipped: true,
  content: shipped.get(key)!,
  savedBy: null,
  savedAt: null,
});
