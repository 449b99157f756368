import { DomainError, type ErrorKind, type JsonObject } from '../../kernel';

const refusal =
  (code: string, kind: ErrorKind) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(`SECOND_PERSON.${code}`, kind, params);

/** The words are in `second-person.messages.ts`. */
export const refusals = {
  reasonNeeded: refusal('REASON_NEEDED', 'invalid'),
  notFound: refusal('PROPOSAL_NOT_FOUND', 'not-found'),
  ownProposal: refusal('OWN_PROPOSAL', 'forbidden'),
  notTheProposer: refusal('NOT_THE_PROPOSER', 'forbidden'),
  notAPerson: refusal('NOT_A_PERSON', 'forbidden'),
  alreadyDecided: refusal('ALREADY_DECIDED', 'conflict'),
};
