import { Entity, PrimaryColumn } from 'typeorm';
import { IntegerColumn, TextColumn } from '../../database';

/** When a person wants no letters; who has none here wants them at any time. */
@Entity('quiet_hours')
export class QuietHoursEntity {
  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 255 })
  personId: string;

  /** Minute of the local day, 0-1439. */
  @IntegerColumn('from_minute')
  fromMinute: number;

  /** The same; not later than `fromMinute`: of the next day. */
  @IntegerColumn('until_minute')
  untilMinute: number;

  /** JSON: days on which it begins, 0 = Monday ... 6 = Sunday. */
  @TextColumn('days')
  days: string;
}
