import type { PriorityClass } from './priority-classes.data';

export const ticketStates = [
  'WAITING',
  'CALLED',
  'SERVING',
  'TRANSFERRED',
  'SKIPPED',
  'FINISHED',
  'ABANDONED',
] as const;
export type TicketState = (typeof ticketStates)[number];

export const ticketActs = ['call', 'serve', 'skip', 'transfer', 'put-back', 'finish', 'abandon'] as const;
export type TicketAct = (typeof ticketActs)[number];

/** What can be done to a ticket, and what it is then. Calling one that is called is calling it again. */
const moves: Record<TicketState, Partial<Record<TicketAct, TicketState>>> = {
  WAITING: { call: 'CALLED', abandon: 'ABANDONED' },
  TRANSFERRED: { call: 'CALLED', abandon: 'ABANDONED' },
  CALLED: { call: 'CALLED', serve: 'SERVING', skip: 'SKIPPED', transfer: 'TRANSFERRED' },
  SERVING: { finish: 'FINISHED', transfer: 'TRANSFERRED' },
  SKIPPED: { call: 'CALLED', 'put-back': 'WAITING', abandon: 'ABANDONED' },
  FINISHED: {},
  ABANDONED: {},
};

/** Undefined: not from this state. */
export const stateAfter = (state: TicketState, act: TicketAct): TicketState | undefined => moves[state][act];

/** They are in the queue and will be called. */
export const waitingStates: readonly TicketState[] = ['WAITING', 'TRANSFERRED'];
/** They have a counter to themselves. */
export const atCounterStates: readonly TicketState[] = ['CALLED', 'SERVING'];

const MINUTE = 60_000;

/** Instants in epoch milliseconds: when a ticket counts as drawn in the order of the queue. */
export const rankOf = (drawnAt: number, priority: Pick<PriorityClass, 'headStart'> | undefined): number =>
  drawnAt - (priority?.headStart ?? 0) * MINUTE;

/** Priority has numbers of its own, so that nobody wonders why a later number is called first. */
export const seriesOf = (letter: string, isPriority: boolean): string => `${letter}${isPriority ? 'U' : ''}`;

/** `A007`, `AU012`, `A1000`. */
export const labelOf = (series: string, serial: number): string =>
  `${series}${String(serial).padStart(3, '0')}`;

export interface QueuedTicket {
  id: string;
  serviceId: string;
  /** The counter that has to call it; null = any that serves it. */
  counterId: string | null;
  rankAt: number;
  drawnAt: number;
  label: string;
  /** For a later hour: not called before. Epoch milliseconds. */
  appointedAt?: number | null;
}

export interface ServingCounter {
  id: string;
  /** None = all services. */
  services: readonly string[];
}

export const serves = ({ services }: Pick<ServingCounter, 'services'>, serviceId: string): boolean =>
  services.length === 0 || services.includes(serviceId);

/** Earliest rank first; of equals who drew first, then the smaller number. */
export const byTurn = (one: QueuedTicket, other: QueuedTicket): number =>
  one.rankAt - other.rankAt ||
  one.drawnAt - other.drawnAt ||
  (one.label < other.label ? -1 : one.label > other.label ? 1 : 0);

/** It waits now; one for a later hour does not yet. */
export const isDue = ({ appointedAt = null }: Pick<QueuedTicket, 'appointedAt'>, now: number): boolean =>
  appointedAt === null || appointedAt <= now;

/** Whose turn it is at a counter: of those passed on to it and those of its services, the first. */
export const nextAt = (
  counter: ServingCounter,
  waiting: readonly QueuedTicket[],
  now: number,
): QueuedTicket | undefined =>
  waiting
    .filter((ticket) => isDue(ticket, now))
    .filter((ticket) =>
      ticket.counterId === null ? serves(counter, ticket.serviceId) : ticket.counterId === counter.id,
    )
    .sort(byTurn)[0];

/** How many of the same service are called before it. */
export const aheadOf = (ticket: QueuedTicket, waiting: readonly QueuedTicket[]): number =>
  waiting.filter((other) => other.serviceId === ticket.serviceId && byTurn(other, ticket) < 0).length;

/**
 * How long until it is called, in whole minutes, by the average service of this day and the counters that are open for it. Null
 * when nobody serves it or nothing was measured yet.
 */
export function expectedWait(
  ahead: number,
  averageServiceMs: number | null,
  openCounters: number,
): number | null {
  if (averageServiceMs === null || openCounters === 0) return null;
  return Math.ceil((ahead * averageServiceMs) / openCounters / MINUTE);
}
