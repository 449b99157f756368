import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntegerColumn, ReferenceColumn } from '../../database';

/** A number that somebody has drawn. Of the person it knows nothing but the class of priority. */
@Entity('queue_ticket')
@Index('uq_queue_ticket', ['hallId', 'day', 'series', 'serial'], { unique: true })
@Index('ix_queue_ticket_order', ['hallId', 'day', 'state', 'rankAt'])
export class QueueTicketEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('hall_id')
  hallId: string;

  @ReferenceColumn('service_id')
  serviceId: string;

  /** Local date on which it was drawn; it holds for that day. */
  @CodeColumn('day', 10)
  day: string;

  /** Letter of the service, with the letter of priority: `A`, `AU`. */
  @CodeColumn('series', 4)
  series: string;

  /** 1, 2, 3 ... of hall, day and series. */
  @IntegerColumn('serial')
  serial: number;

  /** `A012`: what is printed, shown and called. */
  @CodeColumn('label', 12)
  label: string;

  /** Code of `priority-classes.data.ts`; null = in the order of arrival. */
  @CodeColumn('priority', 24, { nullable: true })
  priority: string | null;

  /** WAITING | CALLED | SERVING | TRANSFERRED | SKIPPED | FINISHED | ABANDONED */
  @CodeColumn('state', 16)
  state: string;

  /** KIOSK | DESK */
  @CodeColumn('source', 8)
  source: string;

  @InstantColumn('drawn_at')
  drawnAt: number;

  /** For a later hour of the day: it waits from then on, and is called before that only out of turn. */
  @InstantColumn('appointed_at', { nullable: true })
  appointedAt: number | null;

  /** Whose is earlier is called first. */
  @InstantColumn('rank_at')
  rankAt: number;

  /** Waiting since then: drawn, passed on or put back. */
  @InstantColumn('queued_at')
  queuedAt: number;

  /** Where it is called to or served; of a ticket passed on, the counter that has to call it (null = any of its service). */
  @ReferenceColumn('counter_id', { nullable: true })
  counterId: string | null;

  /** How often it was called to that counter. */
  @IntegerColumn('calls')
  calls: number;

  /** The last call. */
  @InstantColumn('called_at', { nullable: true })
  calledAt: number | null;

  @InstantColumn('served_at', { nullable: true })
  servedAt: number | null;

  @InstantColumn('ended_at', { nullable: true })
  endedAt: number | null;

  @IntegerColumn('version')
  version: number;
}
