import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../database';

/** A message nobody waits for yet. The first wait that fits takes it, oldest message first. */
@Entity('buffered_message')
@Index('ix_buffered_name', ['name', 'expiresAt'])
export class BufferedMessage {
  @IdColumn()
  id: string;

  @CodeColumn('name')
  name: string;

  /** Null fits every key. */
  @CodeColumn('correlation_key', 255, { nullable: true })
  correlationKey: string | null;

  /** The only instance that may take it, when the sender named one. */
  @ReferenceColumn('instance_id', { nullable: true })
  instanceId: string | null;

  /** The instance that threw it. */
  @ReferenceColumn('source_instance_id', { nullable: true })
  sourceInstanceId: string | null;

  @TextColumn('variables')
  variables: string;

  @InstantColumn('expires_at')
  expiresAt: number;

  @InstantColumn('created_at')
  createdAt: number;
}
