import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntegerColumn, JsonColumn, TextColumn } from '../../database';
import type { CalendarContent } from './calendar-content';

/** One version of a calendar; rows are only ever added. The newest PUBLISHED one of a key is what is counted with. */
@Entity('calendar_version')
@Index('uq_calendar_version', ['key', 'version'], { unique: true })
export class CalendarVersionEntity {
  @IdColumn()
  id: string;

  @CodeColumn('calendar_key', 100)
  key: string;

  @IntegerColumn('version')
  version: number;

  @CodeColumn('parent_key', 100, { nullable: true })
  parent: string | null;

  @CodeColumn('status', 16)
  status: string;

  /** Local date before which it changes nothing. */
  @CodeColumn('valid_from', 10)
  validFrom: string;

  @JsonColumn('content')
  content: CalendarContent;

  @TextColumn('reason')
  reason: string;

  @TextColumn('legal_ground', { nullable: true })
  legalGround: string | null;

  @CodeColumn('created_by')
  createdBy: string;

  @InstantColumn('created_at')
  createdAt: number;
}
