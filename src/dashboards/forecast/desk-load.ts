const trailing = 28 * 86_400_000;

/** Open work per active officer; at least one officer, and never quite nothing. */
export const loadOf = ({ open, officers }: { open: number; officers: number }): number =>
  Math.max(1, open) / Math.max(1, officers);

interface Change {
  at: number;
  opens: boolean;
  person: string | null;
}

/**
 * How full the desks of units were at any instant: open work per active officer, who are those who finished something in the
 * four weeks before. Built once from all work, then asked in the order of time or for now.
 */
export class DeskLoad {
  private readonly changes = new Map<string, Change[]>();
  private readonly courses = new Map<string, { at: number[]; open: number[]; officers: number[] }>();

  note(unitId: string, openedAt: number, closedAt: number | null, person: string | null): void {
    let changes = this.changes.get(unitId);
    if (!changes) this.changes.set(unitId, (changes = []));
    changes.push({ at: openedAt, opens: true, person: null });
    if (closedAt !== null) changes.push({ at: closedAt, opens: false, person });
  }

  /** Just before the instant, with the work that came then. */
  at(unitId: string, instant: number): number {
    const { open, officers } = this.standing(unitId, instant);
    return loadOf({ open: open + 1, officers });
  }

  standing(unitId: string, instant: number): { open: number; officers: number } {
    const course = this.courses.get(unitId) ?? this.follow(unitId);
    let [from, to] = [0, course.at.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (course.at[middle]! < instant) from = middle + 1;
      else to = middle;
    }
    return { open: course.open[from - 1] ?? 0, officers: course.officers[from - 1] ?? 0 };
  }

  private follow(unitId: string) {
    const changes = (this.changes.get(unitId) ?? []).sort((one, other) => one.at - other.at);
    const course = { at: [] as number[], open: [] as number[], officers: [] as number[] };
    const active = new Map<string, number>();
    let [open, oldest] = [0, 0];
    for (const { at, opens, person } of changes) {
      open += opens ? 1 : -1;
      if (person !== null) active.set(person, (active.get(person) ?? 0) + 1);
      for (; changes[oldest]!.at < at - trailing; oldest += 1) {
        const gone = changes[oldest]!.person;
        if (gone === null) continue;
        const left = active.get(gone)! - 1;
        if (left === 0) active.delete(gone);
        else active.set(gone, left);
      }
      course.at.push(at);
      course.open.push(open);
      course.officers.push(active.size);
    }
    this.courses.set(unitId, course);
    return course;
  }
}
