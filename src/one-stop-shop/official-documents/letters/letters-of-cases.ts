import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JsonObject } from '../../../kernel';
import { CaseActListener, CaseActListeners } from '../../case-files/case-act-listeners';
import type { OpenCase } from '../../case-files/open-case';
import { dateAt } from '../../local-date';
import { type ProcedureText, Procedures } from '../../procedures/procedures';
import { OfficialDocuments } from '../official-documents';
import { RenderDocuments } from '../render-documents';
import { Templates } from '../templates/templates';
import { aboutOf } from './about-of';
import { LetterFacts } from './letter-facts';
import { letterOf, type LetterKind } from './letter-kinds';
import { ResultDocuments } from './result-documents';
import { WriteDocument } from './write-document';

/**
 * The papers a case leaves behind, made in the transaction of the act that owes them: written, numbered and issued with it, or not at
 * all. Their files follow after the commit.
 */
@Injectable()
export class LettersOfCases extends CaseActListener implements OnModuleInit {
  constructor(
    private readonly listeners: CaseActListeners,
    private readonly procedures: Procedures,
    private readonly templates: Templates,
    private readonly facts: LetterFacts,
    private readonly write: WriteDocument,
    private readonly documents: OfficialDocuments,
    private readonly results: ResultDocuments,
    private readonly render: RenderDocuments,
  ) {
    super();
  }

  onModuleInit(): void {
    this.listeners.register(this);
  }

  override async onCaseEvent(open: OpenCase, type: string, detail: JsonObject): Promise<void> {
    // What another system decides, it also writes to the citizen.
    if (open.file.ownerSystem !== null) return;
    const kind = letterOf(type, detail);
    if (kind) await this.letter(open, kind, type, detail);
    await this.results.follow(open, type, detail);
  }

  private async letter(open: OpenCase, kind: LetterKind, type: string, detail: JsonObject): Promise<void> {
    const { command, file } = open;
    const { tx, now } = command;
    const procedure = await this.procedures.textOf(tx, file.procedureVersionId);
    if (isWithoutReceipt(procedure, type, detail)) return;
    const occasion = kind.occasion(detail, now);
    const agencyId = file[kind.by];
    if (await this.documents.find(tx, { caseId: file.id, type: kind.type, occasion })) return;
    const template = await this.templates.inForce(tx, kind.template, dateAt(now));
    const written = await this.write.of(tx, template, agencyId, aboutOf(open, procedure), (language) =>
      this.facts.of(open, procedure, type, detail, language),
    );
    const drafted = await this.documents.draft(command, {
      caseId: file.id,
      agencyId,
      type: kind.type,
      occasion,
      templateCode: template.code,
      templateVersion: template.version,
      abstract: written.abstract,
      content: written.content as unknown as JsonObject,
      serialClass: template.number?.class ?? null,
      symbol: template.number?.symbol ?? null,
    });
    await this.documents.moveTo(command, await this.documents.number(command, drafted), 'ISSUED');
    this.render.afterCommit(tx);
  }
}

/** Immediate procedures need no receipt unless asked (NĐ 61/2018 Art. 17). */
const isWithoutReceipt = (procedure: ProcedureText, type: string, { mode }: JsonObject): boolean =>
  type === 'case.accepted' && procedure.receipt === 'ONLY_IF_NOT_IMMEDIATE' && mode === 'IMMEDIATE';
