import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, IntegerColumn, JsonColumn, ReferenceColumn } from '../../database';
import type { OpenWork } from './open-work';

/** Who has a case now, and what the closed segments add up to. Its open segment is a part of the row: there is one, or none. */
@Entity('custody')
@Index('uq_custody_instance', ['instanceId'], { unique: true })
@Index('ix_custody_unit', ['unitId', 'kind'])
@Index('ix_custody_agency', ['agencyId', 'kind'])
export class CustodyEntity {
  @PrimaryColumn({ name: 'case_id', type: 'varchar', length: 36 })
  caseId: string;

  @CodeColumn('case_code', 100)
  caseCode: string;

  @CodeColumn('procedure_code', 100)
  procedureCode: string;

  /** Root instance, whose lock comes first; null for shadow cases. */
  @ReferenceColumn('instance_id', { nullable: true })
  instanceId: string | null;

  @ReferenceColumn('receiving_agency_id')
  receivingAgencyId: string;

  @InstantColumn('began_at')
  beganAt: number;

  @InstantColumn('ended_at', { nullable: true })
  endedAt: number | null;

  /** AGENCY | TRANSIT | APPLICANT; null when it is over. */
  @CodeColumn('kind', 16, { nullable: true })
  kind: string | null;

  /** The unit that answers for the case; in transit still the sender. */
  @ReferenceColumn('agency_id', { nullable: true })
  agencyId: string | null;

  @ReferenceColumn('unit_id', { nullable: true })
  unitId: string | null;

  @ReferenceColumn('to_agency_id', { nullable: true })
  toAgencyId: string | null;

  @ReferenceColumn('to_unit_id', { nullable: true })
  toUnitId: string | null;

  @InstantColumn('from_at', { nullable: true })
  fromAt: number | null;

  /** The handoff by which the unit got it; null = it was filed there. */
  @ReferenceColumn('held_by', { nullable: true })
  heldBy: string | null;

  /** The handoff on its way, or refused and not decided on. */
  @ReferenceColumn('offer_id', { nullable: true })
  offerId: string | null;

  @IntegerColumn('is_returned')
  isReturned: number;

  @IntegerColumn('agency_ms')
  agencyMs: number;

  @IntegerColumn('transit_ms')
  transitMs: number;

  @IntegerColumn('applicant_ms')
  applicantMs: number;

  /** Number of closed segments. */
  @IntegerColumn('segments')
  segments: number;

  /** What the process waits for, as the newest commit left it. */
  @JsonColumn('work')
  work: OpenWork[];

  @IntegerColumn('version')
  version: number;
}
