import { Injectable } from '@nestjs/common';
import type { ListeningCommand } from '../../runtime';
import type { Handoff } from './handoff.repository';

/**
 * `sent` again under a new handoff has its `previousId`; its `to` is where its `tasks` lie from now on. `kept`: the sender
 * does what was refused itself, at its own unit.
 */
export type HandoffChange = 'sent' | 'accepted' | 'refused' | 'kept' | 'recalled' | 'done';

/** Hears of a handoff in the transaction that changes it; a throw undoes the command. */
export type HandoffListener = (
  command: ListeningCommand,
  handoff: Readonly<Handoff>,
  change: HandoffChange,
) => Promise<void>;

/** How the folders to the right follow handoffs: the inbox marks what was returned and moves what was redirected. */
@Injectable()
export class HandoffListeners {
  private readonly listeners: HandoffListener[] = [];

  register(listener: HandoffListener): void {
    this.listeners.push(listener);
  }

  async notify(command: ListeningCommand, handoff: Handoff, change: HandoffChange): Promise<void> {
    for (const listener of this.listeners) await listener(command, handoff, change);
  }
}
