import { Injectable } from '@nestjs/common';
import { type Caller, CommandRunner } from '../../runtime';
import { dateAt } from '../local-date';
import { assertAwaited } from './accept-handoff.command';
import { HandoffDesk } from './handoff-desk';
import { refusalReasonsOn } from './handoff-rules';
import { refusals } from './handoffs.errors';

export interface Refusal {
  reasonCode: string;
  note?: string;
}

/** The receiving unit sends back what was sent to it, with a coded reason. The sender has the case and must decide. */
@Injectable()
export class RefuseHandoff {
  constructor(
    private readonly commands: CommandRunner,
    private readonly desk: HandoffDesk,
  ) {}

  execute(caller: Caller, handoffId: string, { reasonCode, note }: Refusal): Promise<void> {
    return this.commands.run(caller, async (command) => {
      const { custody, handoff } = await this.desk.take(command, handoffId, 'to');
      assertAwaited(handoff);
      if (!refusalReasonsOn(dateAt(command.now)).some(({ code }) => code === reasonCode))
        throw refusals.unknownReason({ field: 'reasonCode', value: reasonCode });
      await custody.refuse(handoff, reasonCode, note ?? null);
      await this.desk.done(command, custody);
    });
  }
}
