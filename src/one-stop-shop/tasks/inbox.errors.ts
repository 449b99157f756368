import { DomainError, type JsonObject } from '../../kernel';

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(code, kind, params);

/** Every refusal of the inbox. The words are in `inbox.messages.ts`. */
export const refusals = {
  /** Also said of a task that exists and is not for the caller. */
  taskNotFound: refusal('TASK.NOT_FOUND', 'not-found'),
  notOpen: refusal('TASK.NOT_OPEN', 'conflict'),
  fourEyes: refusal('TASK.FOUR_EYES', 'forbidden'),
  alreadyClaimed: refusal('INBOX.ALREADY_CLAIMED', 'conflict'),
  notClaimed: refusal('INBOX.NOT_CLAIMED', 'conflict'),
  notYourWork: refusal('INBOX.NOT_YOUR_WORK', 'forbidden'),
  mayNotAssign: refusal('INBOX.MAY_NOT_ASSIGN', 'forbidden'),
  notAHolder: refusal('INBOX.NOT_A_HOLDER', 'invalid'),
  notDelegated: refusal('INBOX.NOT_DELEGATED', 'conflict'),
  tooWide: refusal('INBOX.TOO_WIDE', 'invalid'),
  draftChanged: refusal('DRAFT.CHANGED', 'conflict'),
  draftNotFound: refusal('DRAFT.NOT_FOUND', 'not-found'),
  draftTooLarge: refusal('DRAFT.TOO_LARGE', 'invalid'),
  filterNotFound: refusal('INBOX_FILTER.NOT_FOUND', 'not-found'),
  filterExists: refusal('INBOX_FILTER.EXISTS', 'conflict'),
  filterChanged: refusal('INBOX_FILTER.CHANGED', 'conflict'),
  filterUnit: refusal('INBOX_FILTER.NOT_YOUR_UNIT', 'forbidden'),
  tooManyFilters: refusal('INBOX_FILTER.TOO_MANY', 'conflict'),
};
