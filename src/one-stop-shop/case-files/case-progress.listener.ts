import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InstanceListeners } from '../../runtime';
import type { InstanceChange, ListeningCommand } from '../../runtime';
import { awaitsDecision } from '../handoffs/awaits-decision.policy';
import { Organisation } from '../organisation/organisation';
import { CaseClocks } from './case-clocks';
import type { CaseProgressStep } from './case-progress';
import { isEnd } from './case-file.policy';
import { FollowProcess } from './follow-process';
import { missingOf, nextActionOf } from './next-action.policy';
import type { OpenCase } from './open-case';
import { OpenCases } from './open-cases';
import { reviewInstant } from './review-instant';

/** The parts of the shop that follow every movement of a case, in their order: custody, then the inbox. */
export const CASE_PROGRESS_STEPS = Symbol('case progress steps');

/**
 * Everything that happens to the process of a case reaches the shop here, in the same transaction: acts and state first, then
 * custody, then the inbox, then one save. A refusal of any of them undoes the whole command.
 */
@Injectable()
export class CaseProgressListener implements OnModuleInit {
  constructor(
    private readonly listeners: InstanceListeners,
    private readonly cases: OpenCases,
    private readonly process: FollowProcess,
    private readonly organisation: Organisation,
    private readonly clocks: CaseClocks,
    @Inject(CASE_PROGRESS_STEPS) private readonly steps: readonly CaseProgressStep[],
  ) {}

  onModuleInit(): void {
    this.listeners.register((command, rootId, changes) => this.follow(command, rootId, changes));
  }

  private async follow(
    command: ListeningCommand,
    rootId: string,
    changes: readonly InstanceChange[],
  ): Promise<void> {
    const open = await this.cases.ofInstance(command, rootId);
    if (!open) return;
    const wasSilent = missingOf(open.file).length > 0;
    const owner = open.file.ownerUnitId;
    open.isMoving = true;
    await this.process.follow(open, changes);
    for (const step of this.steps) await step.onProgress({ command, caseFile: open.file, changes });
    await this.lookAhead(open, wasSilent, owner);
    open.isMoving = false;
    await open.save();
  }

  /** Who owes what by when. A case for which that cannot be said is told at once, and counted until it can. */
  private async lookAhead(open: OpenCase, wasSilent: boolean, owner: string | null): Promise<void> {
    const { file, command } = open;
    const next = nextActionOf(
      file,
      await this.clocks.ofCase(open),
      this.fallback(open),
      reviewInstant(command.now),
    );
    if (awaitsDecision(file)) {
      next.nextAction = file.nextAction;
      next.nextActionAt = file.nextActionAt;
    }
    Object.assign(file, next);
    if (next.ownerUnitId !== owner) open.record('case.owner.changed', { from: owner, to: next.ownerUnitId });
    const missing = isEnd(file.state) ? [] : missingOf(next);
    if (missing.length > 0 && !wasSilent) open.record('case.silent', { missing });
  }

  private fallback({ file, command: { now } }: OpenCase): string | null {
    const view = this.organisation.view();
    const place = view.resolve('one-stop', file, now);
    return (
      place?.unitId ?? view.unitsOf(file.competentAgencyId, this.organisation.localDate(now))[0]?.id ?? null
    );
  }
}
