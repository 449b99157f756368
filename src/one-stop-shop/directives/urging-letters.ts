import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../kernel';
import { findClock } from '../deadlines/clock.repository';
import { dateAt } from '../local-date';
import { PaperHeads } from '../official-documents/letters/paper-head';
import { OfficialDocuments } from '../official-documents/official-documents';
import { RenderDocuments } from '../official-documents/render-documents';
import { Organisation } from '../organisation/organisation';
import type { OpenTask } from './open-task';
import { abstractOf, printUrgingLetter } from './print-urging-letter';
import { cooperatingIn } from './stored-task';

/** Of the register of outgoing documents; the form is the program's, and these are its numbers (NĐ 30/2020 Art. 15). */
const urgingLetter = {
  type: 'urging-letter',
  templateCode: 'urging-letter',
  templateVersion: '2026',
  serialClass: 'CVĐĐ',
  symbol: 'CVĐĐ',
} as const;

/** The paper of an act that urges: written, numbered and issued in the name of who gave the task, in the transaction of the act. */
@Injectable()
export class UrgingLetters {
  constructor(
    private readonly documents: OfficialDocuments,
    private readonly render: RenderDocuments,
    private readonly heads: PaperHeads,
    private readonly organisation: Organisation,
  ) {}

  /** Answers the id of the document. Its file follows after the commit. */
  async issue({ command, row }: OpenTask, text: string): Promise<string> {
    const { tx, now } = command;
    const [directive] = await tx.query<{ number: string; issued_on: string; abstract: string }>(
      'SELECT number, issued_on, abstract FROM directive WHERE id = ?',
      [row.directive_id],
    );
    const clock = await findClock(tx, row.clock_id);
    const date = dateAt(now);
    const nameOf = (id: string) => this.organisation.view().nameAt(id, date)?.vi ?? '';
    const about = {
      directive: { number: directive!.number, issuedOn: directive!.issued_on, abstract: directive!.abstract },
      task: { code: row.code, content: row.content, product: row.product, progress: row.progress },
    };
    const typeset = printUrgingLetter({
      ...about,
      head: this.heads.of(row.issuer_agency_id, 'agency', date),
      symbol: urgingLetter.symbol,
      lead: nameOf(row.lead_agency_id),
      cooperating: (await cooperatingIn(tx, row.id)).map(nameOf),
      dueAt: clock?.dueAt ?? null,
      now,
      text,
    });
    const drafted = await this.documents.draft(command, {
      ...urgingLetter,
      caseId: null,
      agencyId: row.issuer_agency_id,
      occasion: `${row.code}-${row.event_seq + 1}`,
      abstract: abstractOf(about).slice(0, 1_000),
      content: { typeset } as unknown as JsonObject,
    });
    const { id } = await this.documents.moveTo(
      command,
      await this.documents.number(command, drafted),
      'ISSUED',
    );
    this.render.afterCommit(tx);
    return id;
  }
}
