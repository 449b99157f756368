import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { DomainError } from '../../../kernel';
import { refusals } from '../organisation.errors';
import { CsvError, parseCsv } from './parse-csv';

/** What a row can be, and the columns it may have. In this order rows are taken in, so that each finds what it names. */
export const columnsOf = {
  agency: [
    'key',
    'nameVi',
    'nameEn',
    'nameFrom',
    'tier',
    'parent',
    'isExternal',
    'calendar',
    'validFrom',
    'validTo',
  ],
  unit: ['agency', 'key', 'nameVi', 'nameEn', 'nameFrom', 'validFrom', 'validTo'],
  succession: ['predecessor', 'successor', 'kind', 'date', 'principal', 'procedures', 'units'],
  code: ['agency', 'scheme', 'code', 'validFrom', 'validTo'],
  person: ['key', 'name', 'email'],
  post: ['person', 'agency', 'unit', 'role', 'validFrom', 'validTo'],
  substitution: ['from', 'to', 'reason', 'procedures', 'validFrom', 'validTo'],
} as const;
export type RecordKind = keyof typeof columnsOf;
export const recordKinds = Object.keys(columnsOf) as RecordKind[];

/** How files and lists of records of one kind are called. */
const plurals: Record<string, RecordKind> = {
  agencies: 'agency',
  codes: 'code',
  units: 'unit',
  successions: 'succession',
  people: 'person',
  posts: 'post',
  substitutions: 'substitution',
};

/** One record of a file, every value as text; what is empty is left out. */
export interface ImportRow {
  file: string;
  /** CSV: as a spreadsheet counts, the header is 1. YAML: the line. */
  row: number;
  record: RecordKind | null;
  fields: Record<string, string>;
  /** The row cannot even be read. */
  error?: DomainError;
}

export interface ImportFile {
  name: string;
  content: string;
}

export const maximumRows = 50_000;

/** Throws `ORGANISATION.IMPORT_UNREADABLE` when a file is neither CSV nor YAML, or has too many rows. */
export function readRows(files: readonly ImportFile[]): ImportRow[] {
  const rows = files.flatMap(({ name, content }) => {
    const text = content.normalize('NFC');
    if (/\.csv$/i.test(name)) return rowsOfCsv(name, text);
    if (/\.ya?ml$/i.test(name)) return rowsOfYaml(name, text);
    throw unreadable(name, '*.csv, *.yaml');
  });
  if (rows.length > maximumRows) throw unreadable(files[0].name, `> ${maximumRows}`);
  return rows;
}

function rowsOfCsv(file: string, text: string): ImportRow[] {
  let records;
  try {
    records = parseCsv(text);
  } catch (error) {
    if (error instanceof CsvError) throw unreadable(file, error.message);
    throw error;
  }
  const [header, ...body] = records;
  if (!header) throw unreadable(file, '0');
  const ofFile = plurals[/([^/\\]+)\.csv$/i.exec(file)?.[1].toLowerCase() ?? ''];
  return body.map(({ row, cells }) => {
    const values = header.cells.map((name, place): [string, string] => [name, cells[place] ?? '']);
    const surplus = cells.slice(header.cells.length).find((cell) => cell !== '');
    return rowOf(file, row, ofFile, [
      ...values,
      ...(surplus === undefined ? [] : [['?', surplus] as [string, string]]),
    ]);
  });
}

/** Lists under `agencies:`, `codes:`, `units:` ... */
function rowsOfYaml(file: string, text: string): ImportRow[] {
  const lines = new LineCounter();
  // Codes such as 001 stay text.
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines });
  if (document.errors.length > 0) throw unreadable(file, document.errors[0].message);
  if (!isMap(document.contents)) throw unreadable(file, 'agencies: [...]');
  return document.contents.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '';
    const kind = Object.hasOwn(plurals, name) ? plurals[name] : undefined;
    if (!kind || !isSeq(value)) throw unreadable(file, name);
    return value.items.map((item) => {
      const row = lines.linePos((item as { range?: [number, number, number] }).range?.[0] ?? 0).line;
      if (!isMap(item)) return { ...rowOf(file, row, kind, []), error: refusals.required({ field: 'key' }) };
      const values = item.toJS(document, { maxAliasCount: 0 }) as Record<string, unknown>;
      return rowOf(
        file,
        row,
        kind,
        Object.entries(values).flatMap(([field, one]) => texts(kind, field, one)),
      );
    });
  });
}

function texts(kind: RecordKind, field: string, value: unknown): [string, string][] {
  if (Array.isArray(value)) return [[field, value.map(String).join(' ')]];
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, one]) => [key, String(one)] as const);
    if (field !== 'name') return [[field, entries.map((pair) => pair.join('=')).join(' ')]];
    return entries.map(([language, text]) => [
      language === 'vi' ? 'nameVi' : language === 'en' ? 'nameEn' : `name.${language}`,
      text,
    ]);
  }
  const text = typeof value === 'string' ? value.trim() : '';
  return [[field === 'name' && kind !== 'person' ? 'nameVi' : field, text]];
}

function rowOf(
  file: string,
  row: number,
  ofFile: RecordKind | undefined,
  values: readonly [string, string][],
): ImportRow {
  const fields = Object.fromEntries(values.filter(([name, value]) => value !== '' && name !== 'record'));
  const named = values.find(([name]) => name === 'record')?.[1] || ofFile;
  const record = named !== undefined && Object.hasOwn(columnsOf, named) ? (named as RecordKind) : null;
  if (!record)
    return {
      file,
      row,
      record,
      fields,
      error: named
        ? refusals.badField({ field: 'record', value: named.slice(0, 50) })
        : refusals.required({ field: 'record' }),
    };
  const allowed: readonly string[] = columnsOf[record];
  const unknown = Object.keys(fields).find((name) => !allowed.includes(name));
  return {
    file,
    row,
    record,
    fields,
    ...(unknown !== undefined && { error: refusals.unknownField({ field: unknown.slice(0, 50) }) }),
  };
}

const unreadable = (file: string, reason: string) =>
  refusals.unreadable({ file: file.slice(0, 200), reason: reason.slice(0, 300) });
