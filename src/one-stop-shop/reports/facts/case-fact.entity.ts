import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, IntegerColumn, ReferenceColumn } from '../../../database';

/**
 * What reports need of a case, as it was in `[validFrom, validTo)` and as it was known in `[recordedFrom, recordedTo)`. Of a case
 * at most one row holds for a pair of instants. Ids, codes, instants and counts; nothing of persons.
 */
@Entity('case_fact')
@Index('ix_case_fact_valid', ['validTo', 'settledUntil', 'caseId'])
export class CaseFactEntity {
  @PrimaryColumn({ name: 'case_id', type: 'varchar', length: 36 })
  caseId: string;

  @PrimaryColumn({ name: 'valid_from', type: 'bigint' })
  validFrom: number;

  @PrimaryColumn({ name: 'recorded_from', type: 'bigint' })
  recordedFrom: number;

  /** The end of time while it holds. */
  @InstantColumn('valid_to')
  validTo: number;

  /** The end of time while nothing better is known. */
  @InstantColumn('recorded_to')
  recordedTo: number;

  /** The last instant that a period can ask for: of finishing and paying; the end of time for what is open. */
  @InstantColumn('settled_until')
  settledUntil: number;

  @CodeColumn('procedure_code', 100)
  procedureCode: string;

  /** Of the procedure; empty for a shadow case whose procedure is not ours. */
  @CodeColumn('field', 100)
  field: string;

  @CodeColumn('level', 16)
  level: string;

  /** FULL | PARTIAL | INFO, or empty. */
  @CodeColumn('service_level', 16)
  serviceLevel: string;

  @CodeColumn('channel', 20)
  channel: string;

  @ReferenceColumn('receiving_agency_id')
  receivingAgencyId: string;

  /** The agency that answers for it: figures by agency are by this one. */
  @ReferenceColumn('lead_agency_id')
  leadAgencyId: string;

  /** Received by an agency of another territory than the competent one. */
  @IntegerColumn('non_territorial')
  nonTerritorial: number;

  @CodeColumn('state', 24)
  state: string;

  @InstantColumn('filed_at')
  filedAt: number;

  /** Until when it has to be accepted or not; null where no limit is set. */
  @InstantColumn('acceptance_due_at', { nullable: true })
  acceptanceDueAt: number | null;

  @InstantColumn('accepted_at', { nullable: true })
  acceptedAt: number | null;

  /** The promise; null while its clock stands still. */
  @InstantColumn('due_at', { nullable: true })
  dueAt: number | null;

  /** Its clock stands still, and had run out before. */
  @IntegerColumn('lapsed')
  lapsed: number;

  @InstantColumn('finished_at', { nullable: true })
  finishedAt: number | null;

  /** GRANTED | REFUSED | WITHDRAWN | TERMINATED | REJECTED, when finished. */
  @CodeColumn('outcome', 16, { nullable: true })
  outcome: string | null;

  /** EARLY | ON_TIME | LATE, when finished. */
  @CodeColumn('end_class', 16, { nullable: true })
  endClass: string | null;

  /** The same against the date without extensions. */
  @CodeColumn('original_class', 16, { nullable: true })
  originalClass: string | null;

  @IntegerColumn('extensions')
  extensions: number;

  @IntegerColumn('supplement_rounds')
  supplementRounds: number;

  /** The procedure asks for a fee or charge. */
  @IntegerColumn('has_fee')
  hasFee: number;

  @InstantColumn('paid_at', { nullable: true })
  paidAt: number | null;

  @IntegerColumn('paid_online')
  paidOnline: number;

  /** Papers of the dossier that were handed in; those that are electronic; those that came from what was stored already. */
  @IntegerColumn('components')
  components: number;

  @IntegerColumn('digital')
  digital: number;

  @IntegerColumn('reused')
  reused: number;

  @IntegerColumn('digital_result')
  digitalResult: number;
}
