import type { ParsedFile, ProcessGraph } from '../../../../definitions';
import type { LocalizedText } from '../../../../kernel';
import type { ProcedureContent } from '../../procedure-version';

/** A whole procedure as it would be deployed. */
export interface WholeProcedure {
  procedure: ProcedureContent;
  /** The process that a case begins with. */
  main: ProcessGraph;
  /** All its processes, `main` among them. */
  graphs: readonly ProcessGraph[];
  files: readonly ParsedFile[];
}

/** Where a rule does not hold: at an element of a process, or at a place of `procedure.yaml`. */
export type LawFinding = { message: LocalizedText } & (
  { graph: ProcessGraph; elementId: string; path?: string[] } | { inFile: readonly (string | number)[] }
);

/** What the law asks of a procedure, whoever draws it. */
export interface LawRule {
  /** Stable: `law/rule-name`. */
  id: string;
  /** An error refuses the deployment: wrong in every reading. What may have a reason is a warning. */
  severity: 'error' | 'warning';
  /** Where it is written; our reading where the text leaves a choice. */
  source: string;
  /** What it is good for, to somebody who draws. */
  why: LocalizedText;
  check(whole: WholeProcedure): LawFinding[];
}
