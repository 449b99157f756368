import type { InstanceChange, ListeningCommand } from '../../runtime';
import type { CaseFile } from './case-file';

/** One committed-together movement of the process of a case. Steps change `caseFile` in place; it is saved once, after them. */
export interface CaseProgress {
  command: ListeningCommand;
  caseFile: CaseFile;
  changes: readonly InstanceChange[];
}

/** A part of the shop that follows every movement of a case, in the transaction of the command that caused it. */
export interface CaseProgressStep {
  onProgress(progress: CaseProgress): Promise<void>;
}
