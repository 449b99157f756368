import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, ReferenceColumn } from '../../database';

/** A code of an agency in one scheme, and when it was in force. */
@Entity('agency_code')
@Index('uq_agency_code', ['agencyId', 'scheme', 'validFrom'], { unique: true })
@Index('ix_agency_code_code', ['code'])
export class AgencyCodeEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('agency_id')
  agencyId: string;

  @CodeColumn('scheme', 40)
  scheme: string;

  @CodeColumn('code', 50)
  code: string;

  @CodeColumn('valid_from', 10)
  validFrom: string;

  @CodeColumn('valid_to', 10, { nullable: true })
  validTo: string | null;
}
