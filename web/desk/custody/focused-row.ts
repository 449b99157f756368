/** Id of the row of a table that has the focus: what a key of the page acts on when nothing is chosen. */
export const focusedRow = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;

/** Rows an act is meant for: those that are chosen, else the one with the focus, else the only one there is. */
export function meantRows<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  chosen: ReadonlySet<string>,
  focused: string | undefined,
): Row[] {
  if (chosen.size > 0) return rows.filter((row) => chosen.has(idOf(row)));
  const row = rows.find((one) => idOf(one) === focused) ?? (rows.length === 1 ? rows[0] : undefined);
  return row ? [row] : [];
}
