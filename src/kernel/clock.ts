/** Where the server reads the time. Instants are UTC; law is computed in Asia/Ho_Chi_Minh by the calendar. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that a test or a scenario drives; it never moves by itself. */
export class DrivenClock implements Clock {
  constructor(private instant: Date) {}

  now(): Date {
    return new Date(this.instant);
  }

  /** Moves to `instant`; refuses to go back, because committed time never does. */
  travelTo(instant: Date): void {
    if (instant < this.instant) throw new RangeError('a driven clock does not go back');
    this.instant = new Date(instant);
  }
}
