import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, ReferenceColumn } from '../../database';

/** A closed stretch of custody `[from_at, until_at)`. Rows are only ever added; none is empty, and each begins where the last one ends. */
@Entity('custody_segment')
@Index('ix_segment_agency', ['agencyId', 'untilAt'])
export class CustodySegmentEntity {
  @PrimaryColumn({ name: 'case_id', type: 'varchar', length: 36 })
  caseId: string;

  /** 1, 2, 3 ... within the case. */
  @PrimaryColumn({ name: 'seq', type: 'bigint' })
  seq: number;

  /** AGENCY | TRANSIT | APPLICANT */
  @CodeColumn('kind', 16)
  kind: string;

  @ReferenceColumn('agency_id')
  agencyId: string;

  @ReferenceColumn('unit_id')
  unitId: string;

  @ReferenceColumn('to_agency_id', { nullable: true })
  toAgencyId: string | null;

  @ReferenceColumn('to_unit_id', { nullable: true })
  toUnitId: string | null;

  @InstantColumn('from_at')
  fromAt: number;

  @InstantColumn('until_at')
  untilAt: number;
}
