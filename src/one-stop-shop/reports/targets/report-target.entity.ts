import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntegerColumn } from '../../../database';

/** What was planned for an indicator in a period. */
@Entity('report_target')
@Index('uq_report_target', ['period', 'agencyId', 'indicator'], { unique: true })
export class ReportTargetEntity {
  @IdColumn()
  id: string;

  @CodeColumn('indicator', 60)
  indicator: string;

  /** `2026`, `2026-Q4` or `2026-11`. */
  @CodeColumn('period', 10)
  period: string;

  /** Empty: of the whole province. */
  @CodeColumn('agency_id', 36)
  agencyId: string;

  /** Thousandths: 98.5 % is 985, a score of 7.5 is 7 500. */
  @IntegerColumn('value')
  value: number;

  @CodeColumn('set_by')
  setBy: string;

  @InstantColumn('set_at')
  setAt: number;

  @IntegerColumn('version')
  version: number;
}
