import type { JsonObject } from '../../../kernel';

/** A step of the process that cannot be done now: the token parks with an incident, and the step can be tried again. */
export class StepFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** The element to blame, when it is not the one the token is at. */
    readonly elementId?: string,
    readonly details?: JsonObject,
  ) {
    super(message);
    this.name = 'StepFailure';
  }
}
