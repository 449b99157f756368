import { DomainError, type JsonObject } from '../../kernel';

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(code, kind, params);

/** Every refusal of this room. The words are in `privacy.messages.ts`. */
export const refusals = {
  exportNotFound: refusal('PRIVACY.EXPORT_NOT_FOUND', 'not-found'),
  caseNotFound: refusal('PRIVACY.CASE_NOT_FOUND', 'not-found'),
  holdNotFound: refusal('PRIVACY.HOLD_NOT_FOUND', 'not-found'),
  holdReleased: refusal('PRIVACY.HOLD_RELEASED', 'conflict'),
  dataRemoved: refusal('PRIVACY.DATA_REMOVED', 'conflict'),
};
