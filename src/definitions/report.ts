import type { LocalizedText } from '../kernel';
import type { Findings, Problem } from './problem';

/** More than this of one file helps nobody, and costs an attacker nothing. */
export const mostProblems = 100;

/** What one file's reading has found so far. */
export class Report implements Findings {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];

  constructor(readonly file: string) {}

  refuse(rule: string, message: LocalizedText, elementId?: string): void {
    if (this.problems.length < mostProblems) this.problems.push(this.problem(rule, message, elementId));
    else if (this.problems.length === mostProblems)
      this.problems.push(
        this.problem('file/too-many-problems', {
          vi: `Tệp có hơn ${mostProblems} lỗi; chỉ liệt kê những lỗi đầu tiên.`,
          en: `The file has more than ${mostProblems} problems; only the first ones are listed.`,
        }),
      );
  }

  warn(rule: string, message: LocalizedText, elementId?: string): void {
    if (this.warnings.length < mostProblems) this.warnings.push(this.problem(rule, message, elementId));
  }

  get refused(): boolean {
    return this.problems.length > 0;
  }

  private problem(rule: string, message: LocalizedText, elementId?: string): Problem {
    return { file: this.file, ...(elementId && { elementId }), rule, message };
  }
}
