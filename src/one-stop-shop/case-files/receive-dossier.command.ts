import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../kernel';
import { type Caller, CommandRunner, CompleteTask } from '../../runtime';
import type { RunningCommand } from '../../runtime';
import { ActPermission } from './act-permission';
import type { CaseAct } from './case-file.policy';
import { FileCase, type FileCaseInput, type FiledCase } from './file-case.command';
import { OpenCases } from './open-cases';
import { notNow } from './stale-case';

export type ReceptionOutcome = 'ACCEPTED' | 'SUPPLEMENT' | 'REFUSED';

export interface ReceiveDossierInput {
  filing: FileCaseInput;
  outcome: ReceptionOutcome;
  /** What the outcome needs: `supplement` {items, reason?}, `refusal` {reasonCode, reason}. */
  decision?: JsonObject;
  /** Further fields of the reception form. */
  variables?: JsonObject;
}

const actOf: Readonly<Record<ReceptionOutcome, CaseAct>> = {
  ACCEPTED: 'accept',
  SUPPLEMENT: 'request-supplement',
  REFUSED: 'refuse-reception',
};

/**
 * What happens at the counter in one act: the dossier is handed in and looked at once, and the applicant leaves with one of the
 * three papers (NĐ 61/2018 Art. 17). Filing and outcome are one transaction: an outcome that is refused files nothing.
 */
@Injectable()
export class ReceiveDossier {
  constructor(
    private readonly commands: CommandRunner,
    private readonly fileCase: FileCase,
    private readonly cases: OpenCases,
    private readonly permission: ActPermission,
    private readonly completeTask: CompleteTask,
  ) {}

  /** Throws what filing throws, and what the outcome does: CASE_FILE.COMPONENT_MISSING, REASON_UNKNOWN, ... `also` is part of it. */
  execute(
    caller: Caller,
    { filing, outcome, decision = {}, variables = {} }: ReceiveDossierInput,
    also: (command: RunningCommand, filed: FiledCase) => Promise<void> = async () => undefined,
  ): Promise<FiledCase> {
    return this.commands.run({ isWaiting: true, ...caller }, async (command) => {
      const filed = await this.fileCase.within(command, filing);
      const open = await this.cases.find(command, command.actor, filed.caseId);
      const { state, steps } = open.file;
      const step = steps.find(({ taskId, act }) => taskId !== null && act === 'receive');
      if (!step) throw notNow(actOf[outcome], state);
      this.permission.assert(open, actOf[outcome], step);
      await this.completeTask.within(command, {
        taskId: step.taskId!,
        variables: { ...variables, ...decision, reception: outcome },
      });
      await command.finish();
      await open.save();
      await also(command, filed);
      return filed;
    });
  }
}
