import type { LocalizedText } from '../../kernel';
import { ClockDetailView } from '../deadlines/clock-view.dto';
import { AttachedFileView } from '../documents/document.dto';

/** Times are ISO 8601, dates local `YYYY-MM-DD`. */
export class DirectiveView {
  id: string;
  agencyId: string;
  agencyName: LocalizedText;
  number: string;
  issuedOn: string;
  signer: string;
  abstract: string;
  /** Tasks the caller may know of. */
  tasks: number;
  openTasks: number;
  overdueTasks: number;
  /** Whether the caller may give tasks out of it. */
  mayGive: boolean;
  files: AttachedFileView[];
}

export class DirectivePage {
  items: DirectiveView[];
  next?: string;
}

export class DirectiveTaskRow {
  id: string;
  /** `NV-2026-000012` */
  code: string;
  directiveId: string;
  number: string;
  issuedOn: string;
  content: string;
  product: string;
  /** ASSIGNED | IN_PROGRESS | REPORTED | SENT_BACK | CLOSED | WITHDRAWN | CANCELLED */
  state: string;
  issuerName: LocalizedText;
  leadAgencyId: string;
  leadName: LocalizedText;
  assigneeName: string | null;
  /** Percent. */
  progress: number;
  givenAt: string;
  /** Null while the issuer looks at what was reported. */
  dueAt: string | null;
  /** IN_TIME | DUE_SOON | OVERDUE | PAUSED while open; EARLY | ON_TIME | LATE at the end. */
  class: string;
  closedAt: string | null;
  /** The date asked for while the request waits. */
  extensionUntil: string | null;
}

export class DirectiveTaskPage {
  items: DirectiveTaskRow[];
  next?: string;
}

export class DirectiveEntryView {
  type: string;
  at: string;
  by: string;
  agencyName: LocalizedText | null;
  text: string | null;
  progress: number | null;
  until: string | null;
  files: AttachedFileView[];
}

export class CooperatingAgencyView {
  id: string;
  name: LocalizedText;
}

export class DirectivePersonView {
  id: string;
  name: string;
}

export class DirectiveTaskView extends DirectiveTaskRow {
  version: number;
  abstract: string;
  signer: string;
  cooperating: CooperatingAgencyView[];
  /** What the caller may do now. */
  acts: string[];
  /** Who could do it: people of the lead agency, for those who hand it out. */
  colleagues: DirectivePersonView[];
  entries: DirectiveEntryView[];
  clock: ClockDetailView;
}

export class DirectiveEntered {
  id: string;
}

export class TaskGiven {
  id: string;
  code: string;
}

export class TaskDone {
  version: number;
}

/** How an agency stands with its tasks. */
export class AgencyTaskFigures {
  agencyId: string;
  name: LocalizedText;
  open: number;
  dueSoon: number;
  overdue: number;
  /** Reported and waiting for the issuer. */
  reported: number;
  closedInTime: number;
  closedLate: number;
}

export class TaskFigures {
  at: string;
  /** The most overdue first. */
  agencies: AgencyTaskFigures[];
}
