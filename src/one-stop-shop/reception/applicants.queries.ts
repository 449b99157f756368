import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database } from '../../database';
import { type Actor, type Clock, iso } from '../../kernel';
import { applicantNumber } from '../case-files/applicant-number';
import { CaseAccess } from '../case-files/case-access';
import { fileKinds, type FileKind } from '../documents/inspection/file-kinds';
import { Organisation } from '../organisation/organisation';
import { Procedures } from '../procedures/procedures';
import { ApplicantSearch, type Scope } from './applicant-search';
import { applicantsOf, closenessOf, wantedOf } from './applicants.policy';
import type { KnownApplicants, ReusableFile } from './reception.dto';

interface FileRow {
  id: string;
  case_id: string;
  code: string;
  component_code: string;
  name: string;
  kind: FileKind;
  size: number;
  checked_at: number;
}

/** Applicants that are shown. */
const most = 10;
const mostFiles = 50;

/** Applicants of earlier cases, only of those that the caller reads with their personal data. */
@Injectable()
export class ApplicantQueries {
  constructor(
    private readonly database: Database,
    private readonly access: CaseAccess,
    private readonly procedures: Procedures,
    private readonly organisation: Organisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The nearest to what is looked for first, among those alike the newest. */
  async find(actor: Actor, text: string): Promise<KnownApplicants> {
    const wanted = wantedOf(text);
    const scope = this.scopeOf(actor);
    if (!wanted || !scope) return { items: [], isMore: false };
    const cases = await this.database.read((reader) => new ApplicantSearch(reader, scope, wanted).run());
    const applicants = applicantsOf(cases);
    const items = applicants
      .sort((one, other) => closenessOf(one, wanted) - closenessOf(other, wanted))
      .slice(0, most)
      .map(({ last, cases: count, ...party }) => ({
        ...party,
        cases: count,
        lastCaseId: last.id,
        lastCaseCode: last.code,
        lastProcedureCode: last.procedureCode,
        lastFiledAt: iso(last.filedAt),
      }));
    return { items, isMore: applicants.length > most };
  }

  /** Newest first. Files that were found right, for what the procedure lets be given by reuse. */
  async reusable(
    actor: Actor,
    { identity, procedureCode }: { identity: string; procedureCode: string },
  ): Promise<ReusableFile[]> {
    const number = applicantNumber({ kind: 'PERSON', identity });
    const scope = this.scopeOf(actor);
    if (number === null || !scope) return [];
    return this.database.read(async (reader) => {
      const { dossier } = await this.procedures.find(
        reader,
        procedureCode,
        this.organisation.localDate(this.clock.now().getTime()),
      );
      const codes = dossier.filter(({ reuse }) => reuse).map(({ code }) => code);
      if (codes.length === 0) return [];
      const rows = await reader.query<FileRow>(
        `SELECT a.id, a.case_id, c.code, a.component_code, u.name, u.kind, u.size, k.checked_at
         FROM case_file c
           JOIN case_component k ON k.case_id = c.id AND k.code IN (?) AND k.state = 'OK'
           JOIN attachment a ON a.case_id = c.id AND a.component_code = k.code AND a.replaced_at IS NULL
           JOIN upload u ON u.id = a.upload_id AND u.state = 'ATTACHED'
         WHERE c.applicant_number = ? ${scope.sql} ORDER BY k.checked_at DESC, a.id DESC LIMIT ?`,
        [codes, number, ...scope.values, mostFiles],
      );
      return rows.map((row) => ({
        componentCode: row.component_code,
        caseId: row.case_id,
        caseCode: row.code,
        attachmentId: row.id,
        name: row.name,
        type: fileKinds[row.kind].type,
        size: Number(row.size),
        checkedAt: iso(row.checked_at),
      }));
    });
  }

  /** Null = reads nobody's. */
  private scopeOf(actor: Actor): Scope | null {
    const agencies = this.access.readingAgencies(actor);
    if (agencies === null) return { sql: '', values: [] };
    if (agencies.length === 0) return null;
    return {
      sql: 'AND EXISTS (SELECT 1 FROM case_participant p WHERE p.case_id = c.id AND p.agency_id IN (?))',
      values: [[...agencies]],
    };
  }
}
