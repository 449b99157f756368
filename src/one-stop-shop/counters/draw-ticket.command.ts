import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel';
import { type Caller, CommandRunner, type RunningCommand } from '../../runtime';
import { dateAt } from '../local-date';
import { refusals } from './counters.errors';
import { HallDesk } from './hall-desk';
import type { OpenHall } from './open-hall';
import { priorityClassesOn } from './priority-classes.data';
import { labelOf, rankOf, seriesOf } from './queue.policy';
import { nextSerial, type Ticket } from './ticket.repository';

export interface DrawRequest {
  serviceId: string;
  /** Code of a class of priority. */
  priority?: string | null;
  /** For a later hour of today, epoch milliseconds: agreed with the person at a counter. */
  appointedAt?: number | null;
}

/** Draws the next number of a service: at a counter for somebody, or by themselves at a kiosk. */
@Injectable()
export class DrawTicket {
  constructor(
    private readonly commands: CommandRunner,
    private readonly desk: HallDesk,
  ) {}

  atDesk(caller: Caller, hallId: string, request: DrawRequest): Promise<{ ticketId: string }> {
    return this.commands.run(caller, async (command) =>
      draw(command, await this.desk.open(command, hallId), request, 'DESK'),
    );
  }

  atKiosk(caller: Caller, hallId: string, request: DrawRequest): Promise<{ ticketId: string }> {
    return this.commands.run(caller, async (command) =>
      draw(command, await this.desk.openForScreen(command, hallId), request, 'KIOSK'),
    );
  }
}

async function draw(
  { tx, now }: RunningCommand,
  floor: OpenHall,
  { serviceId, priority: code, appointedAt = null }: DrawRequest,
  source: Ticket['source'],
): Promise<{ ticketId: string }> {
  const { hall, day } = floor;
  floor.assertNotClosed();
  const service = floor.service(serviceId);
  const priority = code ? priorityClassesOn(day).find((one) => one.code === code) : undefined;
  if (code && !priority) throw refusals.unknownPriority({ field: 'priority', value: code });
  if (appointedAt !== null && (appointedAt <= now || dateAt(appointedAt) !== day))
    throw refusals.badHour({ field: 'appointedAt' });
  const waitsFrom = appointedAt ?? now;
  const series = seriesOf(service.letter, priority !== undefined);
  const serial = await nextSerial(tx, hall.id, day, series);
  const ticket = {
    id: newId(),
    hall_id: hall.id,
    service_id: service.id,
    day,
    series,
    serial,
    label: labelOf(series, serial),
    priority: priority?.code ?? null,
    state: 'WAITING',
    source,
    drawn_at: now,
    appointed_at: appointedAt,
    rank_at: rankOf(waitsFrom, priority),
    queued_at: waitsFrom,
    counter_id: null,
    calls: 0,
    called_at: null,
    served_at: null,
    ended_at: null,
    version: 1,
  };
  await tx.insert('queue_ticket', [ticket]);
  floor.tell('counter.ticket.drawn', {
    ticketId: ticket.id,
    number: ticket.label,
    state: 'WAITING',
    serviceId,
  });
  return { ticketId: ticket.id };
}
