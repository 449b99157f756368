import type { Json } from '../../kernel';
import type { Reader, SqlValue, Transaction } from '../../database';
import type { OrganisationChanges } from './organisation-draft';
import type { DatedName, OrganisationData } from './organisation-data';

type Row = Record<string, SqlValue>;

/** How one kind of record lies in its table. */
interface Mapping<Item> {
  table: string;
  toRow(item: Item): Row;
  fromRow(row: Row): Item;
}

type Kind = Exclude<keyof OrganisationData, 'revision'>;
type ItemOf<K extends Kind> = OrganisationData[K][number];

const period = ({ validFrom, validTo }: { validFrom: string; validTo: string | null }) => ({
  valid_from: validFrom,
  valid_to: validTo,
});
const periodOf = (row: Row) => ({
  validFrom: row.valid_from as string,
  validTo: row.valid_to as string | null,
});
const json = (value: Json | object) => JSON.stringify(value);
const orNull = (value: readonly string[] | null) => (value === null ? null : json(value as string[]));
const listOf = (text: SqlValue) => (text === null ? null : (JSON.parse(text as string) as string[]));
const namesOf = (text: SqlValue) => JSON.parse(text as string) as DatedName[];

const mappings: { [K in Kind]: Mapping<ItemOf<K>> } = {
  agencies: {
    table: 'agency',
    toRow: (one) => ({
      id: one.id,
      agency_key: one.key,
      names: json(one.names),
      tier: one.tier,
      parent_id: one.parentId,
      is_external: one.isExternal ? 1 : 0,
      calendar_key: one.calendarKey,
      ...period(one),
    }),
    fromRow: (row) => ({
      id: row.id as string,
      key: row.agency_key as string,
      names: namesOf(row.names),
      tier: row.tier as ItemOf<'agencies'>['tier'],
      parentId: row.parent_id as string | null,
      isExternal: row.is_external === 1,
      calendarKey: row.calendar_key as string | null,
      ...periodOf(row),
    }),
  },
  codes: {
    table: 'agency_code',
    toRow: (one) => ({
      id: one.id,
      agency_id: one.agencyId,
      scheme: one.scheme,
      code: one.code,
      ...period(one),
    }),
    fromRow: (row) => ({
      id: row.id as string,
      agencyId: row.agency_id as string,
      scheme: row.scheme as string,
      code: row.code as string,
      ...periodOf(row),
    }),
  },
  successions: {
    table: 'agency_succession',
    toRow: (one) => ({
      id: one.id,
      predecessor_id: one.predecessorId,
      successor_id: one.successorId,
      kind: one.kind,
      effective_date: one.date,
      is_principal: one.isPrincipal ? 1 : 0,
      procedures: orNull(one.procedures),
      units: json(one.units),
      applied_at: one.appliedAt,
    }),
    fromRow: (row) => ({
      id: row.id as string,
      predecessorId: row.predecessor_id as string,
      successorId: row.successor_id as string,
      kind: row.kind as ItemOf<'successions'>['kind'],
      date: row.effective_date as string,
      isPrincipal: row.is_principal === 1,
      procedures: listOf(row.procedures),
      units: JSON.parse(row.units as string) as Record<string, string>,
      appliedAt: row.applied_at as number | null,
    }),
  },
  units: {
    table: 'unit',
    toRow: (one) => ({
      id: one.id,
      agency_id: one.agencyId,
      unit_key: one.key,
      names: json(one.names),
      ...period(one),
    }),
    fromRow: (row) => ({
      id: row.id as string,
      agencyId: row.agency_id as string,
      key: row.unit_key as string,
      names: namesOf(row.names),
      ...periodOf(row),
    }),
  },
  people: {
    table: 'person',
    toRow: (one) => ({ id: one.id, person_key: one.key, name: one.name, email: one.email }),
    fromRow: (row) => ({
      id: row.id as string,
      key: row.person_key as string,
      name: row.name as string,
      email: row.email as string | null,
    }),
  },
  posts: {
    table: 'post',
    toRow: (one) => ({
      id: one.id,
      person_id: one.personId,
      unit_id: one.unitId,
      role: one.role,
      ...period(one),
    }),
    fromRow: (row) => ({
      id: row.id as string,
      personId: row.person_id as string,
      unitId: row.unit_id as string,
      role: row.role as string,
      ...periodOf(row),
    }),
  },
  substitutions: {
    table: 'substitution',
    toRow: (one) => ({
      id: one.id,
      from_person_id: one.fromPersonId,
      to_person_id: one.toPersonId,
      procedures: orNull(one.procedures),
      reason: one.reason,
      ...period(one),
    }),
    fromRow: (row) => ({
      id: row.id as string,
      fromPersonId: row.from_person_id as string,
      toPersonId: row.to_person_id as string | null,
      procedures: listOf(row.procedures),
      reason: row.reason as ItemOf<'substitutions'>['reason'],
      ...periodOf(row),
    }),
  },
};

/** The whole organisation as this reader sees it; in the order of ids, which is that of creation. */
export async function loadOrganisation(reader: Pick<Reader, 'query'>): Promise<OrganisationData> {
  const read = async <K extends Kind>(kind: K): Promise<ItemOf<K>[]> => {
    const { table, fromRow } = mappings[kind];
    return (await reader.query<Row>(`SELECT * FROM ${table} ORDER BY id`)).map(fromRow);
  };
  return {
    revision: await readRevision(reader),
    agencies: await read('agencies'),
    codes: await read('codes'),
    successions: await read('successions'),
    units: await read('units'),
    people: await read('people'),
    posts: await read('posts'),
    substitutions: await read('substitutions'),
  };
}

export async function readRevision(reader: Pick<Reader, 'query'>, lock = ''): Promise<number> {
  const [{ revision }] = await reader.query<{ revision: number }>(
    `SELECT revision FROM organisation_revision WHERE id = 1${lock}`,
  );
  return revision;
}

/** Writes what a draft has changed and counts the revision up. The row of the revision is locked by the caller. */
export async function saveChanges(
  tx: Transaction,
  changes: OrganisationChanges,
  revision: number,
): Promise<void> {
  for (const kind of Object.keys(mappings) as Kind[]) await saveKind(tx, kind, changes[kind]);
  await tx.execute('UPDATE organisation_revision SET revision = ? WHERE id = 1', [revision]);
}

async function saveKind<K extends Kind>(
  tx: Transaction,
  kind: K,
  { created, changed }: { created: ItemOf<K>[]; changed: ItemOf<K>[] },
): Promise<void> {
  const { table, toRow } = mappings[kind];
  for (let from = 0; from < created.length; from += CHUNK)
    await tx.insert(table, created.slice(from, from + CHUNK).map(toRow));
  for (const item of changed) {
    const { id, ...columns } = toRow(item);
    await tx.execute(
      `UPDATE ${table} SET ${Object.keys(columns)
        .map((column) => `${column} = ?`)
        .join(', ')} WHERE id = ?`,
      [...Object.values(columns), id],
    );
  }
}

const CHUNK = 500;
