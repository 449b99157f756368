import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, ReferenceColumn } from '../../database';

/** A person in a role of a unit, by dates. */
@Entity('post')
@Index('uq_post', ['personId', 'unitId', 'role', 'validFrom'], { unique: true })
@Index('ix_post_unit', ['unitId'])
export class PostEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('person_id')
  personId: string;

  @ReferenceColumn('unit_id')
  unitId: string;

  @CodeColumn('role', 50)
  role: string;

  @CodeColumn('valid_from', 10)
  validFrom: string;

  @CodeColumn('valid_to', 10, { nullable: true })
  validTo: string | null;
}
