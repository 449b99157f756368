import { Injectable } from '@nestjs/common';
import { Database } from '../../database';
import { type Actor, DomainError, type JsonObject } from '../../kernel';
import { CaseAccess } from '../case-files/case-access';
import { ActsByName } from '../case-files/preview/acts-by-name';
import type { PreviewedAct } from '../case-files/preview/previewed-acts';
import { OfficialDocuments } from './official-documents';
import { refusals } from './official-documents.errors';
import { sheetIn } from './render-documents';
import { Typesetter } from './typesetting/typesetter';
import type { Sheet } from './typesetting/sheet';

/** Across each page of what is not issued. */
export const previewMark = 'BẢN XEM TRƯỚC';

/** Carries the letters out of the transaction that its throw undoes. */
class Rehearsed extends Error {
  constructor(readonly sheets: readonly Sheet[]) {
    super('rehearsed');
  }
}

/**
 * The letter an act would leave behind, found out by doing the act and undoing it: the same command, rules and texts. No number is
 * taken, and the paper says across each page what it is.
 */
@Injectable()
export class PreviewDocument {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseAccess,
    private readonly acts: ActsByName,
    private readonly documents: OfficialDocuments,
    private readonly typesetter: Typesetter,
  ) {}

  /** Throws what the act itself would refuse, OFFICIAL_DOCUMENT.NOTHING_ISSUED for an act without a letter. */
  async execute(actor: Actor, idOrCode: string, act: PreviewedAct, input: JsonObject): Promise<Buffer> {
    const { id: caseId } = await this.cases.get(this.database, actor, idOrCode);
    if (!(await this.cases.readsPersonalData(this.database, actor, caseId))) throw refusals.notReadable();
    const [sheet] = await this.rehearse(actor, caseId, act, input);
    if (!sheet) throw refusals.nothingIssued({ act });
    const { pdf } = await this.typesetter.set({ ...sheet, watermark: previewMark });
    return pdf;
  }

  private async rehearse(
    actor: Actor,
    caseId: string,
    act: PreviewedAct,
    input: JsonObject,
  ): Promise<readonly Sheet[]> {
    const known = new Set((await this.documents.ofCase(this.database, caseId)).map(({ id }) => id));
    try {
      await this.acts.perform(
        {
          actor,
          rehearse: async ({ tx }) => {
            const there = await this.documents.ofCase(tx, caseId);
            throw new Rehearsed(
              there.filter(({ id }) => !known.has(id)).flatMap((one) => sheetIn(one, 'typeset') ?? []),
            );
          },
        },
        act,
        { caseId },
        input,
      );
    } catch (error) {
      if (error instanceof Rehearsed) return error.sheets;
      throw error;
    }
    throw new DomainError('SERVER.BUG', 'bug', { act });
  }
}
