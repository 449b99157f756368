import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../kernel';
import { type Caller, CommandRunner, CompleteTask } from '../../runtime';
import { findConsultation } from './consultation.repository';
import { Consultations } from './consultations';
import { HandoffAccess } from './handoff-access';
import { HandoffTools } from './handoff-tools';
import { refusals } from './handoffs.errors';

export interface ConsultationAnswer {
  /** A code of the rules: CONSENT, DISAGREE, NO_OPINION, or what the procedure's form calls them. */
  answer: string;
  text?: string;
}

/** The unit that was asked gives its opinion; where a task of the model asks, by completing that task. */
@Injectable()
export class AnswerConsultation {
  constructor(
    private readonly commands: CommandRunner,
    private readonly completeTask: CompleteTask,
    private readonly access: HandoffAccess,
    private readonly consultations: Consultations,
    private readonly tools: HandoffTools,
  ) {}

  execute(caller: Caller, consultationId: string, { answer, text }: ConsultationAnswer): Promise<void> {
    return this.commands.run(caller, async (command) => {
      const seen = await findConsultation(command.tx, consultationId);
      if (!seen || !this.access.actsFor(caller.actor, seen.asked, seen.procedureCode, command.now))
        throw refusals.consultationNotFound({ consultationId });
      if (seen.instanceId) await command.lock(seen.instanceId, seen.instanceId);
      const one = (await findConsultation(command.tx, consultationId))!;
      if (one.state !== 'OPEN') throw refusals.consultationClosed({ consultationId, state: one.state });
      const { consultation: rules } = this.tools.rules(one.procedureCode, one.asked.agencyId, command.now);
      if (!Object.hasOwn(rules.answers, answer))
        throw refusals.unknownReason({ field: 'answer', value: answer });
      if (one.taskId === null) {
        await this.consultations.close(command, one, 'ANSWERED', rules.answers[answer], text ?? null);
        return;
      }
      const variables: JsonObject = {
        [rules.outcomeVariables[0]]: answer,
        ...(text !== undefined && { [rules.textVariables[0]]: text }),
      };
      await this.completeTask.within(command, { taskId: one.taskId, variables });
    });
  }
}
