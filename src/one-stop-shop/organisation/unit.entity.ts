import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, JsonColumn, ReferenceColumn } from '../../database';
import type { DatedName } from './organisation-data';

/** A unit inside an agency; its key is the function that models name. */
@Entity('unit')
@Index('uq_unit_key', ['agencyId', 'key'], { unique: true })
export class UnitEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('agency_id')
  agencyId: string;

  @CodeColumn('unit_key', 100)
  key: string;

  @JsonColumn('names')
  names: DatedName[];

  @CodeColumn('valid_from', 10)
  validFrom: string;

  @CodeColumn('valid_to', 10, { nullable: true })
  validTo: string | null;
}
