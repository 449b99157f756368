export interface GroupedColumn {
  group: { vi: string; en: string } | null;
}

/** Heads above columns that lie side by side: how many each covers; without words where there is none. */
export function headGroups<Column extends GroupedColumn>(
  columns: readonly Column[],
): { group: GroupedColumn['group']; span: number }[] {
  const groups: { group: GroupedColumn['group']; span: number }[] = [];
  for (const { group } of columns) {
    const last = groups.at(-1);
    if (last && group !== null && last.group?.vi === group.vi) last.span += 1;
    else groups.push({ group, span: 1 });
  }
  return groups;
}
