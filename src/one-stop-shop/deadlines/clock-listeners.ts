import { Injectable } from '@nestjs/common';
import type { ListeningCommand, RunningCommand } from '../../runtime';
import type { Clock, ClockAlarm } from './clock';

/**
 * Hears of an alarm in the transaction that finds it out; a throw undoes that transaction. `running` is the command that may
 * move the process of the case; null when an act found it out that is moving the process itself.
 */
export type AlarmListener = (
  command: ListeningCommand,
  clock: Clock,
  alarm: ClockAlarm,
  running: RunningCommand | null,
) => Promise<void>;

/** A clock whose dates moved because its calendar changed. */
export interface MovedClock {
  clock: Clock;
  oldDueAt: number | null;
}

/** Hears of many clocks at once, in the transaction that moves them: keep the number of statements small. */
export type MovedListener = (command: ListeningCommand, moved: readonly MovedClock[]) => Promise<void>;

/** How the rest of the shop follows what clocks do by themselves. */
@Injectable()
export class ClockListeners {
  private readonly alarmed: AlarmListener[] = [];
  private readonly moved: MovedListener[] = [];

  register(listener: AlarmListener): void {
    this.alarmed.push(listener);
  }

  onMoved(listener: MovedListener): void {
    this.moved.push(listener);
  }

  async tellAlarm(...heard: Parameters<AlarmListener>): Promise<void> {
    for (const listener of this.alarmed) await listener(...heard);
  }

  async tellMoved(command: ListeningCommand, moved: readonly MovedClock[]): Promise<void> {
    if (moved.length === 0) return;
    for (const listener of this.moved) await listener(command, moved);
  }
}
