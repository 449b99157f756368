import type { ProcessGraph } from '../graph/process-graph';

/** What the lint may ask about the server it lints for; all of it synchronous and free of side effects. */
export interface LintContext {
  /** Now, for rules about dates (epoch milliseconds). */
  now: number;
  /** Names of the in-process service handlers; absent = unknown (a command line away from a server). */
  serviceHandlers?: ReadonlySet<string>;
  /** Processes, decisions and forms deployed earlier; absent = none is known and none is missed. */
  deployed?: {
    /** Latest graph of a process key. */
    process(key: string): ProcessGraph | undefined;
    decision(id: string): boolean;
    form(key: string): boolean;
  };
}
