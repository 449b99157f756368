import type { Row } from '../../database';
import type { Calendars } from '../../one-stop-shop';
import { workingMinutes } from './board-context';
import type { SentCell } from './handoffs.board';
import { entryOf } from './tallies/tally';

/** Handoffs that were sent in a period, added up by pair of agencies. */
export class SentSums {
  private readonly pairs = new Map<string, { cell: SentCell; toAccept: Mean; toDone: Mean }>();

  constructor(private readonly calendars: Calendars) {}

  add(row: Row): void {
    const [fromAgencyId, toAgencyId] = [row.from_agency_id as string, row.to_agency_id as string];
    const { cell, toAccept, toDone } = entryOf(this.pairs, `${fromAgencyId} ${toAgencyId}`, () => ({
      cell: {
        fromAgencyId,
        toAgencyId,
        done: 0,
        late: 0,
        averageMinutesToAccept: null,
        averageMinutesToDone: null,
      },
      toAccept: new Mean(),
      toDone: new Mean(),
    }));
    const spent = (end: number) => workingMinutes(this.calendars, toAgencyId, row.sent_at as number, end);
    if (Number(row.is_late) === 1) cell.late += 1;
    if (row.accepted_at !== null) toAccept.add(spent(row.accepted_at as number));
    if (row.state !== 'DONE') return;
    cell.done += 1;
    if (row.closed_at !== null) toDone.add(spent(row.closed_at as number));
  }

  cells(): Map<string, SentCell> {
    const cells = new Map<string, SentCell>();
    for (const [key, { cell, toAccept, toDone }] of this.pairs)
      cells.set(key, {
        ...cell,
        averageMinutesToAccept: toAccept.value(),
        averageMinutesToDone: toDone.value(),
      });
    return cells;
  }
}

class Mean {
  private sum = 0;
  private count = 0;

  add(value: number): void {
    this.sum += value;
    this.count += 1;
  }

  /** Whole; null: of nothing. */
  value(): number | null {
    return this.count === 0 ? null : Math.round(this.sum / this.count);
  }
}
