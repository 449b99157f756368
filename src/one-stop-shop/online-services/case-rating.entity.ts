import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../../database';

/**
 * What a case is worth on the six criteria that are rated case by case, each 2, 1 or 0 (NĐ 61/2018 Ch. V, TT 01/2018/TT-VPCP
 * Art. 13): four that follow from the record, two that the applicant gives. One row a case, never changed; none without an
 * applicant who has rated.
 */
@Entity('case_rating')
@Index('ix_case_rating_agency', ['agencyId', 'ratedAt'])
@Index('ix_case_rating_official', ['officialId', 'ratedAt'])
export class CaseRatingEntity {
  @IdColumn('case_id')
  caseId: string;

  /** That answered for the case. */
  @ReferenceColumn('agency_id')
  agencyId: string;

  /** Who received the dossier; null when a machine did. */
  @ReferenceColumn('official_id', { nullable: true })
  officialId: string | null;

  @CodeColumn('procedure_code', 100)
  procedureCode: string;

  /** Criterion 1: early, on time, late. */
  @IntegerColumn('total_time')
  totalTime: number;

  /** Criterion 2: no agency late and the case early; none late; some agency late. */
  @IntegerColumn('agency_time')
  agencyTime: number;

  /** Criterion 3: the dossier was complete at once; after one supplement; after more. */
  @IntegerColumn('contacts')
  contacts: number;

  /** Criterion 4: agencies the applicant had to go to: one, two, more. */
  @IntegerColumn('agencies')
  agencies: number;

  /** Criterion 6, by the applicant. */
  @IntegerColumn('publicity')
  publicity: number;

  /** Criterion 7, by the applicant. */
  @IntegerColumn('attitude')
  attitude: number;

  /** In the applicant's own words. */
  @TextColumn('comment', { nullable: true })
  comment: string | null;

  @InstantColumn('rated_at')
  ratedAt: number;
}
