import { DomainError, type JsonObject } from '../../kernel';

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(code, kind, params);

export const refusals = {
  notFound: refusal('DIRECTIVE.NOT_FOUND', 'not-found'),
  taskNotFound: refusal('DIRECTIVE.TASK_NOT_FOUND', 'not-found'),
  stale: refusal('DIRECTIVE.STALE_VERSION', 'conflict'),
  notAllowed: refusal('DIRECTIVE.NOT_ALLOWED', 'forbidden'),
  notNow: refusal('DIRECTIVE.NOT_NOW', 'conflict'),
  entered: refusal('DIRECTIVE.ENTERED', 'conflict'),
  agencyUnknown: refusal('DIRECTIVE.AGENCY_UNKNOWN', 'invalid'),
  notBelow: refusal('DIRECTIVE.NOT_BELOW', 'invalid'),
  personUnknown: refusal('DIRECTIVE.PERSON_UNKNOWN', 'invalid'),
  textMissing: refusal('DIRECTIVE.TEXT_MISSING', 'invalid'),
  fileNotFound: refusal('DIRECTIVE.FILE_NOT_FOUND', 'not-found'),
  dateInvalid: refusal('DIRECTIVE.DATE_INVALID', 'invalid'),
};
