import type { EvaluationFailure } from '../expression';
import { entriesOf, isContext } from './values';

/** Ends an evaluation with the failure the caller is told. */
export class FeelFailure extends Error {
  constructor(readonly failure: EvaluationFailure) {
    super(failure.message);
    this.name = 'FeelFailure';
  }
}

/**
 * One unit is about one operation on one value: far more than honest rules need, few enough to end a bomb within tens
 * of milliseconds, wherever it runs.
 */
export const WORK_BUDGET = 300_000;

/** What one evaluation carries along: the instant, the work done so far and the names it missed. */
export class Session {
  private work = 0;
  private silent = 0;
  readonly missing = new Set<string>();

  constructor(
    readonly now: number,
    readonly strict: boolean,
  ) {}

  /** Counts work before it is done; ends the evaluation when the budget is gone. */
  charge(units: number): void {
    this.work += units;
    if (this.work > WORK_BUDGET)
      throw new FeelFailure({ code: 'FEEL.BUDGET', message: 'the expression takes too much work' });
  }

  /** For work on a text or on the elements of a list. */
  chargeTop(value: unknown): void {
    if (Array.isArray(value)) this.charge(4 + value.length);
    else this.charge(typeof value === 'string' ? 4 + (value.length >> 4) : 4);
  }

  /** For work on everything within: lists that share their items count each time. */
  chargeWhole(value: unknown): void {
    this.chargeTop(value);
    if (Array.isArray(value)) for (const element of value) this.chargeWhole(element);
    else if (isContext(value)) for (const [, entry] of entriesOf(value)) this.chargeWhole(entry);
  }

  miss(name: string): null {
    if (this.silent === 0) this.missing.add(name);
    return null;
  }

  /** What has no meaning (`"a" + 1`, `date("x")`): a failure when strict, else null. */
  meaningless(message: string): null {
    if (this.strict && this.silent === 0) throw new FeelFailure({ code: 'FEEL.FAILED', message });
    return null;
  }

  /** Runs `look` without noting what it misses. */
  quietly<T>(look: () => T): T {
    this.silent++;
    try {
      return look();
    } finally {
      this.silent--;
    }
  }
}
