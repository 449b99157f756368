import type { LocalizedText } from '../../kernel';
import { AttachedFileView } from '../documents/document.dto';
import { ClockDetailView } from '../deadlines/clock-view.dto';

/** Times are ISO 8601. */
export class FeedbackRow {
  id: string;
  /** `PA-2026-000045` */
  code: string;
  title: string;
  category: string;
  channel: string;
  /** RECEIVED | ANSWERING | APPROVING | PUBLISHING | PUBLISHED | ANSWERED | REFUSED | CANCELLED */
  state: string;
  agencyId: string;
  agencyName: LocalizedText;
  /** Null for a supervisor from above. */
  senderName: string | null;
  handlerName: string | null;
  caseCode: string | null;
  receivedAt: string;
  dueAt: string | null;
  /** IN_TIME | DUE_SOON | OVERDUE while unanswered; EARLY | ON_TIME | LATE once answered. */
  class: string;
  answeredAt: string | null;
  publishedAt: string | null;
  rating: number | null;
}

export class FeedbackPage {
  items: FeedbackRow[];
  next?: string;
}

export class FeedbackCustodyView {
  agencyId: string;
  agencyName: LocalizedText;
  from: string;
  until: string | null;
}

export class FeedbackEventView {
  type: string;
  at: string;
  by: string;
  agencyName: LocalizedText;
  note: string | null;
  /** Of a transfer, a refusal or an extension: what was decided, in words. */
  detail: LocalizedText | null;
}

export class FeedbackPersonView {
  id: string;
  name: string;
}

export class FeedbackView extends FeedbackRow {
  version: number;
  /** Null for a supervisor from above, as the sender and the answer until it is published. */
  content: string | null;
  senderEmail: string | null;
  senderPhone: string | null;
  /** Only where the caller may know of the case. */
  caseId: string | null;
  /** None for a supervisor from above. */
  files: AttachedFileView[];
  answer: string | null;
  answeredBy: string | null;
  approvedBy: string | null;
  refusalReason: string | null;
  publicTitle: string | null;
  publicQuestion: string | null;
  publicAnswer: string | null;
  ratingNote: string | null;
  /** What the caller may do now. */
  acts: string[];
  /** Who could write the answer: people of the agency that has it. */
  colleagues: FeedbackPersonView[];
  custody: FeedbackCustodyView[];
  history: FeedbackEventView[];
  clock: ClockDetailView;
}

export class FeedbackEntered {
  id: string;
  code: string;
}

export class FeedbackDone {
  version: number;
}

/** How many of them, for the caller's agencies. */
export class FeedbackFigures {
  open: number;
  overdue: number;
  mine: number;
  /** In this month, by the local calendar. */
  answeredInTime: number;
  answeredLate: number;
}

/** A published question and its answer, without anybody's data. */
export class PublishedFeedback {
  code: string;
  title: string;
  question: string;
  answer: string;
  category: LocalizedText;
  agency: LocalizedText;
  publishedAt: string;
  rating: number | null;
}

export class PublishedFeedbackPage {
  items: PublishedFeedback[];
  next?: string;
}

/** How feedback stands, for who sent it. */
export class OwnFeedback {
  code: string;
  title: string;
  state: string;
  agency: LocalizedText;
  /** What the sender has sent with it; with the look-up code alone none is told. */
  files: AttachedFileView[];
  receivedAt: string;
  dueAt: string | null;
  answer: string | null;
  answeredAt: string | null;
  refusalReason: LocalizedText | null;
  rating: number | null;
}

export class OwnFeedbackPage {
  items: OwnFeedback[];
  next?: string;
}

export class FeedbackRated {
  ok: boolean;
}
