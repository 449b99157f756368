import type { LocalizedText } from '../kernel';
import type { Findings, Problem } from './problem';

/** What one file's reading has found so far. */
export class Report implements Findings {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];

  constructor(readonly file: string) {}

  refuse(rule: string, message: LocalizedText, elementId?: string): void {
    this.problems.push({ file: this.file, ...(elementId && { elementId }), rule, message });
  }

  warn(rule: string, message: LocalizedText, elementId?: string): void {
    this.warnings.push({ file: this.file, ...(elementId && { elementId }), rule, message });
  }

  get refused(): boolean {
    return this.problems.length > 0;
  }
}
