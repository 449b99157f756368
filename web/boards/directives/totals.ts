interface Figures {
  open: number;
  dueSoon: number;
  overdue: number;
  reported: number;
}

/** The figures of all agencies together. */
export const totalsOf = (rows: readonly Figures[]): Figures =>
  rows.reduce<Figures>(
    (sum, row) => ({
      open: sum.open + row.open,
      dueSoon: sum.dueSoon + row.dueSoon,
      overdue: sum.overdue + row.overdue,
      reported: sum.reported + row.reported,
    }),
    { open: 0, dueSoon: 0, overdue: 0, reported: 0 },
  );
