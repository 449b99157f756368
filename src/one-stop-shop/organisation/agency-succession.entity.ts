import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
} from '../../database';

/** Who takes over from an agency on a date, and whether its open cases were handed on already. */
@Entity('agency_succession')
@Index('uq_agency_succession', ['predecessorId', 'successorId', 'date'], { unique: true })
export class AgencySuccessionEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('predecessor_id')
  predecessorId: string;

  @ReferenceColumn('successor_id')
  successorId: string;

  @CodeColumn('kind', 16)
  kind: string;

  @CodeColumn('effective_date', 10)
  date: string;

  @IntegerColumn('is_principal')
  isPrincipal: number;

  @JsonColumn('procedures', { nullable: true })
  procedures: string[] | null;

  @JsonColumn('units')
  units: Record<string, string>;

  @InstantColumn('applied_at', { nullable: true })
  appliedAt: number | null;
}
