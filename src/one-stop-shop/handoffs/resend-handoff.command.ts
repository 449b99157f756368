import { Injectable } from '@nestjs/common';
import { type Caller, CommandRunner } from '../../runtime';
import { HandoffDesk } from './handoff-desk';
import type { Handoff } from './handoff.repository';
import { refusals } from './handoffs.errors';

/** The sender sends what came back to the same unit again, saying why. Answers the new handoff. */
@Injectable()
export class ResendHandoff {
  constructor(
    private readonly commands: CommandRunner,
    private readonly desk: HandoffDesk,
  ) {}

  execute(caller: Caller, handoffId: string, note: string): Promise<string> {
    return this.commands.run(caller, async (command) => {
      const { custody, handoff } = await this.desk.take(command, handoffId, 'from');
      assertReturned(handoff);
      const again = await custody.sendAgain(handoff, handoff.to, note);
      await this.desk.done(command, custody);
      return again.id;
    });
  }
}

export function assertReturned({ id, state, closedAt }: Handoff): void {
  if (state !== 'REFUSED' || closedAt !== null) throw refusals.notReturned({ handoffId: id, state });
}
