import { DomainError, type Json, type LocalizedText } from '../../../kernel';
import { Messages } from '../../../http';
import { organisationMessages, refusals } from '../organisation.errors';
import type { OrganisationDraft, Outcome, Placed } from '../organisation-draft';
import { type ImportRow, type RecordKind, recordKinds } from './import-rows';

export interface ImportedRow {
  file: string;
  row: number;
  record: string | null;
  status: Outcome | 'error';
  field?: string;
  code?: string;
  message?: LocalizedText;
}

export interface ImportReport {
  created: number;
  changed: number;
  unchanged: number;
  errors: number;
  /** Every row of every file, in the order of the files. */
  rows: ImportedRow[];
}

const messages = new Messages([organisationMessages]);

/** Takes the rows into the draft, whatever their order, and says of each what became of it. The draft is good for saving only without errors. */
export function takeIn(draft: OrganisationDraft, rows: readonly ImportRow[]): ImportReport {
  const done = new Map<ImportRow, ImportedRow>();
  for (const kind of recordKinds)
    for (const row of inOrder(
      draft,
      kind,
      rows.filter(({ record }) => record === kind),
    ))
      done.set(row, taken(draft, row));
  const reported = rows.map((row) => done.get(row) ?? taken(draft, row));
  const count = (status: ImportedRow['status']) => reported.filter((row) => row.status === status).length;
  return {
    created: count('created'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    errors: count('error'),
    rows: reported,
  };
}

/** Throws `ORGANISATION.IMPORT_REFUSED` with every row at fault. */
export function assertImportable(report: ImportReport): void {
  if (report.errors === 0) return;
  const problems = report.rows.filter(({ status }) => status === 'error').slice(0, 1_000);
  throw refusals.importRefused({ errors: report.errors, problems: problems as unknown as Json });
}

/** Agencies after their parents; everything else as it comes. */
function inOrder(draft: OrganisationDraft, kind: RecordKind, rows: readonly ImportRow[]): ImportRow[] {
  if (kind !== 'agency') return [...rows];
  const ordered: ImportRow[] = [];
  const known = new Set(draft.agencies.all().flatMap(({ id, key }) => [id, key]));
  let left = [...rows];
  for (;;) {
    const ready = left.filter(({ fields: { parent } }) => parent === undefined || known.has(parent));
    if (ready.length === 0) return [...ordered, ...left];
    ordered.push(...ready);
    for (const { fields } of ready) known.add(fields.key);
    left = left.filter((row) => !ready.includes(row));
  }
}

function taken(draft: OrganisationDraft, row: ImportRow): ImportedRow {
  const { file, row: number, record } = row;
  const place = { file, row: number, record };
  try {
    if (row.error) throw row.error;
    return { ...place, status: put(draft, record!, row.fields).outcome };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { field } = error.params;
    return {
      ...place,
      status: 'error',
      ...(typeof field === 'string' && { field }),
      code: error.code,
      message: {
        vi: messages.say(error.code, 'vi', error.params),
        en: messages.say(error.code, 'en', error.params),
      },
    };
  }
}

type Fields = Readonly<Record<string, string | undefined>>;

function put(draft: OrganisationDraft, record: RecordKind, fields: Fields): Placed<unknown> {
  const needed = (field: string): string => {
    const value = fields[field];
    if (value === undefined) throw refusals.required({ field });
    return value;
  };
  const { nameVi, nameEn, nameFrom, validFrom, validTo } = fields;
  const period = { validFrom, validTo };
  const naming = {
    nameFrom,
    name: nameVi === undefined ? undefined : { vi: nameVi, en: nameEn ?? nameVi },
  };
  switch (record) {
    case 'agency':
      return draft.putAgency({
        key: needed('key'),
        tier: fields.tier,
        parent: fields.parent,
        isExternal: flag('isExternal', fields),
        calendar: fields.calendar,
        ...naming,
        ...period,
      });
    case 'code':
      return draft.putCode({
        agency: needed('agency'),
        code: needed('code'),
        scheme: fields.scheme,
        ...period,
      });
    case 'unit':
      return draft.putUnit({ agency: needed('agency'), key: needed('key'), ...naming, ...period });
    case 'succession':
      return draft.putSuccession({
        predecessor: needed('predecessor'),
        successor: needed('successor'),
        kind: needed('kind'),
        date: needed('date'),
        principal: flag('principal', fields),
        procedures: words(fields.procedures),
        units: pairs('units', fields),
      });
    case 'person':
      return draft.putPerson({ key: needed('key'), name: fields.name, email: fields.email });
    case 'post':
      return draft.putPost({
        person: needed('person'),
        agency: needed('agency'),
        unit: needed('unit'),
        role: needed('role'),
        ...period,
      });
    case 'substitution':
      return draft.putSubstitution({
        from: needed('from'),
        to: fields.to,
        reason: fields.reason,
        procedures: words(fields.procedures),
        ...period,
      });
  }
}

function flag(field: string, fields: Fields): boolean | undefined {
  const value = fields[field]?.toLowerCase();
  if (value === undefined) return undefined;
  if (value !== 'true' && value !== 'false') throw refusals.badField({ field, value: value.slice(0, 50) });
  return value === 'true';
}

const words = (text: string | undefined): string[] | undefined => text?.split(/\s+/);

/** `old=new old=new` */
function pairs(field: string, fields: Fields): Record<string, string> | undefined {
  return (fields[field] &&
    Object.fromEntries(
      words(fields[field])!.map((pair) => {
        const [from, to, more] = pair.split('=');
        if (!from || !to || more !== undefined) throw refusals.badField({ field, value: pair.slice(0, 50) });
        return [from, to];
      }),
    )) as Record<string, string> | undefined;
}
