import type { CounterView, Ticket } from './hall-queries';

/** What the officer of a counter can do to a ticket that is there. */
export type TicketAct = 'call' | 'serve' | 'skip' | 'finish' | 'transfer';

const acts: Partial<Record<Ticket['state'], readonly TicketAct[]>> = {
  CALLED: ['serve', 'call', 'skip', 'transfer'],
  SERVING: ['finish', 'transfer'],
};

/** The first one is what is done most often. */
export const actsOn = (ticket: Ticket | null | undefined): readonly TicketAct[] =>
  ticket ? (acts[ticket.state] ?? []) : [];

/** Who comes at a later hour does not wait yet. */
export const isDue = ({ appointedAt }: Pick<Ticket, 'appointedAt'>, now: number): boolean =>
  appointedAt === null || Date.parse(appointedAt) <= now;

/** How many a counter would call: of its services, or passed on to it. */
export const waitingFor = (
  { id, serviceIds }: Pick<CounterView, 'id' | 'serviceIds'>,
  waiting: readonly Ticket[],
  now: number,
): number =>
  waiting.filter(
    (one) =>
      isDue(one, now) &&
      (one.counterId === null
        ? serviceIds.length === 0 || serviceIds.includes(one.serviceId)
        : one.counterId === id),
  ).length;

/** Somebody else can be called: nobody is there, or who is there has been served. */
export const canCallNext = (ticket: Ticket | null | undefined): boolean =>
  !ticket || ticket.state === 'SERVING';

/** After so many calls without anybody coming, the ticket is better skipped. */
export const enoughCalls = 3;

/** `4:05`, `1:02:09`; instants in epoch milliseconds or ISO 8601. Never below zero, whatever the clocks say. */
export function elapsedText(since: string | number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - new Date(since).getTime()) / 1_000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Whole minutes of a number of seconds, at least one when it is not nothing. */
export const minutesOf = (seconds: number): number =>
  seconds > 0 ? Math.max(1, Math.round(seconds / 60)) : 0;
