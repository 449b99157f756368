import { Injectable } from '@nestjs/common';
import { Database } from '../../database';
import { type Actor, DomainError, type JsonObject } from '../../kernel';
import { analyseFeel } from '../../expressions';
import { CommandRunner, InstanceQueries } from '../../runtime';
import { CaseAccess } from '../case-files/case-access';
import { namedData } from '../case-files/case-data';
import { OpenCases } from '../case-files/open-cases';
import { Procedures } from '../procedures/procedures';
import type { ProcedureContent } from '../procedures/procedure-version';
import { aboutOf } from './letters/about-of';
import { ResultDocuments } from './letters/result-documents';
import { WriteDocument } from './letters/write-document';
import { refusals } from './official-documents.errors';
import { previewMark } from './preview-document';
import { Typesetter } from './typesetting/typesetter';
import type { Sheet } from './typesetting/sheet';

/** Carries what was written out of the transaction that its throw undoes. */
class Written extends Error {
  constructor(readonly sheets: readonly Sheet[]) {
    super('written');
  }
}

/**
 * The results that a case would bring if it were decided as it stands: before it goes to who signs them, whoever drafts sees what will be
 * signed. Nothing is kept, and it bears neither number nor date.
 */
@Injectable()
export class PreviewResult {
  constructor(
    private readonly database: Database,
    private readonly commands: CommandRunner,
    private readonly instances: InstanceQueries,
    private readonly cases: CaseAccess,
    private readonly openCases: OpenCases,
    private readonly procedures: Procedures,
    private readonly results: ResultDocuments,
    private readonly write: WriteDocument,
    private readonly typesetter: Typesetter,
  ) {}

  /**
   * `typed`: what the open step has said and not yet sent. Throws OFFICIAL_DOCUMENT.NO_RESULT_FORM where results are made outside,
   * .UNDECIDED before any step has said what the decision is, and .UNFILLABLE with what is missing still.
   */
  async execute(actor: Actor, idOrCode: string, typed: JsonObject): Promise<Buffer> {
    const { id, instanceId } = await this.cases.get(this.database, actor, idOrCode);
    if (!(await this.cases.readsPersonalData(this.database, actor, id))) throw refusals.notReadable();
    const known = instanceId === null ? {} : await this.instances.variables(instanceId);
    const [first, ...others] = await this.sheets(actor, id, { ...known, ...typed });
    if (!first) throw refusals.noResultForm();
    const blocks = others.flatMap((one): Sheet['blocks'] => [{ kind: 'page-break' }, ...one.blocks]);
    const { pdf } = await this.typesetter.set({
      ...first,
      blocks: [...first.blocks, ...blocks],
      watermark: previewMark,
    });
    return pdf;
  }

  private async sheets(actor: Actor, caseId: string, variables: JsonObject): Promise<readonly Sheet[]> {
    try {
      await this.commands.run({ actor, isWaiting: true }, async (command) => {
        const open = await this.openCases.find(command, actor, caseId);
        const { file } = open;
        const procedure = await this.procedures.textOf(command.tx, file.procedureVersionId);
        open.variables = { ...namedData(procedure, file.data), ...variables };
        if (!isDecided(procedure.outcome, open.variables)) throw refusals.undecided();
        const sheets: Sheet[] = [];
        for (const { template, own } of await this.results.toWrite(open, procedure)) {
          const about = aboutOf(open, procedure);
          const written = await this.write.of(command.tx, template, file.competentAgencyId, about, own);
          sheets.push(written.content.typeset);
        }
        throw new Written(sheets);
      });
    } catch (error) {
      if (error instanceof Written) return error.sheets;
      throw error;
    }
    throw new DomainError('SERVER.BUG', 'bug', { caseId });
  }
}

/** Whether anything that the outcome depends on has been said: of an expression nothing is known of, `else` is no decision. */
const isDecided = (outcome: ProcedureContent['outcome'], known: JsonObject): boolean => {
  const { variables } = analyseFeel(outcome.feel);
  return variables.length === 0 || variables.some((name) => (known[name] ?? null) !== null);
};
