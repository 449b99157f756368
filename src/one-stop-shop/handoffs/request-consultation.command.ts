import { Injectable } from '@nestjs/common';
import type { ProcedureLimit } from '../../definitions';
import { type Caller, CommandRunner } from '../../runtime';
import { CaseAccess } from '../case-files/case-access';
import { Consultations } from './consultations';
import { isSameStation } from './custody.policy';
import { HandoffAccess } from './handoff-access';
import { HandoffDesk } from './handoff-desk';
import type { SilencePolicy } from './handoff-rules';
import { refusals } from './handoffs.errors';
import { letParticipate } from './participation';

export interface ConsultationRequest {
  /** Id of a unit, or an address as models write it. */
  to: string;
  question: string;
  limit?: ProcedureLimit;
  silence?: SilencePolicy;
}

/** The holder of a case asks another unit for its opinion beside the model. */
@Injectable()
export class RequestConsultation {
  constructor(
    private readonly commands: CommandRunner,
    private readonly cases: CaseAccess,
    private readonly desk: HandoffDesk,
    private readonly access: HandoffAccess,
    private readonly consultations: Consultations,
  ) {}

  execute(caller: Caller, idOrCode: string, request: ConsultationRequest): Promise<string> {
    return this.commands.run(caller, async (command) => {
      const found = await this.cases.get(command.tx, caller.actor, idOrCode);
      const custody = await this.desk.open(command, found);
      const { unit: asking } = custody.chain.open!;
      if (!this.access.actsFor(caller.actor, asking, custody.stored.procedureCode, command.now))
        throw refusals.notHolder({ case: found.code });
      const asked = this.access.findUnit(request.to, asking, command.now);
      if (!asked) throw refusals.unknownUnit({ field: 'to', value: request.to });
      if (isSameStation(asked, asking)) throw refusals.asksItself({ field: 'to' });
      const { id } = await this.consultations.ask(command, custody.stored, {
        asking,
        asked,
        question: request.question,
        taskId: null,
        limit: request.limit,
        silence: request.silence,
      });
      await letParticipate(command, found.id, asked.agencyId);
      await this.desk.done(command, custody);
      return id;
    });
  }
}
