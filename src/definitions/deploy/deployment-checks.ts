import { Injectable } from '@nestjs/common';
import type { ParsedFile } from '../parsed-file';
import type { Findings, Problem } from '../problem';
import type { SourceFile } from './parse-files';

/** A check of a whole set of files; it may look at anything but change nothing. */
export type DeploymentCheck = (files: readonly ParsedFile[]) => Findings | Promise<Findings>;

/** What somebody enters who approves what was sent. */
export interface Approval {
  proposalId: string;
  /** Rules of the warnings that were looked at and accepted. */
  confirmed: readonly string[];
}

/**
 * Refuses, by throwing, that a set of files is taken into service now by a decision. Answers what was accepted nevertheless: it is
 * kept among the warnings of the deployment.
 */
export type ApprovalCheck = (
  files: readonly SourceFile[],
  approval: Approval,
) => void | Problem[] | Promise<Problem[]>;

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

  async assertApprovable(files: readonly SourceFile[], approval: Approval): Promise<Problem[]> {
    const accepted: Problem[] = [];
    for (const check of this.approvals) accepted.push(...((await check(files, approval)) ?? []));
    return accepted;
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
