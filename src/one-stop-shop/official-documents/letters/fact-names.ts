import type { DataField } from '../../procedures/procedure-version';

/** What every form may say of a case. Texts are as they are printed; null = there is none. */
export const caseFacts = [
  'caseCode',
  'checkToken',
  'procedureName',
  'fieldName',
  'channelName',
  'summary',
  'agencyName',
  'receivingAgencyName',
  'competentAgencyName',
  'oneStopName',
  'applicantName',
  'applicantAddress',
  'applicantPhone',
  'applicantEmail',
  'applicantIdentity',
  'filerName',
  'filedAt',
  'acceptedAt',
  'limit',
  'dueAt',
  'officerName',
  'today',
  'lookUpAddress',
  /** `[{name, kind, copies}]` */
  'components',
  'isRefused',
] as const;

/** What only some letters are about; null in the others. */
export const letterFacts = [
  /** `[{name, reason, note, ground}]` */
  'supplementItems',
  'supplementRound',
  'supplementReason',
  'supplementBasis',
  'refusalReason',
  'refusalGround',
  'refusalNote',
  'oldDueAt',
  'newDueAt',
  'extensionReason',
  'stopBasis',
  'stopReason',
  'stopReviewAt',
] as const;

/** `[{from, to, task, sentAt, receivedAt, dueAt, result, note}]` */
export const controlSheetFacts = ['handoffs', 'leadUnit', 'cooperatingUnits', 'resultOfCase'] as const;

/** Of a field of the procedure both its value, for conditions, and its words, for the paper: `buildingType`, `buildingTypeWords`. */
export const dataFacts = (fields: readonly Pick<DataField, 'name'>[]): string[] =>
  fields.flatMap(({ name }) => [name, wordsOf(name)]);

export const wordsOf = (name: string): string => `${name}Words`;

export const formNames: readonly string[] = [...caseFacts, ...letterFacts, ...controlSheetFacts];
