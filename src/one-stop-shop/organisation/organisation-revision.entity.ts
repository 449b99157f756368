import { Entity, PrimaryColumn } from 'typeorm';
import { IntegerColumn } from '../../database';

/** One row: counts the changes of the organisation, tells every node when to read it again, and lets one change at a time in. */
@Entity('organisation_revision')
export class OrganisationRevisionEntity {
  @PrimaryColumn({ name: 'id', type: 'bigint' })
  id: number;

  @IntegerColumn('revision')
  revision: number;
}
