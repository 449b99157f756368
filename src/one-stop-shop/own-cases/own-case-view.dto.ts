import type { LocalizedText } from '../../kernel';

/*
 * What citizens are told of their own cases. Nobody's name, no note of the agencies, nothing of how they work: a new field
 * is a decision, and `own-cases.db-spec.ts` knows them all.
 */

export class OwnCaseStatus {
  /** 1-10, as the National Public Service Portal counts. */
  code: number;
  text: LocalizedText;
}

export class OwnCaseSummaryView {
  code: string;
  /** The legal code when another system gave one. */
  foreignCode: string | null;
  procedure: LocalizedText;
  status: OwnCaseStatus;
  /** ISO 8601. */
  filedAt: string;
  receivedAt: string | null;
  /** When the result is promised; null while nothing is, as during a supplement. */
  appointmentAt: string | null;
  finishedAt: string | null;
  closedAt: string | null;
  /** Something is asked of the applicant: documents, money, or fetching the result. */
  isYourTurn: boolean;
}

export class OwnCasePage {
  items: OwnCaseSummaryView[];
  /** `cursor` of the next page; absent on the last one. */
  next?: string;
}

export class OwnCaseSupplementItem {
  /** What is missing; null = something else, which the note says. */
  component: LocalizedText | null;
  reason: LocalizedText;
  note: string | null;
}

export class OwnCaseSupplement {
  requestedAt: string;
  dueAt: string | null;
  items: OwnCaseSupplementItem[];
  reason: string | null;
  legalBasis: string | null;
}

export class OwnCasePayment {
  /** NONE | UNPAID | PENDING | PAID | REFUNDED | EXEMPT */
  state: string;
  /** Whole VND that are still to be paid. */
  due: number;
}

export class OwnCaseResult {
  isReady: boolean;
  isReturned: boolean;
  /** GRANTED | REFUSED | WITHDRAWN | TERMINATED | REJECTED, once there is one. */
  outcome: string | null;
}

export class OwnCaseAgencies {
  receiving: LocalizedText;
  competent: LocalizedText;
  /** Where the result is fetched. */
  return: LocalizedText;
}

/** Whole minutes since the case was filed, until it ended or until now: who had it how long, without saying which unit. */
export class OwnCaseTime {
  /** With the authorities, on its way between them too. */
  authorities: number;
  /** Waiting for the applicant. */
  applicant: number;
  /** Exactly the two together. */
  total: number;
}

export class OwnCaseView extends OwnCaseSummaryView {
  agencies: OwnCaseAgencies;
  /** What is asked for and not brought yet. */
  supplement: OwnCaseSupplement | null;
  payment: OwnCasePayment;
  result: OwnCaseResult;
  /** Null for cases of other systems. */
  time: OwnCaseTime | null;
}
