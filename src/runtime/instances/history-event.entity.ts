import { Entity, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, TextColumn } from '../../database';

/** What happened in an instance, appended in the transaction that made it happen, never changed. */
@Entity('history_event')
export class HistoryEvent {
  @PrimaryColumn({ name: 'instance_id', type: 'varchar', length: 36 })
  instanceId: string;

  @PrimaryColumn({ name: 'seq', type: 'bigint' })
  seq: number;

  @CodeColumn('type', 40)
  type: string;

  @CodeColumn('element_id')
  elementId: string;

  @CodeColumn('execution_id')
  executionId: string;

  @InstantColumn('at')
  at: number;

  @CodeColumn('actor_id')
  actorId: string;

  @TextColumn('data', { nullable: true })
  data: string | null;
}
