import type { LocalizedText } from '../../kernel';
import type { TicketState } from './queue.policy';
import type { ScreenKind } from './screens';

export class TicketCaseView {
  caseId: string;
  caseCode: string;
}

/** How a ticket came to where it waits, is called or served. */
export class PassedOnView {
  /** Number of the counter. */
  from: number;
  by: string;
  at: string;
  reason: string | null;
}

export class TicketView {
  id: string;
  hallId: string;
  /** `A012` */
  label: string;
  serviceId: string;
  /** Code of the class of priority. */
  priority: string | null;
  state: TicketState;
  source: 'KIOSK' | 'DESK';
  drawnAt: string;
  /** For a later hour: called from then on. */
  appointedAt: string | null;
  /** Waiting since then; after a transfer, or for a later hour, later than it was drawn. */
  queuedAt: string;
  /** Where it is called to or served; of one passed on, where it has to be called. */
  counterId: string | null;
  calls: number;
  calledAt: string | null;
  servedAt: string | null;
  endedAt: string | null;
  /** The last time it was passed on; null = never. */
  passedOn: PassedOnView | null;
  cases: TicketCaseView[];
  version: number;
}

/** A visit at the counter during which a case was filed, or its result handed out. */
export class TicketOfCaseView {
  ticketId: string;
  label: string;
  hallId: string;
  hallName: LocalizedText;
  serviceName: LocalizedText;
  /** Local date. */
  day: string;
  drawnAt: string;
  linkedAt: string;
  /** Numbers of the counters, in the order of the visit. */
  counters: number[];
  /** By name. */
  officers: string[];
  /** Seconds until the first call; null = never called. */
  wait: number | null;
  /** Seconds at all counters together; null = not ended. */
  service: number | null;
}

export class TicketsOfCase {
  items: TicketOfCaseView[];
}

export class ServiceView {
  id: string;
  letter: string;
  name: LocalizedText;
  fields: string[];
  procedures: string[];
  isOffered: boolean;
  waiting: number;
}

export class OfficerView {
  id: string;
  name: string;
}

export class CounterView {
  id: string;
  number: number;
  name: LocalizedText;
  /** Ids; none = all. */
  serviceIds: string[];
  /** Who sits there; null = closed. */
  officer: OfficerView | null;
  openedAt: string | null;
  /** Called there or served. */
  ticket: TicketView | null;
  /** Of the present shift. */
  onShift: OfficerView | null;
  standsIn: OfficerView | null;
}

export class PriorityClassView {
  code: string;
  vi: string;
  en: string;
  ground: string;
  /** Minutes by which they count as having come earlier. */
  headStart: number;
}

export class QueueFigures {
  drawn: number;
  waiting: number;
  served: number;
  skipped: number;
  abandoned: number;
  /** Seconds, from drawing to the first call; null = nothing to measure. */
  averageWait: number | null;
  longestWait: number | null;
  /** Seconds, at one counter. */
  averageService: number | null;
  /** Cases that were filed or handed out on them. */
  cases: number;
}

export class HallSummary {
  id: string;
  agencyId: string;
  agencyName: LocalizedText;
  name: LocalizedText;
  waiting: number;
  openCounters: number;
  /** The caller works there. */
  isMine: boolean;
}

export class HallList {
  items: HallSummary[];
}

export class HallView {
  id: string;
  key: string;
  agencyId: string;
  agencyName: LocalizedText;
  unitId: string;
  unitName: LocalizedText;
  name: LocalizedText;
  /** Of its set-up. */
  version: number;
  /** Of the server, when this was read. */
  at: string;
  services: ServiceView[];
  counters: CounterView[];
  priorityClasses: PriorityClassView[];
  /** In turn; at most 200. */
  waiting: TicketView[];
  waitingCount: number;
  skipped: TicketView[];
  today: QueueFigures;
  /** What one sees by oneself is one's own counter, when one sits at one. */
  ownCounterId: string | null;
  mayWork: boolean;
  /** Says what the hall is made up of, plans shifts, ends the day. */
  maySetUp: boolean;
  /** The day was ended: no numbers are drawn any more. */
  isClosed: boolean;
}

export class DrawnTicketView extends TicketView {
  /** How many of the service are called before it. */
  ahead: number;
  /** Minutes; null = nobody serves it yet, or nothing was measured today. */
  expectedWait: number | null;
}

export class CalledView {
  /** Null: nobody waits; the ticket before was finished. */
  ticket: TicketView | null;
}

export class ServiceFigures extends QueueFigures {
  serviceId: string;
  letter: string;
  name: LocalizedText;
}

export class DayFigures extends QueueFigures {
  /** Local date. */
  day: string;
}

export class OfficerFigures {
  personId: string;
  name: string;
  served: number;
  skipped: number;
  transferred: number;
  averageService: number | null;
  cases: number;
}

export class FiguresView {
  from: string;
  until: string;
  total: QueueFigures;
  services: ServiceFigures[];
  days: DayFigures[];
  /** Of oneself; of all for who heads or supervises the hall. */
  officers: OfficerFigures[];
}

export class ShiftView {
  counterId: string;
  fromAt: string;
  untilAt: string;
  main: OfficerView;
  backup: OfficerView | null;
}

export class ShiftPlanView {
  day: string;
  shifts: ShiftView[];
}

export class ScreenView {
  id: string;
  kind: ScreenKind;
  name: string;
  issuedBy: string;
  issuedAt: string;
}

export class ScreenList {
  items: ScreenView[];
}

export class IssuedScreenView extends ScreenView {
  /** Said this once; opens the screen. */
  code: string;
}

export class HallId {
  id: string;
}
