import type { SqlValue } from '../../database';
import type { JsonObject } from '../../kernel';
import { applicantNumber } from './applicant-number';
import type { CaseFile, Party } from './case-file';
import type { OpenStep } from './open-step';

/** Why a case was stopped for a while, and on what ground (NĐ 61/2018; Form 05 of TT 03/2025). */
export interface Suspension {
  legalBasis: string;
  reason: string;
  documentId: string | null;
  since: number;
  /** When somebody looks at it again; epoch milliseconds. */
  reviewAt: number;
}

/** The whole row of a case. */
export interface StoredCase extends CaseFile {
  dueAt: number | null;
  shadowSequence: number | null;
  steps: OpenStep[];
  suspension: Suspension | null;
  eventSeq: number;
  searchText: string;
}

export type CaseRow = Record<string, SqlValue>;

/** Sorts cases without a due instant behind all others. */
/** Of what has no end: what is believed still, what is not due. */
export const endOfTime = 253_402_300_799_999;
export const dueOrderOf = (dueAt: number | null): number => dueAt ?? endOfTime;

export const caseColumns = [
  'id',
  'code',
  'foreign_code',
  'procedure_code',
  'procedure_version_id',
  'definition_id',
  'instance_id',
  'channel',
  'state',
  'payment',
  'delivery',
  'synchronisation',
  'receiving_agency_id',
  'competent_agency_id',
  'lead_agency_id',
  'return_agency_id',
  'applicant',
  'filer',
  'summary',
  'filed_at',
  'accepted_at',
  'finished_at',
  'closed_at',
  'outcome',
  'supplement_rounds',
  'extensions',
  'owner_unit_id',
  'owner_person_id',
  'next_action',
  'next_action_at',
  'due_at',
  'owner_system',
  'shadow_sequence',
  'data',
  'steps',
  'suspension',
  'event_seq',
  'search_text',
  'version',
] as const;

export const selectCase = caseColumns.map((column) => `c.${column}`).join(', ');

export function toCase(row: CaseRow): StoredCase {
  const json = <T>(name: string): T => JSON.parse(row[name] as string) as T;
  const orNull = <T>(name: string): T | null => (row[name] === null ? null : json<T>(name));
  return {
    id: row.id as string,
    code: row.code as string,
    foreignCode: row.foreign_code as string | null,
    procedureCode: row.procedure_code as string,
    procedureVersionId: row.procedure_version_id as string,
    definitionId: row.definition_id as string | null,
    instanceId: row.instance_id as string | null,
    channel: row.channel as StoredCase['channel'],
    state: row.state as StoredCase['state'],
    payment: row.payment as StoredCase['payment'],
    delivery: row.delivery as StoredCase['delivery'],
    synchronisation: row.synchronisation as StoredCase['synchronisation'],
    receivingAgencyId: row.receiving_agency_id as string,
    competentAgencyId: row.competent_agency_id as string,
    leadAgencyId: row.lead_agency_id as string,
    returnAgencyId: row.return_agency_id as string,
    applicant: json<Party>('applicant'),
    filer: orNull<Party>('filer'),
    summary: row.summary as string,
    filedAt: row.filed_at as number,
    acceptedAt: row.accepted_at as number | null,
    finishedAt: row.finished_at as number | null,
    closedAt: row.closed_at as number | null,
    outcome: row.outcome as string | null,
    supplementRounds: row.supplement_rounds as number,
    extensions: row.extensions as number,
    ownerUnitId: row.owner_unit_id as string | null,
    ownerPersonId: row.owner_person_id as string | null,
    nextAction: row.next_action as string | null,
    nextActionAt: row.next_action_at as number | null,
    dueAt: row.due_at as number | null,
    ownerSystem: row.owner_system as string | null,
    shadowSequence: row.shadow_sequence as number | null,
    data: json<JsonObject>('data'),
    steps: json<OpenStep[]>('steps'),
    suspension: orNull<Suspension>('suspension'),
    eventSeq: row.event_seq as number,
    searchText: row.search_text as string,
    version: row.version as number,
  };
}

/** Everything but the id and the version, which the optimistic lock keeps. */
export function toRow(one: StoredCase): CaseRow {
  return {
    code: one.code,
    foreign_code: one.foreignCode,
    procedure_code: one.procedureCode,
    procedure_version_id: one.procedureVersionId,
    definition_id: one.definitionId,
    instance_id: one.instanceId,
    channel: one.channel,
    state: one.state,
    payment: one.payment,
    delivery: one.delivery,
    synchronisation: one.synchronisation,
    receiving_agency_id: one.receivingAgencyId,
    competent_agency_id: one.competentAgencyId,
    lead_agency_id: one.leadAgencyId,
    return_agency_id: one.returnAgencyId,
    applicant: JSON.stringify(one.applicant),
    applicant_number: applicantNumber(one.applicant),
    filer: one.filer === null ? null : JSON.stringify(one.filer),
    summary: one.summary,
    filed_at: one.filedAt,
    accepted_at: one.acceptedAt,
    finished_at: one.finishedAt,
    closed_at: one.closedAt,
    outcome: one.outcome,
    supplement_rounds: one.supplementRounds,
    extensions: one.extensions,
    owner_unit_id: one.ownerUnitId,
    owner_person_id: one.ownerPersonId,
    next_action: one.nextAction === null ? null : one.nextAction.slice(0, 255),
    next_action_at: one.nextActionAt,
    due_at: one.dueAt,
    due_order: dueOrderOf(one.dueAt),
    owner_system: one.ownerSystem,
    shadow_sequence: one.shadowSequence,
    data: JSON.stringify(one.data),
    steps: JSON.stringify(one.steps),
    suspension: one.suspension === null ? null : JSON.stringify(one.suspension),
    event_seq: one.eventSeq,
    search_text: one.searchText,
  };
}
