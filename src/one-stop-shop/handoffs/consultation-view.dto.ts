import { StationView } from './custody-view.dto';

export class ConsultationView {
  id: string;
  caseId: string;
  caseCode: string;
  /** The task by which it is answered; null: asked beside the model. */
  taskId: string | null;
  asking: StationView;
  askedBy: string;
  asked: StationView;
  /** Null, as the answer, for those who may not read personal data. */
  question: string | null;
  /** WAIT_AND_ESCALATE | DEEMED_CONSENT | DEEMED_NO_OPINION */
  silence: string;
  askedAt: string;
  dueAt: string;
  overdueAt: string | null;
  /** OPEN | ANSWERED | EXPIRED | DEEMED */
  state: string;
  /** CONSENT | DISAGREE | NO_OPINION | DEEMED_CONSENT | DEEMED_NO_OPINION */
  outcome: string | null;
  answer: string | null;
  answeredAt: string | null;
  answeredBy: string | null;
  /** EARLY | ON_TIME | LATE, when answered. */
  result: string | null;
}

export class ConsultationPage {
  items: ConsultationView[];
  next?: string;
}

export class LetterView {
  id: string;
  /** URGE | REMIND */
  kind: string;
  to: StationView | null;
  /** Null for those who may not read personal data, unless they wrote it. */
  text: string | null;
  sentBy: string;
  sentAt: string;
  taskId: string | null;
}
