import type { SqlParameter } from '../../database';
import { type CursorKey, decodeCursor } from '../../http';
import { beginningOf, type WordSearch } from './inbox-search';
import type { Kept, Source } from './inbox-scope.policy';

export const inboxSorts = ['due', 'priority', 'created', 'applicant'] as const;
export type InboxSort = (typeof inboxSorts)[number];
export const itemClasses = ['IN_TIME', 'DUE_SOON', 'OVERDUE'] as const;
export type ItemClass = (typeof itemClasses)[number];

/** What is asked for inside a scope; instants are epoch milliseconds. */
export interface InboxCriteria {
  state: 'OPEN' | 'RETURNED';
  procedure?: string;
  step?: string;
  caseId?: string;
  unit?: string;
  agency?: string;
  assignee?: string;
  isUnassigned?: boolean;
  dueFrom?: number;
  dueBefore?: number;
  class?: ItemClass;
  channel?: string;
  minimumPriority?: number;
  search?: WordSearch;
  now: number;
}

interface Sql {
  text: string;
  parameters: SqlParameter[];
}

interface Order {
  /** Columns in the order of an index, the last one unique. */
  columns: string[];
  isDescending?: boolean;
  shape: ('string' | 'number')[];
}

const orders: Record<InboxSort, Order> = {
  due: { columns: ['due_order', 'task_id'], shape: ['number', 'string'] },
  priority: {
    columns: ['priority_order', 'due_order', 'task_id'],
    shape: ['number', 'number', 'string'],
  },
  created: { columns: ['created_at', 'task_id'], shape: ['number', 'string'], isDescending: true },
  applicant: { columns: ['applicant_sort', 'task_id'], shape: ['string', 'string'] },
};

export const keyOf = (sort: InboxSort, row: Record<string, unknown>): CursorKey =>
  orders[sort].columns.map((column) => row[column] as string | number);

/**
 * One page: each source read in order off its own index and no further than the page, then merged. Only what the indexes hold
 * is read until the page is known; its rows are fetched last.
 */
export function pageSql(
  sources: readonly Source[],
  criteria: InboxCriteria,
  page: { sort: InboxSort; limit: number; cursor?: string; columns: string },
): Sql {
  const order = orders[page.sort];
  const direction = order.isDescending ? ' DESC' : '';
  const by = (alias: string) => order.columns.map((column) => `${alias}.${column}${direction}`).join(', ');
  const keys = order.columns.map((column) => `w.${column}`).join(', ');
  const from = page.cursor === undefined ? null : after(order, decodeCursor(page.cursor, order.shape));
  const parts = sources.map((source, place) => {
    const where = join([
      sourceSql(source, criteria),
      ...criteriaSql(criteria, source),
      ...(from ? [from] : []),
    ]);
    return {
      text: `SELECT * FROM (SELECT ${keys} FROM work_item w WHERE ${where.text} ORDER BY ${by('w')} LIMIT ?) s${place}`,
      parameters: [...where.parameters, page.limit],
    };
  });
  const union = combined(parts, ' UNION ALL ');
  return {
    text: `SELECT ${page.columns} FROM (SELECT * FROM (${union.text}) u ORDER BY ${by('u')} LIMIT ?) k
      JOIN work_item w ON w.task_id = k.task_id ORDER BY ${by('k')}`,
    parameters: [...union.parameters, page.limit],
  };
}

/** How many items there are, as far as `most` in each source. */
export function countSql(sources: readonly Source[], criteria: InboxCriteria, most: number): Sql {
  const parts = sources.map((source) => {
    const where = join([sourceSql(source, criteria), ...criteriaSql(criteria, source)]);
    return {
      text: `(SELECT COUNT(*) FROM (SELECT 1 FROM work_item w WHERE ${where.text} LIMIT ?) c)`,
      parameters: [...where.parameters, most],
    };
  });
  return {
    text: parts.map(({ text }) => text).join(' + ') || '0',
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}

/**
 * A column whose index must not be used: each source is read off the index that brings its items in order, and the
 * databases, which know no figures, would now and then guess another one and read everything in it.
 */
const aside = (column: string): string => `(${column} || '')`;

function sourceSql(source: Source, { caseId }: InboxCriteria): Sql {
  // A case has few items: then theirs is the index.
  const lead = (column: string) => (caseId === undefined ? column : aside(column));
  switch (source.by) {
    case 'everything':
      return sql('1 = 1');
    case 'assignee':
      return join([
        sql(`${lead('w.assignee_id')} = ?`, source.personId),
        ...withinSql(source.within),
        ...keptSql(source.kept),
      ]);
    case 'returned':
      return sql(`${lead('w.returned_to_unit_id')} = ?`, source.unitId);
    case 'agency':
      return join([sql(`${lead('w.agency_id')} = ?`, source.agencyId), ...exceptSql(source.except)]);
    case 'agencies':
      return join([...withinSql(source.agencyIds), ...exceptSql(source.except)]);
    case 'unit': {
      const grants = source.grants?.map(({ role, procedures }) =>
        procedures
          ? sql(`((w.role = ? OR w.role IS NULL) AND ${aside('w.procedure_code')} IN (?))`, role, procedures)
          : sql('(w.role = ? OR w.role IS NULL)', role),
      );
      return join([
        sql(`${lead('w.unit_id')} = ?`, source.unitId),
        ...(grants ? [either(grants)] : []),
        ...withinSql(source.within),
        ...exceptSql(source.except),
      ]);
    }
  }
}

const withinSql = (agencyIds: readonly string[] | undefined): Sql[] =>
  agencyIds === undefined ? [] : [sql(`${aside('w.agency_id')} IN (?)`, agencyIds)];

function keptSql(kept: Kept | undefined): Sql[] {
  if (!kept) return [];
  const { units, agencies, isTakenForOthers } = kept;
  return [
    either([
      sql(`${aside('w.unit_id')} IN (?)`, units),
      ...(agencies.length > 0 ? withinSql(agencies) : []),
      ...(isTakenForOthers ? [sql('w.instead_of IS NOT NULL')] : []),
    ]),
  ];
}

const exceptSql = (personId: string | undefined): Sql[] =>
  personId === undefined ? [] : [sql('(w.assignee_id IS NULL OR w.assignee_id <> ?)', personId)];

/** The words of a person's own items and of returned ones are not looked up, but read: they are few, and lie anywhere. */
function criteriaSql(criteria: InboxCriteria, { by }: Source): Sql[] {
  const { now, search } = criteria;
  const procedureCode =
    by === 'agency' || by === 'agencies' || by === 'everything'
      ? 'w.procedure_code'
      : aside('w.procedure_code');
  const taskIds = by === 'assignee' || by === 'returned' ? null : search?.taskIds;
  const all: (Sql | false | undefined)[] = [
    sql('w.state = ?', criteria.state),
    given(`${procedureCode} = ?`, criteria.procedure),
    given('w.element_id = ?', criteria.step),
    given('w.case_id = ?', criteria.caseId),
    given(`${aside('w.unit_id')} = ?`, criteria.unit),
    given(`${aside('w.agency_id')} = ?`, criteria.agency),
    given('w.assignee_id = ?', criteria.assignee),
    criteria.isUnassigned === true && sql('w.assignee_id IS NULL'),
    given('w.due_order >= ?', criteria.dueFrom),
    given('w.due_order < ?', criteria.dueBefore),
    given('w.channel = ?', criteria.channel),
    given('w.priority_order <= ?', criteria.minimumPriority && -criteria.minimumPriority),
    criteria.class === 'OVERDUE' && sql('w.due_order < ?', now),
    criteria.class === 'DUE_SOON' && sql('w.due_order >= ? AND w.due_soon_at <= ?', now, now),
    criteria.class === 'IN_TIME' &&
      sql('w.due_order >= ? AND (w.due_soon_at IS NULL OR w.due_soon_at > ?)', now, now),
    taskIds != null && sql('w.task_id IN (?)', taskIds),
    ...(search?.words ?? []).map((word) => sql("w.search_text LIKE ? ESCAPE '!'", beginningOf(word))),
  ];
  return all.filter((one): one is Sql => typeof one === 'object');
}

/** Behind the last row of the page before, so that an index is entered right there. */
function after({ columns, isDescending }: Order, key: CursorKey): Sql {
  const [beyond, from] = isDescending ? ['<', '<='] : ['>', '>='];
  const tail = (place: number): Sql => {
    const last = sql(`w.${columns[place]} ${beyond} ?`, key[place]);
    return place === columns.length - 1
      ? last
      : either([last, join([sql(`w.${columns[place]} = ?`, key[place]), tail(place + 1)])]);
  };
  return join([sql(`w.${columns[0]} ${from} ?`, key[0]), tail(0)]);
}

const sql = (text: string, ...parameters: SqlParameter[]): Sql => ({ text, parameters });
const given = (text: string, value: SqlParameter | undefined): Sql | undefined =>
  value === undefined ? undefined : sql(text, value);
const join = (parts: readonly Sql[]): Sql => combined(parts, ' AND ');
const either = (parts: readonly Sql[]): Sql => {
  const { text, parameters } = combined(parts, ' OR ');
  return { text: `(${text})`, parameters };
};
const combined = (parts: readonly Sql[], word: string): Sql => ({
  text: parts.map(({ text }) => text).join(word),
  parameters: parts.flatMap(({ parameters }) => parameters),
});
