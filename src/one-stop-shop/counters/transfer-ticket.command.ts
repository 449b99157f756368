import { Injectable } from '@nestjs/common';
import { type Caller, CommandRunner } from '../../runtime';
import { refusals } from './counters.errors';
import { HallDesk } from './hall-desk';
import { serves } from './queue.policy';

export interface TransferRequest {
  /** That counter has to call it; absent: any that serves the service. */
  counterId?: string | null;
  /** Absent: what it was drawn for. */
  serviceId?: string | null;
  /** For who calls the person next. */
  reason: string;
}

/** Passes a person on to another counter or service. They keep the rank of their first number: nobody waits twice. */
@Injectable()
export class TransferTicket {
  constructor(
    private readonly commands: CommandRunner,
    private readonly desk: HallDesk,
  ) {}

  execute(
    caller: Caller,
    ticketId: string,
    { counterId, serviceId, reason }: TransferRequest,
  ): Promise<void> {
    return this.commands.run(caller, async (command) => {
      const { floor, ticket } = await this.desk.take(command, ticketId);
      if (ticket.state === 'CALLED' || ticket.state === 'SERVING') floor.ownCounter(ticket.counterId);
      const service = serviceId ? floor.service(serviceId) : undefined;
      const target = counterId ? floor.counter(counterId) : undefined;
      if (target && target.personId === null) throw refusals.closed({ number: target.number });
      const here = floor.counters.find(({ id }) => id === ticket.counterId);
      const isElsewhere = target
        ? target.id !== ticket.counterId
        : service !== undefined && (service.id !== ticket.serviceId || !here || !serves(here, service.id));
      if (!isElsewhere) throw refusals.transferNowhere({ field: target ? 'counterId' : 'serviceId' });
      const changes = {
        serviceId: service?.id ?? ticket.serviceId,
        counterId: target?.id ?? null,
        queuedAt: command.now,
        calls: 0,
        calledAt: null,
        servedAt: null,
      };
      await floor.leave(ticket, 'transfer', 'TRANSFERRED', changes, reason);
    });
  }
}
