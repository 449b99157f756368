import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, ReferenceColumn } from '../../database';

/** Who waits for a message or signal: a wait of an instance, or a start event of the newest version of a process. */
@Entity('subscription')
@Index('ix_subscription_name', ['kind', 'name', 'correlationKey'])
@Index('ix_subscription_instance', ['instanceId', 'waitId'])
@Index('ix_subscription_definition', ['definitionKey'])
export class Subscription {
  @IdColumn()
  id: string;

  /** message | signal, of a start event: message-start | signal-start */
  @CodeColumn('kind', 16)
  kind: string;

  @CodeColumn('name')
  name: string;

  /** Messages: the key it answers to. */
  @CodeColumn('correlation_key', 255, { nullable: true })
  correlationKey: string | null;

  /** Null = a start event of `definitionId`. */
  @ReferenceColumn('instance_id', { nullable: true })
  instanceId: string | null;

  @ReferenceColumn('root_id', { nullable: true })
  rootId: string | null;

  @ReferenceColumn('definition_id')
  definitionId: string;

  @CodeColumn('definition_key')
  definitionKey: string;

  @CodeColumn('wait_id', 255, { nullable: true })
  waitId: string | null;

  @CodeColumn('element_id')
  elementId: string;
}
