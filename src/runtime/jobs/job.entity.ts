import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../../database';

/**
 * Work that somebody must pick up: a timer, a service call, a delivery. The row goes when the work is done.
 * `availableAt` is the one thing a claim looks at: when a ready job may be taken, when a lease ends; null while
 * the job is suspended or waits for an operator.
 */
@Entity('job')
@Index('ix_job_available', ['queue', 'availableAt'])
@Index('ix_job_instance', ['instanceId', 'waitId'])
@Index('ix_job_definition', ['definitionKey', 'kind'])
export class Job {
  @IdColumn()
  id: string;

  /** timer | service | start-timer | message-delivery | signal-delivery | migration */
  @CodeColumn('kind', 20)
  kind: string;

  /** ready | leased | suspended | failed */
  @CodeColumn('state', 16)
  state: string;

  /** `server`, or `topic:<name>` for the workers outside. */
  @CodeColumn('queue')
  queue: string;

  @InstantColumn('available_at', { nullable: true })
  availableAt: number | null;

  @InstantColumn('due_at')
  dueAt: number;

  @ReferenceColumn('instance_id', { nullable: true })
  instanceId: string | null;

  @ReferenceColumn('root_id', { nullable: true })
  rootId: string | null;

  @ReferenceColumn('definition_id', { nullable: true })
  definitionId: string | null;

  @CodeColumn('definition_key', 255, { nullable: true })
  definitionKey: string | null;

  @CodeColumn('wait_id', 255, { nullable: true })
  waitId: string | null;

  @CodeColumn('element_id')
  elementId: string;

  @CodeColumn('execution_id', 255, { nullable: true })
  executionId: string | null;

  /** Topic or handler. */
  @CodeColumn('name', 255, { nullable: true })
  name: string | null;

  @IntegerColumn('attempts')
  attempts: number;

  @IntegerColumn('max_attempts')
  maxAttempts: number;

  @CodeColumn('owner', 255, { nullable: true })
  owner: string | null;

  /** Made anew by every claim: who holds it, holds the job. */
  @CodeColumn('lock_token', 36, { nullable: true })
  lockToken: string | null;

  @TextColumn('payload', { nullable: true })
  payload: string | null;

  @TextColumn('last_error', { nullable: true })
  lastError: string | null;

  /** `instance:execution[:iteration]`, the same for every attempt. */
  @CodeColumn('effect_key', 500, { nullable: true })
  effectKey: string | null;

  @InstantColumn('created_at')
  createdAt: number;
}
