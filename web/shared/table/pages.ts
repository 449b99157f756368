/** The rows of a list that have been read, in order, page behind page. */
export interface Pages<Row> {
  pages: readonly Page<Row>[];
  /** Grows whenever something may have changed: pages of an earlier round are read again when they come into sight. */
  round: number;
}

interface Page<Row> {
  /** Cursor after which it begins; empty for the first. */
  after: string;
  items: readonly Row[];
  /** Cursor of what follows; null at the end. */
  next: string | null;
  round: number;
}

/** Places of the first and the last row in sight. */
export interface Sight {
  first: number;
  last: number;
}

/** This many rows before the last one more are asked for. */
export const near = 30;

/**
 * Which page is to be read now, by its cursor: one in sight that may have changed, or the next one when the sight comes near the
 * end. Null: none; what is out of sight stays as it is, however much of it there is.
 */
export function wantedPage(known: Pages<unknown> | undefined, { first, last }: Sight): string | null {
  if (!known) return '';
  const length = known.pages.reduce((sum, { items }) => sum + items.length, 0);
  const [from, to] = [Math.min(first, length - 1), Math.min(last, length - 1)];
  let begin = 0;
  for (const { items, after, round } of known.pages) {
    const end = begin + items.length;
    const isInSight = begin <= to && end > from;
    if (round < known.round && (isInSight || length === 0)) return after;
    begin = end;
  }
  return last >= length - near ? (known.pages.at(-1)?.next ?? null) : null;
}

/**
 * The list with a page that has just been read. Rows that stand in it now stand nowhere else; the page behind it begins where it
 * ends and, when that has moved, is read again before it is shown.
 */
export function withPage<Row>(
  known: Pages<Row> | undefined,
  read: { after: string; items: readonly Row[]; next: string | null },
  idOf: (row: Row) => string,
): Pages<Row> {
  const { pages, round } = known ?? { pages: [], round: 1 };
  const place = pages.findIndex(({ after }) => after === read.after);
  const before = place < 0 ? pages : pages.slice(0, place);
  const behind = place < 0 || read.next === null ? [] : pages.slice(place + 1);
  const ids = new Set(read.items.map(idOf));
  const others = (page: Page<Row>): Page<Row> => {
    const items = page.items.filter((row) => !ids.has(idOf(row)));
    return items.length === page.items.length ? page : { ...page, items };
  };
  const following = behind.map(others).filter(({ items }) => items.length > 0);
  if (following.length > 0 && following[0].after !== read.next)
    following[0] = { ...following[0], after: read.next!, round: 0 };
  return { round, pages: [...before.map(others), { ...read, round }, ...following] };
}

/** Everything may have changed. */
export const nextRound = <Row>(known: Pages<Row>): Pages<Row> => ({
  ...known,
  round: known.round + 1,
});

export const rowsOf = <Row>(known: Pages<Row> | undefined): Row[] =>
  known?.pages.flatMap(({ items }) => items) ?? [];

export const hasMore = (known: Pages<unknown> | undefined): boolean =>
  (known?.pages.at(-1)?.next ?? null) !== null;
