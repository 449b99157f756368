import type { JsonObject, LocalizedText } from '../../kernel';

export class PartyView {
  /** PERSON | ENTERPRISE | HOUSEHOLD | ORGANISATION */
  kind: string;
  /** Initials for those who may not read personal data. */
  name: string;
  identity?: string;
  birthDate?: string;
  address?: string;
  phone?: string;
  email?: string;
}

export class CaseAgencyView {
  id: string;
  key: string;
  name: LocalizedText;
}

export class CaseStepView {
  elementId: string;
  name: string;
  /** Act of the model; null = ordinary work. */
  act: string | null;
  /** task | wait */
  kind: string;
  taskId: string | null;
  agencyId: string | null;
  unitId: string | null;
  personId: string | null;
  dueAt: string | null;
}

export class CaseSummaryView {
  id: string;
  code: string;
  /** The legal code when another system gave one. */
  foreignCode: string | null;
  procedureCode: string;
  channel: string;
  state: string;
  /** 1-10, as the National Public Service Portal counts. */
  nationalStatus: number;
  payment: string;
  delivery: string;
  synchronisation: string;
  applicant: PartyView;
  receivingAgencyId: string;
  competentAgencyId: string;
  leadAgencyId: string;
  returnAgencyId: string;
  /** ISO 8601. */
  filedAt: string;
  acceptedAt: string | null;
  finishedAt: string | null;
  closedAt: string | null;
  /** Of the case clock; null while there is none or it is paused. */
  dueAt: string | null;
  /** IN_TIME | DUE_SOON | OVERDUE | PAUSED, of a finished case EARLY | ON_TIME | LATE; null before acceptance. */
  class: string | null;
  outcome: string | null;
  ownerUnitId: string | null;
  ownerUnitName: LocalizedText | null;
  ownerAgencyName: LocalizedText | null;
  ownerPersonId: string | null;
  ownerPersonName: string | null;
  nextAction: string | null;
  nextActionAt: string | null;
  /** System that owns a shadow case; null = ours. */
  ownerSystem: string | null;
  /** Send it back with an act, to be told when somebody else was faster. */
  version: number;
}

export class CasePage {
  items: CaseSummaryView[];
  /** `cursor` of the next page; absent on the last one. */
  next?: string;
}

export class ComponentView {
  code: string;
  name: LocalizedText;
  /** Whether this case must bring it. */
  isRequired: boolean;
  /** REQUIRED | PROVIDED | OK | REJECTED */
  state: string;
  /** UPLOAD | PAPER | REUSED | DATABASE | EXEMPT */
  how: string | null;
  copies: number;
  attachments: string[];
  reasonCode: string | null;
  note: string | null;
  legalBasis: string | null;
  checkedAt: string | null;
}

/** A field of the case's data, as the version of the procedure that the case keeps describes it. */
export class CaseDataFieldView {
  name: string;
  /** text | number | boolean | date | list | object */
  type: string;
  label: LocalizedText;
  /** Words for the values that are codes, by value. */
  valueLabels: Record<string, LocalizedText>;
}

export class SupplementView {
  id: string;
  round: number;
  isBeforeAcceptance: boolean;
  items: JsonObject[];
  reason: string | null;
  legalBasis: string | null;
  approvedBy: string | null;
  requestedAt: string;
  dueAt: string | null;
  receivedAt: string | null;
  lapsedAt: string | null;
}

export class PaymentView {
  id: string;
  /** FEE | DUTY */
  kind: string;
  items: JsonObject[];
  /** Whole VND. */
  amount: number;
  paid: number;
  /** Given back, and of that what is not asked for again. */
  refunded: number;
  waived: number;
  /** Still to be paid. */
  due: number;
  state: string;
  receipt: string | null;
  method: string | null;
  requestedAt: string;
  dueAt: string | null;
  /** Until when an online payment is awaited. */
  orderedUntil: string | null;
  settledAt: string | null;
}

export class ExtensionView {
  round: number;
  /** Local date. */
  until: string;
  oldDueAt: string;
  newDueAt: string;
  reason: string;
  documentId: string | null;
  grantedAt: string;
}

export class ResultView {
  id: string;
  versionNo: number;
  kind: string;
  number: string | null;
  documentId: string | null;
  readyAt: string;
  returnedAt: string | null;
  method: string | null;
  /** Only for those who may read personal data. */
  receiver: JsonObject | null;
  correctionReason: string | null;
  approvedBy: string | null;
  supersededAt: string | null;
}

export class CaseFileView extends CaseSummaryView {
  procedureVersionId: string;
  procedureName: LocalizedText | null;
  definitionId: string | null;
  instanceId: string | null;
  /** False: names are initials, and data, papers and receivers are left out. */
  hasPersonalData: boolean;
  filer: PartyView | null;
  summary: string | null;
  data: JsonObject | null;
  /** What the fields of `data` are called, in the order of the procedure. */
  dataFields: CaseDataFieldView[];
  agencies: CaseAgencyView[];
  supplementRounds: number;
  extensionCount: number;
  steps: CaseStepView[];
  components: ComponentView[];
  supplements: SupplementView[];
  extensions: ExtensionView[];
  payments: PaymentView[];
  results: ResultView[];
}

export class CaseEventView {
  /** In the history of the case itself, without a gap; null: told by a handoff, a consultation or a letter. */
  seq: number | null;
  type: string;
  at: string;
  actorId: string;
  actorName: string;
  /** The absent person in whose place the actor acted. */
  insteadOf: string | null;
  data: JsonObject;
  /** The event in words. */
  text: LocalizedText;
}

export class CaseHistoryPage {
  items: CaseEventView[];
}

export class SilentCases {
  count: number;
  /** The first hundred. */
  items: CaseSummaryView[];
}
