import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
} from '../../database';
import type { JsonObject } from '../../kernel';
import type { Party } from './case-file';
import type { OpenStep } from './open-step';
import type { Suspension } from './stored-case';

/** A case (hồ sơ). Its row changes only together with a new row of `case_event`. */
@Entity('case_file')
@Index('uq_case_code', ['code'], { unique: true })
@Index('uq_case_foreign_code', ['foreignCode'], { unique: true })
@Index('uq_case_instance', ['instanceId'], { unique: true })
@Index('ix_case_receiving', ['receivingAgencyId', 'state', 'dueOrder', 'id'])
@Index('ix_case_competent', ['competentAgencyId', 'state', 'dueOrder', 'id'])
@Index('ix_case_lead', ['leadAgencyId', 'state', 'dueOrder', 'id'])
@Index('ix_case_due', ['state', 'dueOrder', 'id'])
@Index('ix_case_procedure', ['procedureCode', 'state', 'id'])
@Index('ix_case_next', ['closedAt', 'nextActionAt'])
@Index('ix_case_applicant', ['applicantNumber', 'id'])
export class CaseFileEntity {
  @IdColumn()
  id: string;

  @CodeColumn('code', 100)
  code: string;

  @CodeColumn('foreign_code', 100, { nullable: true })
  foreignCode: string | null;

  @CodeColumn('procedure_code', 100)
  procedureCode: string;

  @CodeColumn('procedure_version_id', 36)
  procedureVersionId: string;

  @ReferenceColumn('definition_id', { nullable: true })
  definitionId: string | null;

  @ReferenceColumn('instance_id', { nullable: true })
  instanceId: string | null;

  @CodeColumn('channel', 20)
  channel: string;

  @CodeColumn('state', 24)
  state: string;

  @CodeColumn('payment', 16)
  payment: string;

  @CodeColumn('delivery', 16)
  delivery: string;

  @CodeColumn('synchronisation', 16)
  synchronisation: string;

  @ReferenceColumn('receiving_agency_id')
  receivingAgencyId: string;

  @ReferenceColumn('competent_agency_id')
  competentAgencyId: string;

  @ReferenceColumn('lead_agency_id')
  leadAgencyId: string;

  @ReferenceColumn('return_agency_id')
  returnAgencyId: string;

  @JsonColumn('applicant')
  applicant: Party;

  /** Personal identification number of the applicant, as one spells it: finds a citizen's own cases. */
  @CodeColumn('applicant_number', 50, { nullable: true })
  applicantNumber: string | null;

  @JsonColumn('filer', { nullable: true })
  filer: Party | null;

  @CodeColumn('summary', 1000)
  summary: string;

  @InstantColumn('filed_at')
  filedAt: number;

  @InstantColumn('accepted_at', { nullable: true })
  acceptedAt: number | null;

  @InstantColumn('finished_at', { nullable: true })
  finishedAt: number | null;

  @InstantColumn('closed_at', { nullable: true })
  closedAt: number | null;

  /** GRANTED | REFUSED | WITHDRAWN | TERMINATED | REJECTED */
  @CodeColumn('outcome', 16, { nullable: true })
  outcome: string | null;

  @IntegerColumn('supplement_rounds')
  supplementRounds: number;

  @IntegerColumn('extensions')
  extensions: number;

  @ReferenceColumn('owner_unit_id', { nullable: true })
  ownerUnitId: string | null;

  @ReferenceColumn('owner_person_id', { nullable: true })
  ownerPersonId: string | null;

  @CodeColumn('next_action', 255, { nullable: true })
  nextAction: string | null;

  @InstantColumn('next_action_at', { nullable: true })
  nextActionAt: number | null;

  /** Due instant of the case clock; null while there is none or it is paused. */
  @InstantColumn('due_at', { nullable: true })
  dueAt: number | null;

  /** `due_at`, or the end of time: so that one index gives the most urgent first. */
  @InstantColumn('due_order')
  dueOrder: number;

  @CodeColumn('owner_system', 100, { nullable: true })
  ownerSystem: string | null;

  /** Number of the newest message about a shadow case. */
  @IntegerColumn('shadow_sequence', { nullable: true })
  shadowSequence: number | null;

  @JsonColumn('data')
  data: JsonObject;

  /** Where the process waits, as the newest commit left it. */
  @JsonColumn('steps')
  steps: OpenStep[];

  @JsonColumn('suspension', { nullable: true })
  suspension: Suspension | null;

  /** Number of the newest row of `case_event`: 1..n without gaps. */
  @IntegerColumn('event_seq')
  eventSeq: number;

  /** Code, foreign code, applicant and procedure without case and accents. */
  @CodeColumn('search_text', 1000)
  searchText: string;

  @IntegerColumn('version')
  version: number;
}
