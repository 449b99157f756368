import { Injectable } from '@nestjs/common';
import { type Caller, CommandRunner } from '../../runtime';
import { refusals } from './counters.errors';
import { HallDesk } from './hall-desk';
import { nextAt } from './queue.policy';
import { loadWaiting } from './ticket.repository';

/**
 * Calls whoever's turn it is at one's counter. Two officers who call at once get two tickets: the second one waits for the lock of the
 * hall and finds the first ticket called.
 */
@Injectable()
export class CallNext {
  constructor(
    private readonly commands: CommandRunner,
    private readonly desk: HallDesk,
  ) {}

  /** `finishesCurrent`: who is being served is finished with it in the same act, also when nobody comes next. */
  execute(
    caller: Caller,
    counterId: string,
    { finishesCurrent = false }: { finishesCurrent?: boolean } = {},
  ): Promise<{ ticketId: string | null }> {
    return this.commands.run(caller, async (command) => {
      const floor = await this.desk.openAt(command, counterId);
      const counter = floor.ownCounter(counterId);
      const current = await floor.ticketAt(counter);
      const isFinishing = finishesCurrent && current?.state === 'SERVING';
      if (isFinishing) await floor.leave(current, 'finish', 'FINISHED');
      else await floor.assertFree(counter);
      const waiting = await loadWaiting(command.tx, floor.hall.id, floor.day);
      const turn = nextAt(counter, waiting, command.now);
      const ticket = waiting.find(({ id }) => id === turn?.id);
      if (!ticket && isFinishing) return { ticketId: null };
      if (!ticket) throw refusals.nobodyWaits({ number: counter.number });
      await floor.call(ticket, counter);
      return { ticketId: ticket.id };
    });
  }
}
