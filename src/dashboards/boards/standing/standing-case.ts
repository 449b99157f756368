import type { CaseFigure, WorkClass } from '../figures.policy';

/** What the boards know of a case that is open, or was until a short while ago. Instants are epoch milliseconds. */
export interface StandingCase {
  id: string;
  code: string;
  procedureCode: string;
  versionId: string;
  state: string;
  leadAgencyId: string;
  /** Agencies that take part, the lead among them. */
  participants: readonly string[];
  ownerUnitId: string | null;
  ownerPersonId: string | null;
  hasNextAction: boolean;
  /** It is known by when that is to be done. */
  hasNextDate: boolean;
  filedAt: number;
  acceptedAt: number | null;
  finishedAt: number | null;
  closedAt: number | null;
  extensions: number;
  /** Another system moves it; ours only shows it. */
  isShadow: boolean;
  /** Null while there is none. */
  clock: StandingClock | null;
  /** Until when it must be accepted or sent back; null when nothing was set or it is over. */
  acceptanceDueAt: number | null;
  custody: StandingCustody | null;
}

export interface StandingClock {
  state: 'RUNNING' | 'PAUSED' | 'ENDED';
  dueAt: number | null;
  dueSoonAt: number | null;
  /** It had passed its due instant, and was told to be overdue. */
  hasLapsed: boolean;
  endClass: 'EARLY' | 'ON_TIME' | 'LATE' | null;
}

/** Who has the case: a unit; in transit the sender, with the receiver as `to`; while the applicant has it the unit that asked. */
export interface StandingCustody {
  kind: string;
  agencyId: string;
  unitId: string;
  toAgencyId: string | null;
  toUnitId: string | null;
  since: number;
}

/** Open work: a task somebody has to do. */
export interface StandingTask {
  id: string;
  caseId: string;
  procedureCode: string;
  elementId: string;
  name: string;
  agencyId: string;
  unitId: string;
  assigneeId: string | null;
  dueAt: number | null;
  dueSoonAt: number | null;
  isSide: boolean;
  createdAt: number;
  /** As the inbox classes it at the instant of its case. */
  class: WorkClass;
}

export interface StandingHandoff {
  id: string;
  caseId: string;
  caseCode: string;
  procedureCode: string;
  fromAgencyId: string;
  fromUnitId: string;
  toAgencyId: string;
  toUnitId: string;
  /** SENT | ACCEPTED | REFUSED */
  state: string;
  sentAt: number;
  acceptDueAt: number | null;
  refusedAt: number | null;
  dueAt: number | null;
  isClockPaused: boolean;
  lateAt: number | null;
}

export interface StandingConsultation {
  id: string;
  caseId: string;
  caseCode: string;
  procedureCode: string;
  askingAgencyId: string;
  askingUnitId: string;
  askedAgencyId: string;
  askedUnitId: string;
  silence: string;
  askedAt: number;
  dueAt: number;
}

/** To whom it is put down that the present date of an open case has passed. */
export interface StandingLateness {
  dueAt: number;
  cause: string;
  agencyId: string;
  unitId: string;
}

/** A case with everything that is open in it. */
export interface StandingFile {
  file: StandingCase;
  tasks: readonly StandingTask[];
  handoffs: readonly StandingHandoff[];
  consultations: readonly StandingConsultation[];
  lateness: StandingLateness | null;
}

/** The same as of an instant, and until when time alone changes nothing of it (epoch ms; Infinity: for good). */
export interface ClassedFile extends StandingFile {
  /** Undefined once the case is closed. */
  figure: CaseFigure | undefined;
  changesAt: number;
}
