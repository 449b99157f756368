import { Injectable } from '@nestjs/common';
import type { ParsedFile } from '../parsed-file';
import type { Findings } from '../problem';
import type { SourceFile } from './parse-files';

/** A check of a whole set of files; it may look at anything but change nothing. */
export type DeploymentCheck = (files: readonly ParsedFile[]) => Findings | Promise<Findings>;

/** Refuses, by throwing, that a set of files is taken into service now by a decision. */
export type ApprovalCheck = (files: readonly SourceFile[]) => void;

/**
 * What rooms to the right know about whether a deployment can run: which constructs a core executes, which
 * handlers exist. They register at module start; every deployment asks all of them.
 */
@Injectable()
export class DeploymentChecks {
  private readonly checks: DeploymentCheck[] = [];
  private readonly approvals: ApprovalCheck[] = [];
  private handlers: (() => ReadonlySet<string>) | undefined;

  register(check: DeploymentCheck): void {
    this.checks.push(check);
  }

  /** Asked when somebody approves what a person has sent; the proposal stays open. */
  registerForApproval(check: ApprovalCheck): void {
    this.approvals.push(check);
  }

  assertApprovable(files: readonly SourceFile[]): void {
    for (const check of this.approvals) check(files);
  }

  /** Names of the service handlers of this server, for the lint. */
  provideServiceHandlers(names: () => ReadonlySet<string>): void {
    this.handlers = names;
  }

  get serviceHandlers(): ReadonlySet<string> | undefined {
    return this.handlers?.();
  }

  async run(files: readonly ParsedFile[]): Promise<Findings> {
    const all = await Promise.all(this.checks.map(async (check) => check(files)));
    return {
      problems: all.flatMap(({ problems }) => problems),
      warnings: all.flatMap(({ warnings }) => warnings),
    };
  }
}
