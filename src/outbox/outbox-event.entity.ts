import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { JsonObject } from '../kernel';
import { CodeColumn, InstantColumn, IntegerColumn, JsonColumn, ReferenceColumn } from '../database';

/** An event as it was committed. `gseq` is null until the relay has numbered it. */
@Entity('outbox_event')
@Index('uq_outbox_event_gseq', ['gseq'], { unique: true })
@Index('ix_outbox_event_instance', ['instanceId', 'gseq'])
export class OutboxEventEntity {
  @PrimaryGeneratedColumn({ name: 'id', type: 'bigint' })
  id: number;

  @IntegerColumn('gseq', { nullable: true })
  gseq: number | null;

  @CodeColumn('type', 100)
  type: string;

  @ReferenceColumn('instance_id', { nullable: true })
  instanceId: string | null;

  @CodeColumn('agency', 100, { nullable: true })
  agency: string | null;

  @JsonColumn('payload')
  payload: JsonObject;

  @InstantColumn('at')
  at: number;
}
