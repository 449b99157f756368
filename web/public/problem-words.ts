import { ApiProblem } from '../shared/api/problem';

/** What may be shown of whatever went wrong. */
export const wordsOf = (error: unknown): string =>
  error instanceof ApiProblem ? error.message : ApiProblem.unreachable(error).message;
