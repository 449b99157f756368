import { DomainError, type JsonObject } from '../../kernel';

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(code, kind, params);

export const refusals = {
  notFound: refusal('FEEDBACK.NOT_FOUND', 'not-found'),
  /** `version` as it is now: somebody else has done something since. */
  stale: refusal('FEEDBACK.STALE_VERSION', 'conflict'),
  notAllowed: refusal('FEEDBACK.NOT_ALLOWED', 'forbidden'),
  notNow: refusal('FEEDBACK.NOT_NOW', 'conflict'),
  agencyUnknown: refusal('FEEDBACK.AGENCY_UNKNOWN', 'invalid'),
  sameAgency: refusal('FEEDBACK.SAME_AGENCY', 'invalid'),
  personUnknown: refusal('FEEDBACK.PERSON_UNKNOWN', 'invalid'),
  namesSomebody: refusal('FEEDBACK.NAMES_SOMEBODY', 'invalid'),
  filesTooLarge: refusal('FEEDBACK.FILES_TOO_LARGE', 'invalid'),
  rated: refusal('FEEDBACK.RATED', 'conflict'),
  notAnswered: refusal('FEEDBACK.NOT_ANSWERED', 'conflict'),
};
