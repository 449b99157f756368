import { StationView } from './custody-view.dto';

export class EscalationProof {
  /** Number of the committed event in the one order of all events; null: it has none yet, for a moment. */
  seq: number | null;
  at: string;
}

export class EscalationView {
  id: string;
  caseId: string;
  caseCode: string;
  level: number;
  /** due-soon | overdue | not-accepted | not-decided */
  cause: string;
  /** CASE | AGENCY | STEP | CONSULTATION | HANDOFF */
  subjectKind: string;
  subjectId: string;
  clockId: string | null;
  /** OFFICER | UNIT_HEAD | ONE_STOP_HEAD */
  toWhom: string;
  to: StationView;
  /** Null of a fired one: nobody holds the post, the unit as a whole is told. */
  toPersonId: string | null;
  toPersonName: string | null;
  armedUntil: string;
  firedAt: string | null;
  /** ARMED | FIRED | DISARMED */
  state: string;
  /** Armed, and its instant has passed by more than a minute: the ladder does not work. */
  isMissed: boolean;
  proof: EscalationProof | null;
}

export class EscalationPage {
  items: EscalationView[];
  next?: string;
}

export class EscalationPulse {
  armed: number;
  /** Armed and past their instant by more than a minute: has to be 0. */
  missed: number;
}
