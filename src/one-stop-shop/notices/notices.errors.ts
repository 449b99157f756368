import { DomainError, type JsonObject } from '../../kernel';

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(code, kind, params);

/** Every refusal of notices and alert rules. The words are in `notices.messages.ts`. */
export const refusals = {
  noticeNotFound: refusal('NOTICE.NOT_FOUND', 'not-found'),
  forPeople: refusal('ALERT_RULE.FOR_PEOPLE', 'forbidden'),
  ruleNotFound: refusal('ALERT_RULE.NOT_FOUND', 'not-found'),
  ruleExists: refusal('ALERT_RULE.EXISTS', 'conflict'),
  ruleChanged: refusal('ALERT_RULE.CHANGED', 'conflict'),
  tooManyRules: refusal('ALERT_RULE.TOO_MANY', 'conflict'),
};
