import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
} from '../../database';

/** Where a case was when its promise to the citizen passed due, and to whom that is attributed. Never changed afterwards. */
@Entity('lateness')
@Index('uq_lateness_clock', ['clockId', 'dueAt'], { unique: true })
@Index('ix_lateness_case', ['caseId'])
@Index('ix_lateness_agency', ['attributedAgencyId', 'dueAt'])
export class LatenessEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('case_id')
  caseId: string;

  @ReferenceColumn('clock_id')
  clockId: string;

  @IntegerColumn('round')
  round: number;

  @InstantColumn('due_at')
  dueAt: number;

  @InstantColumn('found_at')
  foundAt: number;

  /** AGENCY | TRANSIT | APPLICANT */
  @CodeColumn('custody_kind', 16)
  custodyKind: string;

  @ReferenceColumn('holder_agency_id')
  holderAgencyId: string;

  @ReferenceColumn('holder_unit_id')
  holderUnitId: string;

  /** On its way at that moment. */
  @ReferenceColumn('handoff_id', { nullable: true })
  handoffId: string | null;

  /** Requests for opinion that were open at that moment. */
  @JsonColumn('consultations')
  consultations: string[];

  /** HOLDER | RECEIVER | CONSULTED */
  @CodeColumn('cause', 16)
  cause: string;

  @ReferenceColumn('attributed_agency_id')
  attributedAgencyId: string;

  @ReferenceColumn('attributed_unit_id')
  attributedUnitId: string;
}
