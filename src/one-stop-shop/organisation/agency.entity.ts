import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, IntegerColumn, JsonColumn, ReferenceColumn } from '../../database';
import type { DatedName } from './organisation-data';

/** An agency from its founding to its end; its names are kept with the dates from which they were in force. */
@Entity('agency')
@Index('uq_agency_key', ['key'], { unique: true })
export class AgencyEntity {
  @IdColumn()
  id: string;

  @CodeColumn('agency_key', 100)
  key: string;

  @JsonColumn('names')
  names: DatedName[];

  @CodeColumn('tier', 16)
  tier: string;

  @ReferenceColumn('parent_id', { nullable: true })
  parentId: string | null;

  @IntegerColumn('is_external')
  isExternal: number;

  @CodeColumn('calendar_key', 100, { nullable: true })
  calendarKey: string | null;

  @CodeColumn('valid_from', 10)
  validFrom: string;

  @CodeColumn('valid_to', 10, { nullable: true })
  validTo: string | null;
}
