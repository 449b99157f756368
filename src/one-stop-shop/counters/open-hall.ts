import type { RunningCommand } from '../../runtime';
import { type Counter, type Hall, type HallService, loadCounters, loadServices } from './hall.repository';
import { refusals } from './counters.errors';
import { stateAfter, type TicketAct } from './queue.policy';
import { findAtCounter, saveTicket, type Ticket } from './ticket.repository';

/** How a stay of a ticket at a counter ends. */
type Outcome = 'FINISHED' | 'TRANSFERRED' | 'SKIPPED';

/** A hall whose lock this command holds: whoever else moves its queue comes before or after. */
export class OpenHall {
  private constructor(
    private readonly command: RunningCommand,
    readonly hall: Hall,
    readonly services: readonly HallService[],
    readonly counters: readonly Counter[],
  ) {}

  static async of(command: RunningCommand, hall: Hall): Promise<OpenHall> {
    const services = await loadServices(command.tx, hall.id);
    return new OpenHall(command, hall, services, await loadCounters(command.tx, hall.id));
  }

  get day(): string {
    return this.hall.day;
  }

  /** Throws HALL.DAY_CLOSED. */
  assertNotClosed(): void {
    if (this.hall.closedDay === this.day) throw refusals.dayClosed();
  }

  /** Throws COUNTER.NOT_FOUND also for one that is out of use. */
  counter(id: string): Counter {
    const counter = this.counters.find((one) => one.id === id);
    if (!counter?.isInUse) throw refusals.counterNotFound({ counterId: id });
    return counter;
  }

  service(id: string, field = 'serviceId'): HallService {
    const service = this.services.find((one) => one.id === id && one.isOffered);
    if (!service) throw refusals.unknownService({ field, value: id });
    return service;
  }

  /** The counter at which the caller sits; throws COUNTER.NOT_SEATED. `id`: that one and no other. */
  ownCounter(id?: string | null): Counter {
    const own = this.counters.find(
      (one) => one.personId === this.command.actor.id && (id === undefined || one.id === id),
    );
    if (!own) throw refusals.notSeated();
    return own;
  }

  ticketAt(counter: Counter): Promise<Ticket | undefined> {
    return findAtCounter(this.command.tx, counter, this.day);
  }

  /** Throws COUNTER.HAS_TICKET. */
  async assertFree(counter: Counter): Promise<void> {
    const there = await this.ticketAt(counter);
    if (there) throw refusals.hasTicket({ label: there.label, ticketId: there.id });
  }

  /** Calls it to a counter, or calls it there again. */
  async call(ticket: Ticket, counter: Counter): Promise<void> {
    const { tx, now, actor } = this.command;
    const isAgain = ticket.state === 'CALLED';
    const { queuedAt } = ticket;
    const calls = isAgain ? ticket.calls + 1 : 1;
    await this.move(ticket, 'call', { counterId: counter.id, calls, calledAt: now });
    if (isAgain) return this.changeStay(ticket, 'calls = calls + 1', []);
    const [{ last }] = await tx.query<{ last: number | null }>(
      'SELECT MAX(seq) AS last FROM ticket_stay WHERE ticket_id = ?',
      [ticket.id],
    );
    await tx.insert('ticket_stay', [
      {
        ticket_id: ticket.id,
        seq: Number(last ?? 0) + 1,
        hall_id: this.hall.id,
        day: this.day,
        service_id: ticket.serviceId,
        counter_id: counter.id,
        person_id: actor.id,
        queued_at: queuedAt,
        called_at: now,
        calls: 1,
        served_at: null,
        ended_at: null,
        outcome: null,
      },
    ]);
  }

  async serve(ticket: Ticket): Promise<void> {
    const { now } = this.command;
    await this.move(ticket, 'serve', { servedAt: now });
    await this.changeStay(ticket, 'served_at = ?', [now]);
  }

  /** It leaves its counter. `changes` and `reason`: where to and why, when it was passed on. */
  async leave(
    ticket: Ticket,
    act: TicketAct,
    outcome: Outcome,
    changes: Partial<Ticket> = {},
    reason: string | null = null,
  ): Promise<void> {
    await this.move(ticket, act, changes);
    await this.changeStay(ticket, 'ended_at = ?, outcome = ?, reason = ?', [
      this.command.now,
      outcome,
      reason,
    ]);
  }

  /** Changes and saves it, and tells of it. Throws TICKET.MOVED when this act is not for its state. */
  async move(ticket: Ticket, act: TicketAct, changes: Partial<Ticket> = {}): Promise<void> {
    const next = stateAfter(ticket.state, act);
    if (!next) throw this.moved(ticket);
    const isOver = next === 'FINISHED' || next === 'ABANDONED';
    Object.assign(ticket, {
      ...changes,
      state: next,
      endedAt: isOver ? this.command.now : null,
      version: ticket.version + 1,
    });
    await saveTicket(this.command.tx, ticket);
    this.tellOf(ticket, events[act]);
  }

  /** What has become of it, where and since when. */
  moved({ id: ticketId, label, state, counterId, endedAt, calledAt }: Ticket): Error {
    const at = endedAt ?? calledAt;
    return refusals.ticketMoved({
      ticketId,
      label,
      state,
      counter: this.counters.find(({ id }) => id === counterId)?.number ?? null,
      at: at === null ? null : new Date(at).toISOString(),
    });
  }

  tellOf({ id: ticketId, label, state, counterId, serviceId }: Ticket, what: string): void {
    this.tell(`counter.ticket.${what}`, { ticketId, number: label, state, counterId, serviceId });
  }

  tell(type: string, data: Record<string, string | number | null> = {}): void {
    const { id: hallId, agencyId: agency } = this.hall;
    this.command.emit({ type, instanceId: null, agency, data: { hallId, ...data } });
  }

  private async changeStay(
    ticket: Ticket,
    change: string,
    values: (string | number | null)[],
  ): Promise<void> {
    await this.command.tx.execute(
      `UPDATE ticket_stay SET ${change} WHERE ticket_id = ? AND outcome IS NULL`,
      [...values, ticket.id],
    );
  }
}

const events: Record<TicketAct, string> = {
  call: 'called',
  serve: 'serving',
  skip: 'skipped',
  transfer: 'transferred',
  'put-back': 'put-back',
  finish: 'finished',
  abandon: 'abandoned',
};
