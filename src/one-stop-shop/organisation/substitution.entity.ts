import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, JsonColumn, ReferenceColumn } from '../../database';

/** Absence or delegation by dates, and who stands in. */
@Entity('substitution')
@Index('ix_substitution_from', ['fromPersonId'])
@Index('ix_substitution_to', ['toPersonId'])
export class SubstitutionEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('from_person_id')
  fromPersonId: string;

  @ReferenceColumn('to_person_id', { nullable: true })
  toPersonId: string | null;

  @JsonColumn('procedures', { nullable: true })
  procedures: string[] | null;

  @CodeColumn('reason', 16)
  reason: string;

  @CodeColumn('valid_from', 10)
  validFrom: string;

  @CodeColumn('valid_to', 10, { nullable: true })
  validTo: string | null;
}
