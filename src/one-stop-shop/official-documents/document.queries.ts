import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../database';
import { type Page, decodeCursor, pageOf } from '../../http';
import { isAllowed } from '../../identity';
import { type Actor, ifNotFound, iso, isoOrNull, type LocalizedText } from '../../kernel';
import { foldText } from '../../runtime';
import { CaseAccess } from '../case-files/case-access';
import { CheckTokens, isSameToken } from '../case-files/check-tokens';
import { Stations } from '../handoffs/stations';
import { dateAt } from '../local-date';
import { Organisation } from '../organisation/organisation';
import type { OfficialDocument } from './official-document';
import { wasIssued } from './official-document.policy';
import { documentColumns, type DocumentRow, toDocument } from './official-document.row';
import type {
  OfficialDocumentList,
  OfficialDocumentView,
  RegisterQuery,
  SerialCheck,
  VerifiedDocumentView,
} from './official-documents.dto';
import { OfficialDocuments } from './official-documents';
import { refusals } from './official-documents.errors';
import { sheetIn } from './render-documents';
import { Templates } from './templates/templates';

/** Documents as people read them: of a case, in the register, behind a printed code. */
@Injectable()
export class DocumentQueries {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseAccess,
    private readonly documents: OfficialDocuments,
    private readonly templates: Templates,
    private readonly stations: Stations,
    private readonly organisation: Organisation,
    private readonly tokens: CheckTokens,
  ) {}

  /** Throws CASE_FILE.NOT_FOUND. Drafts that came to nothing are left out. */
  ofCase(actor: Actor, idOrCode: string): Promise<OfficialDocumentList> {
    return this.database.read(async (reader) => {
      const { id, code } = await this.cases.get(reader, actor, idOrCode);
      const mayRead = await this.cases.readsPersonalData(reader, actor, id);
      const all = await this.documents.ofCase(reader, id);
      const names = await this.names(reader);
      return {
        items: all
          .filter(({ state }) => state !== 'DISCARDED')
          .map((one) => this.view(one, names, { mayRead, caseCode: code })),
      };
    });
  }

  /** What the agencies have sent its applicant, oldest first; the caller has seen to it that it is their case. */
  async forApplicant(caseId: string): Promise<{ document: OfficialDocument; name: LocalizedText | null }[]> {
    const all = await this.documents.ofCase(this.database, caseId);
    const names = await this.names(this.database);
    return all
      .filter(({ state }) => wasIssued(state))
      .map((document) => ({ document, name: this.nameOf(document, names) }));
  }

  /** A document that the caller may open. Throws OFFICIAL_DOCUMENT.NOT_FOUND, .NOT_READABLE. */
  async readable(actor: Actor, id: string): Promise<OfficialDocument> {
    const document = await this.documents.get(this.database, id);
    if (document.caseId !== null) {
      await this.cases.get(this.database, actor, document.caseId).catch(ifNotFound(refusals.notFound));
      if (!(await this.cases.readsPersonalData(this.database, actor, document.caseId)))
        throw refusals.notReadable();
      return document;
    }
    // Nothing in it is about anybody, and whoever follows what was approved sees where its document stands.
    if (document.type === 'approved-procedure' && isAllowed(actor, 'model.read')) return document;
    const agencies = this.cases.readingAgencies(actor);
    if (agencies !== null && !agencies.includes(document.agencyId)) throw refusals.notFound();
    return document;
  }

  /** The register of outgoing documents (sổ văn bản đi), newest number first: what bears a number, of the agencies one works in. */
  async register(actor: Actor, query: RegisterQuery): Promise<Page<OfficialDocumentView>> {
    const { where, values } = this.conditions(actor, query);
    if (query.cursor) {
      const [at, id] = decodeCursor(query.cursor, ['number', 'string']);
      where.push('(d.issued_at < ? OR (d.issued_at = ? AND d.id < ?))');
      values.push(at!, at!, id!);
    }
    const rows = await this.database.query<DocumentRow & { case_code: string | null }>(
      `SELECT ${documentColumns}, c.code AS case_code FROM official_document d LEFT JOIN case_file c ON c.id = d.case_id
       WHERE ${where.join(' AND ')} ORDER BY d.issued_at DESC, d.id DESC LIMIT ?`,
      [...values, query.limit + 1],
    );
    const names = await this.names(this.database);
    return pageOf(
      rows,
      query.limit,
      (row) => [Number(row.issued_at), String(row.id)],
      (row) => this.view(toDocument(row), names, { mayRead: true, caseCode: row.case_code }),
    );
  }

  /** Whether the numbers of an agency's year are whole. Throws OFFICIAL_DOCUMENT.AGENCY_UNKNOWN. */
  async serials(actor: Actor, agency: string, year: number): Promise<SerialCheck> {
    const agencyId = this.agency(actor, agency);
    return this.database.read(async (reader) => {
      const counters = await reader.query<{ class: string; serial: number }>(
        'SELECT class, serial FROM document_serial WHERE agency_id = ? AND year = ? ORDER BY class',
        [agencyId, year],
      );
      const taken = await reader.query<{ serial_class: string; serial: number; state: string }>(
        `SELECT serial_class, serial, state FROM official_document
         WHERE agency_id = ? AND year = ? AND serial IS NOT NULL ORDER BY serial`,
        [agencyId, year],
      );
      const classes = counters
        .filter(({ class: name }) => taken.some(({ serial_class }) => serial_class === name))
        .map(({ class: name, serial: last }) => {
          const own = taken.filter(({ serial_class }) => serial_class === name);
          const numbers = new Set(own.map(({ serial }) => Number(serial)));
          return {
            class: name,
            last: Number(last),
            issued: own.length,
            ended: own
              .filter(({ state }) => state === 'REVOKED' || state === 'SUPERSEDED')
              .map(({ serial }) => Number(serial)),
            missing: Array.from({ length: Number(last) }, (_, index) => index + 1).filter(
              (serial) => !numbers.has(serial),
            ),
          };
        });
      return { agencyId, year, classes };
    });
  }

  /** For whoever holds the paper. A wrong token and a document that does not exist are the same: OFFICIAL_DOCUMENT.NOT_FOUND. */
  verify(id: string, token: string): Promise<VerifiedDocumentView> {
    return this.database.read(async (reader) => {
      const document = await this.documents.get(reader, id);
      const { caseId, state, type, number, datedOn, agencyId, issuedAt } = document;
      if (!isSameToken(token, this.tokens.of(caseId ?? id)) || state === 'DISCARDED')
        throw refusals.notFound();
      const files = await reader.query<{ sha256: string }>(
        'SELECT sha256 FROM official_document_file WHERE document_id = ? ORDER BY revision DESC',
        [id],
      );
      const [successor] = await reader.query<{ number: string | null }>(
        'SELECT number FROM official_document WHERE supersedes = ?',
        [id],
      );
      return {
        id,
        type,
        name: this.nameOf(document, await this.names(reader)),
        number,
        datedOn,
        agencyName: this.stations.nameOf(agencyId, issuedAt ?? document.draftedAt),
        verdict: verdictOf(state),
        issuedAt: isoOrNull(issuedAt),
        // Of a document whose retention is over the files are gone and the last hash is left.
        sha256:
          files.length > 0
            ? files.map((file) => file.sha256)
            : document.sha256 === null
              ? []
              : [document.sha256],
        supersededBy: successor?.number ?? null,
      };
    });
  }

  /** An agency whose documents the caller reads. Throws OFFICIAL_DOCUMENT.AGENCY_UNKNOWN. */
  agency(actor: Actor, named: string): string {
    const date = this.organisation.today();
    const found = this.organisation.view().agencyNamed(named, date);
    const agencies = this.cases.readingAgencies(actor);
    if (!found || (agencies !== null && !agencies.includes(found.id)))
      throw refusals.agencyUnknown({ agency: named });
    return found.id;
  }

  private conditions(actor: Actor, query: RegisterQuery) {
    const where = ['d.issued_at IS NOT NULL', 'd.number IS NOT NULL'];
    const values: (string | number | string[])[] = [];
    const agencies = this.cases.readingAgencies(actor);
    if (query.agency !== undefined) {
      where.push('d.agency_id = ?');
      values.push(this.agency(actor, query.agency));
    } else if (agencies !== null) {
      where.push('d.agency_id IN (?)');
      values.push(agencies.length > 0 ? [...agencies] : ['']);
    }
    if (query.year !== undefined) {
      where.push('d.dated_on >= ? AND d.dated_on < ?');
      values.push(`${query.year}-01-01`, `${query.year + 1}-01-01`);
    }
    if (query.class !== undefined) {
      where.push('d.serial_class = ?');
      values.push(query.class);
    }
    if (query.state !== undefined) {
      where.push('d.state = ?');
      values.push(query.state);
    }
    if (query.q !== undefined) {
      for (const word of foldText(query.q).split(/\s+/).filter(Boolean).slice(0, 6)) {
        const pattern = `%${word.replace(/[!%_]/g, '!$&')}%`;
        where.push("(d.search_text LIKE ? ESCAPE '!' OR LOWER(c.code) LIKE ? ESCAPE '!')");
        values.push(pattern, pattern);
      }
    }
    return { where, values };
  }

  private async names(reader: Reader): Promise<ReadonlyMap<string, LocalizedText>> {
    return new Map((await this.templates.all(reader)).map(({ code, name }) => [code, name]));
  }

  private nameOf(
    { templateCode, type }: OfficialDocument,
    names: ReadonlyMap<string, LocalizedText>,
  ): LocalizedText | null {
    const known = names.get(templateCode);
    if (known) return { vi: known.vi, en: known.en };
    return type.startsWith('result:') ? { vi: 'Kết quả giải quyết', en: 'Result' } : (ownForms[type] ?? null);
  }

  private view(
    one: OfficialDocument,
    names: ReadonlyMap<string, LocalizedText>,
    { mayRead, caseCode }: { mayRead: boolean; caseCode: string | null },
  ): OfficialDocumentView {
    return {
      id: one.id,
      caseId: one.caseId,
      agencyId: one.agencyId,
      agencyName: this.stations.nameOf(one.agencyId, one.draftedAt),
      type: one.type,
      name: this.nameOf(one, names),
      abstract: mayRead ? one.abstract : null,
      state: one.state,
      number: one.number,
      serialClass: one.serialClass,
      serial: one.serial,
      year: one.year,
      datedOn: one.datedOn ?? (wasIssued(one.state) ? dateAt(one.issuedAt ?? one.draftedAt) : null),
      draftedAt: iso(one.draftedAt),
      issuedAt: isoOrNull(one.issuedAt),
      issuedBy: this.stations.personName(one.issuedBy),
      endReason: mayRead ? one.endReason : null,
      sha256: one.sha256,
      isTranslated: sheetIn(one, 'translation') !== null,
      caseCode,
    };
  }
}

/** Documents whose form is in the program. */
const ownForms: Readonly<Record<string, LocalizedText>> = {
  'approved-procedure': { vi: 'Quy trình nội bộ', en: 'Approved internal procedure' },
  'urging-letter': { vi: 'Công văn đôn đốc', en: 'Urging letter' },
};

export function verdictOf(state: OfficialDocument['state']): string {
  if (state === 'REVOKED' || state === 'SUPERSEDED') return state;
  return wasIssued(state) ? 'VALID' : 'NOT_ISSUED';
}
