import { Injectable } from '@nestjs/common';
import type { ListeningCommand } from '../../runtime';
import type { SuccessionKind } from './organisation-data';
import type { OrganisationView } from './organisation-view';

/** From this date on others answer for what an agency did. */
export interface Succession {
  predecessorId: string;
  kind: SuccessionKind;
  /** Local date; never later than today when listeners hear of it. */
  date: string;
  /** Everything that no other successor takes over; null: only single procedures move, the predecessor goes on. */
  principalId: string | null;
  /** Procedure code -> the successor that takes it over. */
  procedures: ReadonlyMap<string, string>;
  /** Per successor: unit of the predecessor -> unit that continues its work. A unit nobody continues is missing. */
  units: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The organisation with this succession in it; not yet what `Organisation.view()` says. */
  view: OrganisationView;
}

/** Hands open cases on, in the transaction of the succession; a throw undoes it. */
export type SuccessionListener = (command: ListeningCommand, succession: Succession) => Promise<void>;

/** Who must know when an agency is succeeded. */
@Injectable()
export class SuccessionListeners {
  private readonly listeners: SuccessionListener[] = [];

  register(listener: SuccessionListener): void {
    this.listeners.push(listener);
  }

  async notify(command: ListeningCommand, succession: Succession): Promise<void> {
    for (const listener of this.listeners) await listener(command, succession);
  }
}
