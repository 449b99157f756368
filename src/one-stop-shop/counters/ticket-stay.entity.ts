import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, IntegerColumn, ReferenceColumn } from '../../database';

/** One call of a ticket to a counter, until it left it: what waiting and service times are measured by. */
@Entity('ticket_stay')
@Index('ix_ticket_stay_day', ['hallId', 'day'])
export class TicketStayEntity {
  @PrimaryColumn({ name: 'ticket_id', type: 'varchar', length: 36 })
  ticketId: string;

  /** 1, 2, 3 ... of the ticket. */
  @PrimaryColumn({ name: 'seq', type: 'bigint' })
  seq: number;

  @ReferenceColumn('hall_id')
  hallId: string;

  @CodeColumn('day', 10)
  day: string;

  @ReferenceColumn('service_id')
  serviceId: string;

  @ReferenceColumn('counter_id')
  counterId: string;

  @CodeColumn('person_id', 255)
  personId: string;

  @InstantColumn('queued_at')
  queuedAt: number;

  /** The first call. */
  @InstantColumn('called_at')
  calledAt: number;

  @IntegerColumn('calls')
  calls: number;

  @InstantColumn('served_at', { nullable: true })
  servedAt: number | null;

  /** Null: it is still there, or was never ended on its day and counts in no average. */
  @InstantColumn('ended_at', { nullable: true })
  endedAt: number | null;

  /** FINISHED | TRANSFERRED | SKIPPED | ABANDONED; null = it is still there. */
  @CodeColumn('outcome', 16, { nullable: true })
  outcome: string | null;

  /** Why it was passed on, in the words of who did. */
  @CodeColumn('reason', 300, { nullable: true })
  reason: string | null;
}
