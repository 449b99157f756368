import { Injectable } from '@nestjs/common';
import { type Caller, CommandRunner } from '../../runtime';
import { isSameStation } from './custody.policy';
import { HandoffAccess } from './handoff-access';
import { HandoffDesk } from './handoff-desk';
import { refusals } from './handoffs.errors';
import { letParticipate } from './participation';
import { assertReturned } from './resend-handoff.command';

export interface Redirection {
  /** Id of a unit, or an address as models write it. */
  to: string;
  note?: string;
}

/**
 * The sender sends what came back to another unit, where its work lies from then on; to its own unit means that it keeps
 * the work. Answers the new handoff; null when it was kept.
 */
@Injectable()
export class RedirectHandoff {
  constructor(
    private readonly commands: CommandRunner,
    private readonly desk: HandoffDesk,
    private readonly access: HandoffAccess,
  ) {}

  execute(caller: Caller, handoffId: string, { to: name, note }: Redirection): Promise<string | null> {
    return this.commands.run(caller, async (command) => {
      const { custody, handoff } = await this.desk.take(command, handoffId, 'from');
      assertReturned(handoff);
      const to = this.access.findUnit(name, handoff.from, command.now);
      if (!to) throw refusals.unknownUnit({ field: 'to', value: name });
      const isKept = isSameStation(to, handoff.from);
      if (isKept) await custody.keep(handoff);
      const again = isKept ? null : await custody.sendAgain(handoff, to, note ?? null);
      await letParticipate(command, handoff.caseId, to.agencyId);
      await this.desk.done(command, custody);
      return again?.id ?? null;
    });
  }
}
