import { Injectable } from '@nestjs/common';
import { type Caller, CommandRunner } from '../../runtime';
import { HandoffDesk } from './handoff-desk';
import type { Handoff } from './handoff.repository';
import { refusals } from './handoffs.errors';

/** The receiving unit takes what was sent to it. From now on it holds the case; its clock has run since it was sent. */
@Injectable()
export class AcceptHandoff {
  constructor(
    private readonly commands: CommandRunner,
    private readonly desk: HandoffDesk,
  ) {}

  execute(caller: Caller, handoffId: string): Promise<void> {
    return this.commands.run(caller, async (command) => {
      const { custody, handoff } = await this.desk.take(command, handoffId, 'to');
      assertAwaited(handoff);
      if (handoff.isCustody) await custody.take({ type: 'accept', at: custody.at, handoffId });
      else await custody.accept(handoff);
      await this.desk.done(command, custody);
    });
  }
}

/** Whoever comes second hears what has happened meanwhile, when, and by whom. */
export function assertAwaited(handoff: Handoff): void {
  const { id, state, closedAt, refusedAt, acceptedAt, toPersonId } = handoff;
  if (state === 'SENT') return;
  const at = refusedAt ?? acceptedAt ?? closedAt;
  throw refusals.notAwaited({
    handoffId: id,
    state,
    at: at === null ? null : new Date(at).toISOString(),
    by: toPersonId,
  });
}
