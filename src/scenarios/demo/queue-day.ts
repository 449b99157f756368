import { labelOf, nextAt, priorityClasses, rankOf, seriesOf } from '../../one-stop-shop';
import { pick } from './chance';

const minute = 60_000;

export interface QueueDay {
  /** Epoch milliseconds: when the doors open, when they close, and up to when this day has come. */
  from: number;
  to: number;
  until: number;
  visitors: number;
  services: readonly { id: string; letter: string; minutes: number }[];
  /** Counters with somebody at them; `leavesAt`: calls nobody from then on. */
  counters: readonly { id: string; personId: string; services: readonly string[]; leavesAt?: number }[];
}

export interface SimulatedStay {
  seq: number;
  serviceId: string;
  counterId: string;
  personId: string;
  queuedAt: number;
  calledAt: number;
  calls: number;
  servedAt: number | null;
  endedAt: number | null;
  outcome: 'FINISHED' | 'SKIPPED' | null;
}

export interface SimulatedTicket {
  serviceId: string;
  series: string;
  serial: number;
  label: string;
  priority: string | null;
  drawnAt: number;
  rankAt: number;
  state: 'WAITING' | 'CALLED' | 'SERVING' | 'SKIPPED' | 'FINISHED';
  stay: SimulatedStay | null;
}

/** A day at the counters: who comes when, called in the order in which the product calls, served as long as people take. */
export function simulateDay(day: QueueDay, chance: () => number): SimulatedTicket[] {
  const tickets = arrivals(day, chance);
  const free = new Map(day.counters.map(({ id }) => [id, day.from]));
  for (;;) {
    const [next] = [...free].sort(([, one], [, other]) => one - other);
    if (!next) return tickets;
    const [counterId, freeAt] = next;
    const counter = day.counters.find(({ id }) => id === counterId)!;
    const left = tickets.filter(({ stay }) => stay === null);
    const open = left.filter(({ drawnAt }) => drawnAt <= freeAt);
    const turn = nextAt(
      counter,
      open.map((ticket) => ({ ...ticket, id: ticket.label, counterId: null })),
      freeAt,
    );
    const ticket = open.find(({ label }) => label === turn?.label);
    const lastCall = counter.leavesAt ?? day.until;
    if (ticket && freeAt <= lastCall) {
      free.set(counterId, serve(ticket, counter, freeAt, day, chance));
      continue;
    }
    const later = left
      .filter(({ drawnAt, serviceId }) => drawnAt > freeAt && servedAt(counter, serviceId))
      .sort((one, other) => one.drawnAt - other.drawnAt)[0];
    if (later && later.drawnAt <= lastCall) free.set(counterId, later.drawnAt);
    else free.delete(counterId);
  }
}

const servedAt = ({ services }: { services: readonly string[] }, serviceId: string): boolean =>
  services.length === 0 || services.includes(serviceId);

function arrivals(
  { from, to, until, visitors, services }: QueueDay,
  chance: () => number,
): SimulatedTicket[] {
  const serials = new Map<string, number>();
  return Array.from({ length: visitors }, () => from + Math.floor(chance() * (to - from)))
    .sort((one, other) => one - other)
    .filter((at) => at <= until)
    .map((drawnAt) => {
      const service = pick(services, chance() ** 1.4);
      const priority = chance() < 0.14 ? pick(priorityClasses, chance()) : undefined;
      const series = seriesOf(service.letter, priority !== undefined);
      const serial = (serials.get(series) ?? 0) + 1;
      serials.set(series, serial);
      return {
        serviceId: service.id,
        series,
        serial,
        label: labelOf(series, serial),
        priority: priority?.code ?? null,
        drawnAt,
        rankAt: rankOf(drawnAt, priority),
        state: 'WAITING' as const,
        stay: null,
      };
    });
}

/** Answers when the counter is free again. */
function serve(
  ticket: SimulatedTicket,
  { id: counterId, personId }: QueueDay['counters'][number],
  freeAt: number,
  { until, services }: QueueDay,
  chance: () => number,
): number {
  const calledAt = freeAt + Math.round((0.1 + chance() * 0.4) * minute);
  const { minutes } = services.find(({ id }) => id === ticket.serviceId)!;
  const stay: SimulatedStay = {
    seq: 1,
    serviceId: ticket.serviceId,
    counterId,
    personId,
    queuedAt: ticket.drawnAt,
    calledAt,
    calls: 1,
    servedAt: null,
    endedAt: null,
    outcome: null,
  };
  ticket.stay = stay;
  ticket.state = 'CALLED';
  if (chance() < 0.04) {
    stay.calls = 3;
    const skippedAt = calledAt + 2 * minute;
    if (skippedAt <= until) Object.assign(stay, { endedAt: skippedAt, outcome: 'SKIPPED' });
    if (skippedAt <= until) ticket.state = 'SKIPPED';
    return skippedAt;
  }
  const begun = calledAt + Math.round((0.2 + chance() * 0.6) * minute);
  const ended = begun + Math.round(minutes * (0.4 + 1.2 * chance()) * minute);
  if (begun <= until) {
    stay.servedAt = begun;
    ticket.state = 'SERVING';
  }
  if (ended <= until) {
    Object.assign(stay, { endedAt: ended, outcome: 'FINISHED' });
    ticket.state = 'FINISHED';
  }
  return ended;
}
