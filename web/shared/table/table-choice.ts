/** How somebody has set up a table, kept in this browser: columns and order, nothing of what is in it. */
export interface TableChoice {
  hidden: readonly string[];
  sort: { id: string; desc: boolean } | null;
}

const keyOf = (name: string): string => `motcua.table.${name}`;

export function readChoice(name: string): TableChoice | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null') as Partial<TableChoice> | null;
    if (!kept || !Array.isArray(kept.hidden)) return null;
    return { hidden: kept.hidden.filter((id) => typeof id === 'string'), sort: kept.sort ?? null };
  } catch {
    return null;
  }
}

export function keepChoice(name: string, choice: TableChoice): void {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(choice));
  } catch {
    // A browser that keeps nothing begins anew next time.
  }
}
