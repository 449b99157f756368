import type { PassedOnView, TicketView } from './counters-view.dto';
import type { Ticket, TicketCase } from './ticket.repository';

const iso = (instant: number): string => new Date(instant).toISOString();
const maybe = (instant: number | null): string | null => (instant === null ? null : iso(instant));

export const ticketView = (
  ticket: Ticket,
  { cases = [], passedOn = null }: { cases?: readonly TicketCase[]; passedOn?: PassedOnView | null } = {},
): TicketView => ({
  id: ticket.id,
  hallId: ticket.hallId,
  label: ticket.label,
  serviceId: ticket.serviceId,
  priority: ticket.priority,
  state: ticket.state,
  source: ticket.source,
  drawnAt: iso(ticket.drawnAt),
  appointedAt: maybe(ticket.appointedAt),
  queuedAt: iso(ticket.queuedAt),
  counterId: ticket.counterId,
  calls: ticket.calls,
  calledAt: maybe(ticket.calledAt),
  servedAt: maybe(ticket.servedAt),
  endedAt: maybe(ticket.endedAt),
  passedOn,
  cases: cases.map(({ caseId, caseCode }) => ({ caseId, caseCode })),
  version: ticket.version,
});
