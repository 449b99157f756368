import { Injectable } from '@nestjs/common';
import { Database, type Reader, UnitOfWork } from '../../database';
import type { Actor } from '../../kernel';
import { refusals } from './notices.errors';
import type { QuietHoursView } from './notices.dto';
import { type QuietHours, quietUntil } from './quiet-hours.policy';

/** Offered to who has not chosen any. */
const offered: QuietHoursView = { isOn: false, from: '18:00', until: '07:00', days: [0, 1, 2, 3, 4, 5, 6] };

/** When a person wants no letters: they wait until it is over. What is told in the product is told at once. */
@Injectable()
export class OwnQuietHours {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of(actor: Actor): Promise<QuietHoursView> {
    const hours = await read(this.database, actor.id);
    return hours
      ? { isOn: true, from: timeOf(hours.from), until: timeOf(hours.until), days: [...hours.days] }
      : offered;
  }

  async set(actor: Actor, hours: QuietHoursView): Promise<QuietHoursView> {
    if (actor.kind !== 'person') throw refusals.forPeople();
    const days = [...new Set(hours.days)].sort();
    await this.unitOfWork.run(async (tx) => {
      await tx.execute('DELETE FROM quiet_hours WHERE person_id = ?', [actor.id]);
      if (hours.isOn)
        await tx.insert('quiet_hours', [
          {
            person_id: actor.id,
            from_minute: minuteOf(hours.from),
            until_minute: minuteOf(hours.until),
            days: JSON.stringify(days),
          },
        ]);
    });
    return { ...hours, days };
  }

  /** The first instant from `at` on (epoch ms) at which a letter may reach somebody. */
  async firstLoud(reader: Pick<Reader, 'query'>, personId: string, at: number): Promise<number> {
    const hours = await read(reader, personId);
    return hours ? quietUntil(hours, at) : at;
  }
}

async function read(reader: Pick<Reader, 'query'>, personId: string): Promise<QuietHours | undefined> {
  const [row] = await reader.query(
    'SELECT from_minute, until_minute, days FROM quiet_hours WHERE person_id = ?',
    [personId],
  );
  return (
    row && {
      from: Number(row.from_minute),
      until: Number(row.until_minute),
      days: JSON.parse(row.days as string) as number[],
    }
  );
}

/** `07:30` is 450. */
const minuteOf = (time: string): number => {
  const [hours, minutes] = time.split(':').map(Number);
  return hours! * 60 + minutes!;
};
const timeOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
