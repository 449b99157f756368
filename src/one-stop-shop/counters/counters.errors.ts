import { DomainError, type JsonObject } from '../../kernel';

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(code, kind, params);

export const refusals = {
  hallNotFound: refusal('HALL.NOT_FOUND', 'not-found'),
  hallExists: refusal('HALL.EXISTS', 'conflict'),
  hallChanged: refusal('HALL.CHANGED', 'conflict'),
  unknownAgency: refusal('HALL.AGENCY_UNKNOWN', 'invalid'),
  unknownUnit: refusal('HALL.UNIT_UNKNOWN', 'invalid'),
  unknownService: refusal('HALL.SERVICE_UNKNOWN', 'invalid'),
  unknownPriority: refusal('HALL.PRIORITY_UNKNOWN', 'invalid'),
  twice: refusal('HALL.TWICE', 'invalid'),
  notHead: refusal('HALL.NOT_HEAD', 'forbidden'),
  /** `labels`: who is called or served. */
  stillServing: refusal('HALL.STILL_SERVING', 'conflict'),
  dayClosed: refusal('HALL.DAY_CLOSED', 'conflict'),
  badHour: refusal('HALL.HOUR_INVALID', 'invalid'),
  badPeriod: refusal('HALL.PERIOD_INVALID', 'invalid'),
  counterNotFound: refusal('COUNTER.NOT_FOUND', 'not-found'),
  /** `by` and `at`: who sits there, since when. */
  taken: refusal('COUNTER.TAKEN', 'conflict'),
  seatedElsewhere: refusal('COUNTER.SEATED_ELSEWHERE', 'conflict'),
  notOnShift: refusal('COUNTER.NOT_ON_SHIFT', 'forbidden'),
  /** The caller does not sit at this counter. */
  notSeated: refusal('COUNTER.NOT_SEATED', 'conflict'),
  /** Somebody sits at a counter that is to be taken out of use. */
  stillOpen: refusal('COUNTER.STILL_OPEN', 'conflict'),
  closed: refusal('COUNTER.CLOSED', 'conflict'),
  /** `label`: what has to be ended there first. */
  hasTicket: refusal('COUNTER.HAS_TICKET', 'conflict'),
  nobodyWaits: refusal('COUNTER.NOBODY_WAITS', 'conflict'),
  ticketNotFound: refusal('TICKET.NOT_FOUND', 'not-found'),
  /** `state`, and since when: somebody was faster, or the page is old. */
  ticketMoved: refusal('TICKET.MOVED', 'conflict'),
  transferNowhere: refusal('TICKET.TRANSFER_NOWHERE', 'invalid'),
  badShift: refusal('SHIFT.INVALID', 'invalid'),
  unknownPerson: refusal('SHIFT.PERSON_UNKNOWN', 'invalid'),
  screenUnknown: refusal('SCREEN.UNKNOWN', 'not-found'),
  noKiosk: refusal('SCREEN.NO_KIOSK', 'forbidden'),
  tooManyScreens: refusal('SCREEN.TOO_MANY', 'conflict'),
};
