import type { Made, PartResult } from '../full/result';
import type { ConformanceReport } from '../../test/conformance/conformance.cli';

/** What the conformance command said. */
export type ConformanceEvidence = Made & ConformanceReport;

export const verdicts = [
  'run on both whole',
  'run on both with parts cut',
  'run on both up to',
  'no second opinion possible',
  'THE CORES DIFFER',
] as const;

/** What the second opinion said: how many scenarios of each procedure had which verdict, and its last line. */
export interface OpinionEvidence extends Made {
  procedures: { folder: string; scenarios: number; verdicts: number[] }[];
  said: string;
}

/** What one file of tests did, over the databases it ran on. */
export interface TestedFile {
  file: string;
  /** How often it ran with at least one test: a file of both databases twice. */
  runs: number;
  passed: number;
  failed: number;
  skipped: number;
}

/** A fault of the papers' list as `test/faults/README.md` has it when the tests were run. */
export interface ListedFault {
  numbers: string;
  fault: string;
  said: string;
  files: string[];
}

export interface FaultEvidence extends Partial<Made> {
  command: string;
  date: string;
  files: TestedFile[];
  mutants: { file: string; mutant: string; passed: boolean }[];
  tallies: { file: string; test: string; faults: Record<string, number> }[];
  list: ListedFault[];
}

/** Everything that is kept; what is missing has not been measured. */
export interface Evidence {
  conformance?: ConformanceEvidence;
  opinion?: OpinionEvidence;
  faults?: FaultEvidence;
  parts: PartResult[];
}
