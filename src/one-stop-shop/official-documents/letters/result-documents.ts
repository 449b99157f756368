import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../../kernel';
import type { OpenCase } from '../../case-files/open-case';
import { outcomeFor, resultsFor } from '../../procedures/procedure.calculator';
import { type ProcedureText, Procedures } from '../../procedures/procedures';
import { dateAt } from '../../local-date';
import type { OfficialDocument } from '../official-document';
import { isResult } from '../official-document.policy';
import { OfficialDocuments } from '../official-documents';
import { RenderDocuments } from '../render-documents';
import type { Template } from '../templates/template';
import { Templates } from '../templates/templates';
import { aboutOf } from './about-of';
import { refusalFacts } from './letter-facts';
import { type OwnFacts, WriteDocument } from './write-document';

/** A result of the case that the system writes. */
export interface ResultToWrite {
  /** `result:permit`, or `refusal`. */
  type: string;
  template: Template;
  own: OwnFacts;
}

/**
 * Results as documents: a draft from the moment on when somebody has to sign, written anew when the case comes back from there;
 * issued with what is left of its way when the result is ready at the one-stop; revoked by what takes its place.
 */
@Injectable()
export class ResultDocuments {
  constructor(
    private readonly procedures: Procedures,
    private readonly templates: Templates,
    private readonly write: WriteDocument,
    private readonly documents: OfficialDocuments,
    private readonly render: RenderDocuments,
  ) {}

  async follow(open: OpenCase, type: string, detail: JsonObject): Promise<void> {
    if (type === 'step.opened' && detail.act === 'sign') return this.draft(open);
    if (type === 'case.result.ready') return this.issue(open, detail);
    if (type === 'case.returned') return this.move(open, ['ISSUED'], 'RETURNED');
    if (type === 'case.corrected')
      return this.move(open, ['ISSUED', 'RETURNED'], 'SUPERSEDED', String(detail.reason ?? ''));
    if (type === 'case.result.recalled')
      return this.move(open, ['ISSUED', 'RETURNED'], 'REVOKED', String(detail.reason ?? ''));
    if (open.hasEnded && open.file.state !== 'RETURNED' && type === 'case.status.changed')
      return this.move(open, ['DRAFT', 'SIGNED'], 'DISCARDED');
  }

  /** What the case brings as it stands: its results, or the refusal with its reasons (NĐ 61/2018 Art. 19(8)). */
  async toWrite(open: OpenCase, procedure: ProcedureText): Promise<ResultToWrite[]> {
    const { tx, now } = open.command;
    const date = dateAt(now);
    const full = { ...procedure, validFrom: date, validTo: null };
    if (outcomeOf(full, open) === 'REFUSED') {
      const template = await this.templates.inForce(tx, 'refusal', date);
      const { refusalReasonCode, refusalReason, reasonCode, reason } = open.variables;
      const said = {
        reasonCode: refusalReasonCode ?? reasonCode ?? null,
        reason: refusalReason ?? reason ?? null,
      };
      return [
        {
          type: 'refusal',
          template,
          own: async (language) => refusalFacts(procedure.reasons.refusal, said, language),
        },
      ];
    }
    const written: ResultToWrite[] = [];
    for (const { code, documentType } of resultsFor(full, open.variables, now)) {
      const template = await this.templates.ofResult(tx, procedure, documentType);
      if (template) written.push({ type: `result:${code}`, template, own: async () => ({}) });
    }
    return written;
  }

  private async draft(open: OpenCase): Promise<void> {
    const { command, file } = open;
    const { tx } = command;
    const procedure = await this.procedures.textOf(tx, file.procedureVersionId);
    const results = await this.toWrite(open, procedure);
    const there = await this.ofCase(open);
    for (const one of there)
      if (one.state === 'DRAFT' && !results.some(({ type }) => type === one.type))
        await this.documents.moveTo(command, one, 'DISCARDED');
    for (const { type, template, own } of results) {
      const agencyId = file.competentAgencyId;
      const written = await this.write.of(tx, template, agencyId, aboutOf(open, procedure), own);
      const content = written.content as unknown as JsonObject;
      const known = there.find((one) => one.type === type && one.state === 'DRAFT');
      if (known) {
        const { abstract } = written;
        await this.documents.change(command, known, { content, abstract, fileId: null, sha256: null });
      } else {
        const earlier = there.filter((one) => one.type === type).length;
        await this.documents.draft(command, {
          caseId: file.id,
          agencyId,
          type,
          occasion: `result-${earlier + 1}`,
          templateCode: template.code,
          templateVersion: template.version,
          abstract: written.abstract,
          content,
          serialClass: template.number?.class ?? null,
          symbol: template.number?.symbol ?? null,
        });
      }
      this.render.afterCommit(tx);
    }
  }

  /**
   * Signed and sealed here or on paper, the result is out now. A number that the records office has given it by hand stands as it
   * is; one without takes the next of its class.
   */
  private async issue(open: OpenCase, { number }: JsonObject): Promise<void> {
    const { command } = open;
    for (const one of await this.ofCase(open)) {
      if (!['DRAFT', 'SIGNED', 'NUMBERED', 'SEALED'].includes(one.state)) continue;
      const given = typeof number === 'string' && one.number === null ? number.slice(0, 100) : null;
      const numbered = await (given === null
        ? this.documents.number(command, one)
        : this.documents.change(command, one, {
            number: given,
            datedOn: dateAt(command.now),
            serialClass: null,
          }));
      const isUnsigned = one.state === 'DRAFT';
      // Nothing is signed in the file yet, so that it is made again with its number and date.
      const fresh = isUnsigned
        ? await this.documents.change(command, numbered, { fileId: null, sha256: null })
        : numbered;
      await this.documents.moveTo(command, fresh, 'ISSUED');
      this.render.afterCommit(command.tx);
    }
  }

  private async move(
    open: OpenCase,
    from: readonly OfficialDocument['state'][],
    to: OfficialDocument['state'],
    endReason?: string,
  ): Promise<void> {
    for (const one of await this.ofCase(open))
      if (from.includes(one.state))
        await this.documents.moveTo(open.command, one, to, endReason ? { endReason } : {});
  }

  private async ofCase({ command, file }: OpenCase): Promise<OfficialDocument[]> {
    const all = await this.documents.ofCase(command.tx, file.id);
    return all.filter(isResult);
  }
}

/** A case whose outcome cannot be said yet is written as granted: it is a draft, and is written again. */
function outcomeOf(procedure: Parameters<typeof outcomeFor>[0], { variables, command }: OpenCase): string {
  try {
    return outcomeFor(procedure, variables, command.now);
  } catch {
    return 'GRANTED';
  }
}
