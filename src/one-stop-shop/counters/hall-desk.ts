import { Injectable } from '@nestjs/common';
import type { RunningCommand } from '../../runtime';
import { dateAt } from '../local-date';
import { refusals } from './counters.errors';
import { endDay } from './end-of-day';
import { HallAccess } from './hall-access';
import { findCounter, findHall, type Hall, loadShifts } from './hall.repository';
import { OpenHall } from './open-hall';
import { findTicket, type Ticket } from './ticket.repository';

/**
 * What every act on a queue does first: the hall is locked, what is acted on is read under that lock, and with the first act of a
 * new day what is left of the day before is closed.
 */
@Injectable()
export class HallDesk {
  constructor(private readonly access: HallAccess) {}

  /** For people who work in it. Throws HALL.NOT_FOUND for everybody else. */
  async open(command: RunningCommand, hallId: string): Promise<OpenHall> {
    const hall = await this.lock(command, hallId);
    if (!(await this.isStaff(command, hall))) throw refusals.hallNotFound({ hallId });
    return OpenHall.of(command, hall);
  }

  /** For who works in it or sets it up. Throws HALL.NOT_FOUND for everybody else. */
  async openToSetUp(command: RunningCommand, hallId: string): Promise<OpenHall> {
    const hall = await this.lock(command, hallId);
    const isTheirs =
      this.access.setsUp(command.actor, hall, command.now) || (await this.isStaff(command, hall));
    if (!isTheirs) throw refusals.hallNotFound({ hallId });
    return OpenHall.of(command, hall);
  }

  /** For a screen of the hall, whose code was checked. */
  async openForScreen(command: RunningCommand, hallId: string): Promise<OpenHall> {
    return OpenHall.of(command, await this.lock(command, hallId));
  }

  /** The hall of a counter. Throws COUNTER.NOT_FOUND. */
  async openAt(command: RunningCommand, counterId: string): Promise<OpenHall> {
    const counter = await findCounter(command.tx, counterId);
    if (!counter) throw refusals.counterNotFound({ counterId });
    return this.hiding(this.open(command, counter.hallId), refusals.counterNotFound({ counterId }));
  }

  /** A ticket and its hall. Throws TICKET.NOT_FOUND. */
  async take(command: RunningCommand, ticketId: string): Promise<{ floor: OpenHall; ticket: Ticket }> {
    const seen = await findTicket(command.tx, ticketId);
    if (!seen) throw refusals.ticketNotFound({ ticketId });
    const floor = await this.hiding(this.open(command, seen.hallId), refusals.ticketNotFound({ ticketId }));
    return { floor, ticket: (await findTicket(command.tx, ticketId))! };
  }

  private async lock(command: RunningCommand, hallId: string): Promise<Hall> {
    const hall = await findHall(command.tx, hallId, command.tx.forUpdate);
    if (!hall) throw refusals.hallNotFound({ hallId });
    const today = dateAt(command.now);
    if (hall.day >= today) return hall;
    await endDay(command, hall);
    await command.tx.execute('UPDATE hall SET queue_day = ? WHERE id = ?', [today, hallId]);
    return { ...hall, day: today };
  }

  /** Also who is seconded to it: named in one of today's shifts (NĐ 61/2018 Art. 11). */
  private async isStaff({ tx, actor, now }: RunningCommand, hall: Hall): Promise<boolean> {
    if (this.access.worksIn(actor, hall, now)) return true;
    const shifts = await loadShifts(tx, hall.id, hall.day);
    return shifts.some((one) => one.mainPersonId === actor.id || one.backupPersonId === actor.id);
  }

  private async hiding<T>(opened: Promise<T>, as: Error): Promise<T> {
    try {
      return await opened;
    } catch (error) {
      if ((error as { code?: string }).code === 'HALL.NOT_FOUND') throw as;
      throw error;
    }
  }
}
