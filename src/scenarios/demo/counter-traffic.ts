import type { Database } from '../../database';
import type { Actor } from '../../kernel';
import {
  type CallNext,
  dateAt,
  type DrawTicket,
  type MoveTicket,
  priorityClasses,
} from '../../one-stop-shop';
import { chanceFrom, fateOf, pick } from './chance';
import type { Mover } from './turns';

const minute = 60_000;
/** More than so many wait at no time. */
const mostWaiting = 12;
const kiosk: Actor = { kind: 'service', id: 'demo-kiosk', name: 'Kiosk', roles: ['operator'] };

interface Manned {
  id: string;
  hall_id: string;
  person_id: string;
  ticket_id: string | null;
  state: string | null;
  called_at: number | null;
  served_at: number | null;
}

/**
 * People who come into the waiting halls of the live demo, and the officers at counters that nobody who looks at the demo sits at.
 * Remembers nothing, like the other traffic.
 */
export class CounterTraffic implements Mover {
  private readonly chance: () => number;

  constructor(
    private readonly parts: { database: Database; draw: DrawTicket; next: CallNext; move: MoveTicket },
    seed: number,
  ) {
    this.chance = chanceFrom(seed);
  }

  pause(): number {
    return 6_000 + this.chance() * 6_000;
  }

  async turn(): Promise<void> {
    const now = Date.now();
    for (const counter of await this.manned(now)) await this.work(counter, now);
    if (this.chance() < 0.25) await this.come(now);
  }

  /** Counters of people without an account: whoever has one works for themselves. */
  private manned(now: number): Promise<Manned[]> {
    return this.parts.database.query<Manned>(
      `SELECT c.id, c.hall_id, c.person_id, t.id AS ticket_id, t.state, t.called_at, t.served_at
       FROM counter c JOIN hall h ON h.id = c.hall_id
       LEFT JOIN queue_ticket t ON t.hall_id = c.hall_id AND t.day = ? AND t.counter_id = c.id
         AND t.state IN ('CALLED', 'SERVING')
       WHERE c.person_id IS NOT NULL AND h.queue_day = ?
         AND c.person_id NOT IN (SELECT person_id FROM account WHERE person_id IS NOT NULL)`,
      [dateAt(now), dateAt(now)],
    );
  }

  private async work({ id, person_id: person, ...ticket }: Manned, now: number): Promise<void> {
    const caller = { actor: { kind: 'person', id: person, name: person, roles: ['official'] } as Actor };
    const { ticket_id: ticketId, state } = ticket;
    const patience = (0.5 + fateOf(ticketId ?? '')) * 5 * minute;
    if (state === 'CALLED' && Number(ticket.called_at) < now - minute / 3)
      return this.parts.move.serve(caller, ticketId!);
    if (state === null || (state === 'SERVING' && Number(ticket.served_at) < now - patience))
      await this.parts.next.execute(caller, id, { finishesCurrent: true });
  }

  private async come(now: number): Promise<void> {
    const services = await this.parts.database.query<{ id: string; hall_id: string }>(
      `SELECT s.id, s.hall_id FROM hall_service s JOIN hall h ON h.id = s.hall_id WHERE s.is_offered = 1 AND
         (SELECT COUNT(*) FROM queue_ticket t WHERE t.hall_id = h.id AND t.day = ? AND t.state = 'WAITING') < ?
       ORDER BY s.id`,
      [dateAt(now), mostWaiting],
    );
    const service = pick(services, this.chance());
    if (!service) return;
    const priority = this.chance() < 0.14 ? pick(priorityClasses, this.chance()).code : null;
    await this.parts.draw.atDesk({ actor: kiosk }, service.hall_id, { serviceId: service.id, priority });
  }
}
