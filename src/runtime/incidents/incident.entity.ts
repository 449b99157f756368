import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../database';

/** Something an operator must look at. Kept when resolved. */
@Entity('incident')
@Index('ix_incident_instance', ['instanceId', 'state'])
@Index('ix_incident_state', ['state', 'id'])
export class Incident {
  @IdColumn()
  id: string;

  /** Null for a start timer, which belongs to a definition. */
  @ReferenceColumn('instance_id', { nullable: true })
  instanceId: string | null;

  @ReferenceColumn('root_id', { nullable: true })
  rootId: string | null;

  @ReferenceColumn('definition_id', { nullable: true })
  definitionId: string | null;

  /** engine: a step of the process failed and lies in its state. job: the attempts at a job ran out. */
  @CodeColumn('kind', 8)
  kind: string;

  /** The incident's id in the engine state, or the job's id. */
  @CodeColumn('source_id')
  sourceId: string;

  /** The wait whose job failed; when it closes, the incident is over. */
  @CodeColumn('wait_id', 255, { nullable: true })
  waitId: string | null;

  @CodeColumn('code', 100)
  code: string;

  @TextColumn('message')
  message: string;

  @CodeColumn('element_id')
  elementId: string;

  @CodeColumn('execution_id', 255, { nullable: true })
  executionId: string | null;

  @TextColumn('details', { nullable: true })
  details: string | null;

  /** open | resolved */
  @CodeColumn('state', 16)
  state: string;

  @InstantColumn('created_at')
  createdAt: number;

  @InstantColumn('resolved_at', { nullable: true })
  resolvedAt: number | null;

  @CodeColumn('resolved_by', 255, { nullable: true })
  resolvedBy: string | null;
}
