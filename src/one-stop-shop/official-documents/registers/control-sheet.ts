import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../../config';
import { Database } from '../../../database';
import type { Actor, Clock } from '../../../kernel';
import { CaseAccess } from '../../case-files/case-access';
import { type CaseRow, selectCase, toCase } from '../../case-files/stored-case';
import { type Handoff, handoffsOf } from '../../handoffs/handoff.repository';
import { Stations } from '../../handoffs/stations';
import { dateAt } from '../../local-date';
import { Procedures } from '../../procedures/procedures';
import { CaseFacts } from '../letters/case-facts';
import { WriteDocument } from '../letters/write-document';
import { refusals } from '../official-documents.errors';
import { Templates } from '../templates/templates';
import { shortInstant } from '../vietnamese';
import { Typesetter } from '../typesetting/typesetter';

const results: Readonly<Record<string, string>> = {
  EARLY: 'Trước hạn',
  ON_TIME: 'Đúng hạn',
  LATE: 'Quá hạn',
};
const outcomes: Readonly<Record<string, string>> = {
  GRANTED: 'Đã giải quyết, đồng ý',
  REFUSED: 'Đã giải quyết, từ chối',
  WITHDRAWN: 'Người nộp rút hồ sơ',
  TERMINATED: 'Dừng giải quyết',
  REJECTED: 'Không tiếp nhận',
};

/** The control sheet of a case (Form 06 of TT 03/2025): off the chain of handoffs as it is now, never typed, never stored. */
@Injectable()
export class ControlSheets {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseAccess,
    private readonly procedures: Procedures,
    private readonly stations: Stations,
    private readonly templates: Templates,
    private readonly facts: CaseFacts,
    private readonly write: WriteDocument,
    private readonly typesetter: Typesetter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws CASE_FILE.NOT_FOUND, OFFICIAL_DOCUMENT.NOT_READABLE. */
  async ofCase(actor: Actor, idOrCode: string): Promise<{ pdf: Buffer; name: string; caseId: string }> {
    const now = this.clock.now().getTime();
    const { file, sheet } = await this.database.read(async (reader) => {
      const { id } = await this.cases.get(reader, actor, idOrCode);
      if (!(await this.cases.readsPersonalData(reader, actor, id))) throw refusals.notReadable();
      const [row] = await reader.query<CaseRow>(`SELECT ${selectCase} FROM case_file c WHERE c.id = ?`, [id]);
      const file = toCase(row!);
      const procedure = await this.procedures.textOf(reader, file.procedureVersionId);
      const template = await this.templates.inForce(reader, 'control-sheet', dateAt(now));
      const handoffs = (await handoffsOf(reader, id)).filter(({ state }) => state !== 'RECALLED');
      const lead = file.ownerUnitId ?? file.leadAgencyId;
      const others = handoffs
        .filter(({ isCustody }) => !isCustody)
        .map(({ to }) => this.facts.nameOf(to.agencyId, now, 'vi'));
      const about = { file, procedure, variables: file.data, now, officerName: '' };
      const { content } = await this.write.of(reader, template, file.leadAgencyId, about, async () => ({
        leadUnit: [this.facts.nameOf(lead, now, 'vi'), this.facts.nameOf(file.leadAgencyId, now, 'vi')]
          .filter((name, index, all) => all.indexOf(name) === index)
          .join(', '),
        cooperatingUnits: others.length > 0 ? [...new Set(others)].join('; ') : null,
        resultOfCase: file.outcome === null ? null : (outcomes[file.outcome] ?? null),
        handoffs: handoffs.map((one) => this.line(one)),
      }));
      return { file, sheet: content.typeset };
    });
    const { pdf } = await this.typesetter.set(sheet, { number: null, datedOn: dateAt(now), address: null });
    return { pdf, name: `phieu-kiem-soat-${file.code}.pdf`, caseId: file.id };
  }

  private line(one: Handoff) {
    const { from, to, taskName, sentAt, acceptedAt, refusedAt, dueAt, result, state, note } = one;
    const place = (station: Handoff['from'], personId: string | null) => {
      const { agencyName, unitName } = this.stations.named(station, sentAt);
      return [this.stations.personName(personId), unitName?.vi, agencyName?.vi].filter(Boolean).join(', ');
    };
    const received = state === 'REFUSED' ? refusedAt : acceptedAt;
    return {
      from: place(from, one.fromPersonId),
      to: place(to, one.toPersonId),
      task: taskName,
      sentAt: shortInstant(sentAt),
      receivedAt: received === null ? null : shortInstant(received),
      dueAt: dueAt === null ? null : shortInstant(dueAt),
      result: result === null ? null : results[result]!,
      note: state === 'REFUSED' ? `Trả lại${note === null ? '' : `: ${note}`}` : note,
    };
  }
}
