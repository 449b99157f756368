import { DomainError, type JsonObject } from '../../kernel';

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(code, kind, params);

/** Every refusal of this folder but those of the chain itself (`CUSTODY.*`, custody.policy.ts). */
export const refusals = {
  handoffNotFound: refusal('HANDOFF.NOT_FOUND', 'not-found'),
  /** Somebody was faster: `state`, and since when and by whom. */
  notAwaited: refusal('HANDOFF.NOT_AWAITING_ACCEPTANCE', 'conflict'),
  notReturned: refusal('HANDOFF.NOT_RETURNED', 'conflict'),
  unknownReason: refusal('HANDOFF.REASON_UNKNOWN', 'invalid'),
  unknownUnit: refusal('HANDOFF.UNIT_UNKNOWN', 'invalid'),
  custodyEnded: refusal('HANDOFF.CASE_ENDED', 'conflict'),
  notHolder: refusal('HANDOFF.NOT_HOLDER', 'forbidden'),
  consultationNotFound: refusal('CONSULTATION.NOT_FOUND', 'not-found'),
  consultationClosed: refusal('CONSULTATION.CLOSED', 'conflict'),
  asksItself: refusal('CONSULTATION.ASKS_ITSELF', 'invalid'),
  mayNotUrge: refusal('URGING.NOT_ALLOWED', 'forbidden'),
};
