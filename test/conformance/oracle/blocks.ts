/**
 * Block-structured processes: every split has its join, every scope its end. What such a block means follows
 * from the standard without any talk of tokens at gateways, which is why it can judge an engine that has them.
 */
export type Block =
  | { kind: 'sequence'; parts: Block[] }
  /** Adds one to a variable; completes at once. */
  | { kind: 'count'; id: string; counter: string }
  | Activity
  /** Waits for one event from outside. */
  | { kind: 'catch'; id: string; on: Outside }
  /** Exclusive choice: the first arm whose flag is set, else the other. */
  | { kind: 'choose'; id: string; arms: Arm[]; otherwise: Block }
  /** Parallel split and join. */
  | { kind: 'all'; id: string; branches: Block[] }
  /** Inclusive split and join: every arm whose flag is set; the other when none is. */
  | { kind: 'some'; id: string; arms: Arm[]; otherwise: Block }
  /** Parallel split and inclusive join, which must then behave like a parallel one. */
  | { kind: 'all-inclusive'; id: string; branches: Block[] }
  /** Repeats the body as long as the flag is set after it. The body begins with a wait. */
  | { kind: 'again'; id: string; body: Block; while: string }
  /** Event-based gateway. */
  | { kind: 'race'; id: string; arms: { id: string; on: Outside; body: Block }[] }
  /** Intermediate throw that continues unless an interrupting catcher takes its scope away. */
  | { kind: 'escalate'; id: string; code: string }
  /** Undoes what its scope has completed, the last first, one after the other. */
  | { kind: 'compensate'; id: string }
  /** The rest leave no way on: they are the last part of a scope or of an arm of a choice. */
  | { kind: 'fail'; id: string; code: string }
  | { kind: 'terminate'; id: string }
  | { kind: 'cancel'; id: string }
  /** Tokens that are never joined: each branch is followed by its own run of `after`. Last in its scope. */
  | { kind: 'burst'; id: string; branches: Block[]; after: Block };

export interface Arm {
  when: string;
  body: Block;
}

export type Outside = 'message' | 'signal' | 'timer';

/** A piece of work with what is attached to it. */
export interface Activity {
  kind: 'activity';
  id: string;
  work: Work;
  repeat?: Repeat;
  boundaries: Boundary[];
  /** Compensation handler: a user task. */
  undo?: string;
}

export type Work =
  | { kind: 'user' | 'service' }
  /** `called`: the body is a process of its own, which gets all variables and returns none. */
  | { kind: 'scope'; type: 'sub-process' | 'transaction' | 'called'; body: Block; handlers: Handler[] };

export type Repeat =
  /** `until`: enough instances have completed. */
  | { kind: 'parallel' | 'sequential'; count: number; until?: number }
  | { kind: 'loop'; while: string; before: boolean; maximum: number };

export type Trigger = { on: Outside } | { on: 'error' | 'escalation'; code?: string } | { on: 'cancel' };

/** An interrupting path continues behind the activity; a non-interrupting one ends by itself. */
export type Boundary = { id: string; interrupting: boolean; path: Block } & Trigger;

/** Event sub-process. */
export type Handler = { id: string; startId: string; interrupting: boolean; body: Block } & Trigger;

export interface Model {
  body: Block;
  handlers: Handler[];
  flags: string[];
  counters: string[];
}
