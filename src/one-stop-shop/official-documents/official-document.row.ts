import type { SqlValue } from '../../database';
import type { JsonObject } from '../../kernel';
import { foldText } from '../../runtime';
import type { OfficialDocument } from './official-document';

const columns = {
  id: 'id',
  caseId: 'case_id',
  agencyId: 'agency_id',
  type: 'type',
  occasion: 'occasion',
  templateCode: 'template_code',
  templateVersion: 'template_version',
  language: 'language',
  abstract: 'abstract',
  content: 'content',
  state: 'state',
  serialClass: 'serial_class',
  symbol: 'symbol',
  serial: 'serial',
  number: 'number',
  year: 'year',
  draftedBy: 'drafted_by',
  draftedAt: 'drafted_at',
  datedOn: 'dated_on',
  signedBy: 'signed_by',
  issuedBy: 'issued_by',
  issuedAt: 'issued_at',
  fileId: 'file_id',
  sha256: 'sha256',
  supersedes: 'supersedes',
  endedAt: 'ended_at',
  endReason: 'end_reason',
  version: 'version',
} as const satisfies Record<keyof OfficialDocument, string>;

export type DocumentRow = Record<string, SqlValue>;

export const documentColumns = Object.values(columns)
  .map((name) => `d.${name}`)
  .join(', ');

export function toDocument(row: DocumentRow): OfficialDocument {
  const entries = Object.entries(columns).map(([field, name]) => [field, row[name] ?? null]);
  const document = Object.fromEntries(entries) as unknown as OfficialDocument;
  return { ...document, content: JSON.parse(row.content as string) as JsonObject };
}

/** What the register is searched by, without case and accents; the number is among it as soon as there is one. */
export const searchText = ({ number, abstract }: Pick<OfficialDocument, 'number' | 'abstract'>): string =>
  foldText(`${number ?? ''} ${abstract}`).slice(0, 1_200);

/** Only what is named; `version` is the optimistic lock's. */
export function toColumns(changes: Partial<Omit<OfficialDocument, 'version'>>): DocumentRow {
  return Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [
      columns[field as keyof typeof columns],
      field === 'content' ? JSON.stringify(value) : (value as SqlValue),
    ]),
  );
}
