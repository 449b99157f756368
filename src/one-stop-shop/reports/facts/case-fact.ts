import type { Row, SqlValue } from '../../../database';

/** Later than every instant: of what holds still. */
export const endOfTime = 253_402_300_799_999;

/** What reports need of a case at one instant. Instants are epoch milliseconds; the columns are told in `case-fact.entity.ts`. */
export interface CaseFact {
  procedureCode: string;
  field: string;
  level: string;
  serviceLevel: string;
  channel: string;
  receivingAgencyId: string;
  leadAgencyId: string;
  nonTerritorial: number;
  state: string;
  filedAt: number;
  acceptanceDueAt: number | null;
  acceptedAt: number | null;
  dueAt: number | null;
  lapsed: number;
  finishedAt: number | null;
  outcome: string | null;
  endClass: string | null;
  originalClass: string | null;
  extensions: number;
  supplementRounds: number;
  hasFee: number;
  paidAt: number | null;
  paidOnline: number;
  components: number;
  digital: number;
  reused: number;
  digitalResult: number;
}

/** A fact with the two times it holds for, both half open. */
export interface RecordedFact {
  caseId: string;
  validFrom: number;
  validTo: number;
  recordedFrom: number;
  recordedTo: number;
  fact: CaseFact;
}

const columnOf: Readonly<Record<keyof CaseFact, string>> = {
  procedureCode: 'procedure_code',
  field: 'field',
  level: 'level',
  serviceLevel: 'service_level',
  channel: 'channel',
  receivingAgencyId: 'receiving_agency_id',
  leadAgencyId: 'lead_agency_id',
  nonTerritorial: 'non_territorial',
  state: 'state',
  filedAt: 'filed_at',
  acceptanceDueAt: 'acceptance_due_at',
  acceptedAt: 'accepted_at',
  dueAt: 'due_at',
  lapsed: 'lapsed',
  finishedAt: 'finished_at',
  outcome: 'outcome',
  endClass: 'end_class',
  originalClass: 'original_class',
  extensions: 'extensions',
  supplementRounds: 'supplement_rounds',
  hasFee: 'has_fee',
  paidAt: 'paid_at',
  paidOnline: 'paid_online',
  components: 'components',
  digital: 'digital',
  reused: 'reused',
  digitalResult: 'digital_result',
};
const columns = Object.entries(columnOf) as [keyof CaseFact, string][];

export const factColumns = [
  'case_id',
  'valid_from',
  'valid_to',
  'recorded_from',
  'recorded_to',
  ...columns.map(([, column]) => column),
].join(', ');

export const isSameFact = (one: CaseFact, other: CaseFact): boolean =>
  columns.every(([property]) => one[property] === other[property]);

/** Finished, and paid where it was paid after that: no later period counts it. */
export const settledUntil = ({ finishedAt, paidAt }: CaseFact): number =>
  finishedAt === null ? endOfTime : Math.max(finishedAt, paidAt ?? finishedAt);

export const toFactRow = ({
  caseId,
  validFrom,
  validTo,
  recordedFrom,
  recordedTo,
  fact,
}: RecordedFact): Record<string, SqlValue> => ({
  case_id: caseId,
  valid_from: validFrom,
  valid_to: validTo,
  recorded_from: recordedFrom,
  recorded_to: recordedTo,
  settled_until: settledUntil(fact),
  ...Object.fromEntries(columns.map(([property, column]) => [column, fact[property]])),
});

export const toRecordedFact = (row: Row): RecordedFact => ({
  caseId: row.case_id as string,
  validFrom: row.valid_from as number,
  validTo: row.valid_to as number,
  recordedFrom: row.recorded_from as number,
  recordedTo: row.recorded_to as number,
  fact: Object.fromEntries(
    columns.map(([property, column]) => [property, row[column]]),
  ) as unknown as CaseFact,
});
