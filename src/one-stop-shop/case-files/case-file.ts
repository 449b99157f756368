import type { JsonObject } from '../../kernel';

/** Business states of a case; `nationalStatus` maps them to the codes 1-10 of the National Public Service Portal. */
export const caseStates = [
  'SUBMITTED',
  'REJECTED_AT_INTAKE',
  'ACCEPTED',
  'IN_PROCESS',
  'IN_TRANSIT',
  'CONSULTING',
  'FIELD_CHECK',
  'AWAITING_SIGN',
  'AWAITING_ISSUE',
  'AWAITING_SUPPLEMENT',
  'AWAITING_PAYMENT',
  'WITHDRAW_REQUESTED',
  'WITHDRAWN',
  'SUSPENDED',
  'TERMINATED',
  'RESULT_READY',
  'RETURNED',
] as const;
export type CaseState = (typeof caseStates)[number];

export type Channel = 'COUNTER' | 'POST' | 'ONLINE' | 'AUTHORISED_PERSON';
export type PaymentState = 'NONE' | 'UNPAID' | 'PENDING' | 'PAID' | 'REFUNDED' | 'EXEMPT';
export type DeliveryState = 'NONE' | 'READY' | 'SENT' | 'RETURNED';
export type SynchronisationState = 'NONE' | 'PENDING' | 'SENT' | 'FAILED';

/** A person or body a case is about. `identity`: personal number or tax code. */
export interface Party {
  kind: 'PERSON' | 'ENTERPRISE' | 'HOUSEHOLD' | 'ORGANISATION';
  name: string;
  identity?: string;
  birthDate?: string;
  address?: string;
  phone?: string;
  email?: string;
}

/** A case (hồ sơ) as its row says; instants are epoch milliseconds. */
export interface CaseFile {
  id: string;
  code: string;
  /** The legal code when another system gave one; ours is then its alias. */
  foreignCode: string | null;
  procedureCode: string;
  procedureVersionId: string;
  definitionId: string | null;
  /** Root instance that moves the case; null for shadow cases. */
  instanceId: string | null;
  channel: Channel;
  state: CaseState;
  payment: PaymentState;
  delivery: DeliveryState;
  synchronisation: SynchronisationState;
  receivingAgencyId: string;
  competentAgencyId: string;
  leadAgencyId: string;
  returnAgencyId: string;
  applicant: Party;
  /** Who handed it in when that is not the applicant: authorised representative, support officer. */
  filer: Party | null;
  summary: string;
  filedAt: number;
  acceptedAt: number | null;
  /** Result ready at the one-stop (status 9), or the end without one. */
  finishedAt: number | null;
  closedAt: number | null;
  /** GRANTED | REFUSED | WITHDRAWN | TERMINATED | REJECTED, when finished. */
  outcome: string | null;
  supplementRounds: number;
  extensions: number;
  /** Mandated by the invariant "no case goes silent": who owes what by when. */
  ownerUnitId: string | null;
  ownerPersonId: string | null;
  nextAction: string | null;
  nextActionAt: number | null;
  /** External system that owns a shadow case. */
  ownerSystem: string | null;
  data: JsonObject;
  version: number;
}
