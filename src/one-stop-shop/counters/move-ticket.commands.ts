import { Injectable } from '@nestjs/common';
import { type Caller, CommandRunner } from '../../runtime';
import { HallDesk } from './hall-desk';
import type { OpenHall } from './open-hall';
import type { Ticket } from './ticket.repository';

/** What the officer at a counter does to a ticket by one key. Each answers TICKET.MOVED when it has moved on meanwhile. */
@Injectable()
export class MoveTicket {
  constructor(
    private readonly commands: CommandRunner,
    private readonly desk: HallDesk,
  ) {}

  /** Called again where it was called to; any other, one that was skipped too, to the caller's own counter and out of turn. */
  call(caller: Caller, ticketId: string): Promise<void> {
    return this.run(caller, ticketId, async (floor, ticket) => {
      const counter = floor.ownCounter();
      if (ticket.state !== 'CALLED') await floor.assertFree(counter);
      else if (ticket.counterId !== counter.id) throw floor.moved(ticket);
      await floor.call(ticket, counter);
    });
  }

  /** The person has come. */
  serve(caller: Caller, ticketId: string): Promise<void> {
    return this.run(caller, ticketId, async (floor, ticket) => {
      if (ticket.state === 'CALLED') floor.ownCounter(ticket.counterId);
      await floor.serve(ticket);
    });
  }

  /** Nobody came: the counter is free, and the ticket can be called or put back later. */
  skip(caller: Caller, ticketId: string): Promise<void> {
    return this.run(caller, ticketId, async (floor, ticket) => {
      if (ticket.state === 'CALLED') floor.ownCounter(ticket.counterId);
      await floor.leave(ticket, 'skip', 'SKIPPED', { counterId: null });
    });
  }

  finish(caller: Caller, ticketId: string): Promise<void> {
    return this.run(caller, ticketId, async (floor, ticket) => {
      if (ticket.state === 'SERVING') floor.ownCounter(ticket.counterId);
      await floor.leave(ticket, 'finish', 'FINISHED');
    });
  }

  /** Who was skipped has come: back into the queue at the place they had. */
  putBack(caller: Caller, ticketId: string): Promise<void> {
    return this.run(caller, ticketId, (floor, ticket, now) =>
      floor.move(ticket, 'put-back', { queuedAt: now, counterId: null, calls: 0, calledAt: null }),
    );
  }

  /** The person has left without being served. */
  abandon(caller: Caller, ticketId: string): Promise<void> {
    return this.run(caller, ticketId, (floor, ticket) => floor.move(ticket, 'abandon'));
  }

  private run(
    caller: Caller,
    ticketId: string,
    act: (floor: OpenHall, ticket: Ticket, now: number) => Promise<void>,
  ): Promise<void> {
    return this.commands.run(caller, async (command) => {
      const { floor, ticket } = await this.desk.take(command, ticketId);
      await act(floor, ticket, command.now);
    });
  }
}
