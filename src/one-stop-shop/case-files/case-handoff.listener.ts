import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ListeningCommand } from '../../runtime';
import { type HandoffChange, HandoffListeners } from '../handoffs/handoff-listeners';
import type { Handoff } from '../handoffs/handoff.repository';
import { OpenCases } from './open-cases';

/** What a unit decides about a case that was sent to it belongs to the history of the case: refused, sent again, kept. */
@Injectable()
export class CaseHandoffListener implements OnModuleInit {
  constructor(
    private readonly listeners: HandoffListeners,
    private readonly cases: OpenCases,
  ) {}

  onModuleInit(): void {
    this.listeners.register((command, handoff, change) => this.note(command, handoff, change));
  }

  private async note(command: ListeningCommand, handoff: Handoff, change: HandoffChange): Promise<void> {
    const isResent = change === 'sent' && handoff.previousId !== null;
    if (change !== 'refused' && change !== 'kept' && !isResent) return;
    const open = await this.cases.byId(command, handoff.caseId);
    if (!open) return;
    open.note(isResent ? 'handoff.resent' : `handoff.${change}`, {
      handoffId: handoff.id,
      from: handoff.from.unitId,
      to: handoff.to.unitId,
      ...(change === 'refused' && { reasonCode: handoff.reasonCode }),
      ...(handoff.note !== null && { note: handoff.note }),
    });
    if (!open.isMoving) await open.save();
  }
}
