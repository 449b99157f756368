import { Injectable } from '@nestjs/common';
import { type Caller, CommandRunner, CompleteTask, CorrelateMessage } from '../../runtime';
import type { RunningCommand } from '../../runtime';
import { DomainError, type JsonObject } from '../../kernel';
import { ActPermission } from './act-permission';
import type { CaseAct } from './case-file.policy';
import { refusals } from './case-file.errors';
import { changedTo, type LastAct, notNow } from './stale-case';
import type { OpenCase } from './open-case';
import { OpenCases } from './open-cases';
import { isInPlace, stepFor } from './act-step.policy';
import type { OpenStep } from './open-step';

/** Which case, and which version of it the actor has seen; without one whatever is there now is acted on. */
export interface ActOn {
  caseId: string;
  version?: number;
}

export interface ActDone {
  caseId: string;
}

/** What every act on a case has in common: one transaction, one writer, the right to act, and a case that is still as it was seen. */
@Injectable()
export class PerformAct {
  constructor(
    private readonly commands: CommandRunner,
    private readonly cases: OpenCases,
    private readonly permission: ActPermission,
    private readonly completeTask: CompleteTask,
    private readonly correlateMessage: CorrelateMessage,
  ) {}

  /**
   * Throws CASE_FILE.NOT_FOUND, SHADOW, CHANGED (somebody was faster), NOT_NOW, NOT_YOUR_POST; `work` does the act, on the step
   * of the model that it completes, where it completes one.
   */
  run(
    caller: Caller,
    act: CaseAct,
    on: ActOn,
    work: (command: RunningCommand, open: OpenCase, step: OpenStep | null) => Promise<void>,
  ): Promise<ActDone> {
    return this.commands.run({ isWaiting: true, ...caller }, async (command) => {
      const open = await this.cases.find(command, caller.actor, on.caseId);
      const { file } = open;
      if (file.ownerSystem !== null) throw refusals.shadow({ system: file.ownerSystem });
      if (on.version !== undefined && on.version !== file.version)
        throw changedTo(file.version, await this.lastAct(open));
      const step = stepFor(act, file.steps);
      if (!isInPlace(act, file.state, step)) throw notNow(act, file.state, await this.lastAct(open));
      this.permission.assert(open, act, step);
      await work(command, open, step);
      await command.finish();
      await open.save();
      return { caseId: file.id };
    });
  }

  /** The act is done by completing its task: what it means happens to whoever completes that task. */
  async complete(command: RunningCommand, step: OpenStep, variables: JsonObject): Promise<void> {
    await this.completeTask.within(command, { taskId: step.taskId!, variables });
  }

  /** Tells the process, which moves the case; false when it does not listen for this now. */
  async tell(
    command: RunningCommand,
    { file }: OpenCase,
    name: string,
    variables: JsonObject = {},
  ): Promise<boolean> {
    try {
      await this.correlateMessage.within(command, { name, correlationKey: file.code, variables });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'MESSAGE.NO_RECEIVER') return false;
      throw error;
    }
    await command.finish();
    return true;
  }

  /** What the loser of a race is told: who did what, and when. */
  private async lastAct({ command: { tx }, file }: OpenCase): Promise<LastAct | undefined> {
    const [last] = await tx.query<{ type: string; actor_name: string; at: number; data: string }>(
      `SELECT type, actor_name, at, data FROM case_event
       WHERE case_id = ? AND type NOT IN ('case.status.changed', 'case.owner.changed', 'step.opened', 'step.closed')
       ORDER BY seq DESC LIMIT 1`,
      [file.id],
    );
    if (!last) return undefined;
    const data = JSON.parse(last.data) as JsonObject;
    return { type: last.type, actorName: last.actor_name, at: last.at, data };
  }
}
