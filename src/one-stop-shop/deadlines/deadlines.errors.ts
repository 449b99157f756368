import { DomainError, type JsonObject } from '../../kernel';

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(code, kind, params);

/** Refusals of this room beside those of `clock-event.policy.ts`. The words are in `deadlines.messages.ts`. */
export const refusals = {
  clockNotFound: refusal('DEADLINE.CLOCK_NOT_FOUND', 'not-found'),
  calendarUnknown: refusal('DEADLINE.CALENDAR_UNKNOWN', 'invalid'),
  limitMissing: refusal('DEADLINE.LIMIT_MISSING', 'invalid'),
  modeUnfit: refusal('DEADLINE.MODE_UNFIT', 'invalid'),
  limitTooLong: refusal('DEADLINE.LIMIT_TOO_LONG', 'invalid'),
  outOfRange: refusal('DEADLINE.OUT_OF_RANGE', 'invalid'),
  extensionUnclear: refusal('DEADLINE.EXTENSION_UNCLEAR', 'invalid'),
  recalculationNotFound: refusal('DEADLINE.RECALCULATION_NOT_FOUND', 'not-found'),
};
