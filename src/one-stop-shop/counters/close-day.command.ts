import { Injectable } from '@nestjs/common';
import { type Caller, CommandRunner } from '../../runtime';
import { refusals } from './counters.errors';
import { endDay } from './end-of-day';
import { HallAccess } from './hall-access';
import { HallDesk } from './hall-desk';
import { atCounterStates, waitingStates } from './queue.policy';
import { loadTickets } from './ticket.repository';

/**
 * The end of a hall's day, said by who heads it: who still waits or was absent has left, the counters close, and no number is drawn
 * any more. Nobody is sent away from a counter: while somebody is called or served it is refused. A day that nobody ends is ended by
 * the first act of the next.
 */
@Injectable()
export class CloseDay {
  constructor(
    private readonly commands: CommandRunner,
    private readonly desk: HallDesk,
    private readonly access: HallAccess,
  ) {}

  /** Throws HALL.STILL_SERVING. Closing twice changes nothing. */
  close(caller: Caller, hallId: string): Promise<void> {
    return this.commands.run(caller, async (command) => {
      const { hall, tell } = await this.open(command, hallId);
      if (hall.closedDay === hall.day) return;
      const there = await loadTickets(command.tx, hallId, hall.day, atCounterStates);
      if (there.length > 0)
        throw refusals.stillServing({ labels: there.map(({ label }) => label).join(', ') });
      const left = await loadTickets(command.tx, hallId, hall.day, [...waitingStates, 'SKIPPED']);
      await endDay(command, hall);
      await command.tx.execute('UPDATE hall SET closed_day = ? WHERE id = ?', [hall.day, hallId]);
      tell('counter.day.closed', { left: left.length });
    });
  }

  /** Numbers are drawn again; who had left stays so. */
  reopen(caller: Caller, hallId: string): Promise<void> {
    return this.commands.run(caller, async (command) => {
      const { hall, tell } = await this.open(command, hallId);
      if (hall.closedDay === null) return;
      await command.tx.execute('UPDATE hall SET closed_day = NULL WHERE id = ?', [hallId]);
      tell('counter.day.reopened');
    });
  }

  private async open(command: Parameters<HallDesk['open']>[0], hallId: string) {
    const floor = await this.desk.openToSetUp(command, hallId);
    if (!this.access.setsUp(command.actor, floor.hall, command.now)) throw refusals.notHead();
    return { hall: floor.hall, tell: floor.tell.bind(floor) };
  }
}
