import type { JsonObject } from './json';

/** How a refusal maps to a reply: HTTP 400/422, 401, 403, 404, 409, 429, 503, 500. */
export type ErrorKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'too-many' | 'unavailable' | 'bug';

/**
 * The one refusal that leaves a room. `code` is stable and never reused (`TASK.STALE_VERSION`); the words
 * come from the message catalogue (vi, en) keyed by the code, filled with `params`.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly params: JsonObject = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** For `catch`: what a caller may not know of is not there under another name; a fault of the server stays what it is. */
export const ifNotFound =
  (refusal: () => DomainError) =>
  (error: unknown): never => {
    throw error instanceof DomainError && error.kind === 'not-found' ? refusal() : error;
  };
