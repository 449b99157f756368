import { DomainError } from '../kernel';

/** The sort key of the last item of a page: opaque to callers, plain to us, and checked when it comes back. */
export type CursorKey = (string | number)[];

export interface Page<T> {
  items: T[];
  /** Cursor of the next page; absent on the last one. */
  next?: string;
}

export const encodeCursor = (key: CursorKey): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** `shape` gives the kind of each part, for instance `['number', 'string']`. Throws `LIST.CURSOR_INVALID`. */
export function decodeCursor(cursor: string, shape: readonly ('string' | 'number')[]): CursorKey {
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    key = undefined;
  }
  if (
    !Array.isArray(key) ||
    key.length !== shape.length ||
    key.some((part, place) => typeof part !== shape[place])
  )
    throw new DomainError('LIST.CURSOR_INVALID', 'invalid');
  return key as CursorKey;
}

/** A page of rows that were read with `LIMIT limit + 1`: the row too many tells that there is a next page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => CursorKey,
  itemOf: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  return {
    items: shown.map(itemOf),
    ...(rows.length > limit ? { next: encodeCursor(keyOf(shown[shown.length - 1])) } : {}),
  };
}
