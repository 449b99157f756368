import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  BytesColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../../database';
import type { Problem } from '../problem';

/**
 * A set of files deployed together; `hash` covers their names and bytes, so one set is one deployment. A set that comes back after later
 * versions is one more: its hash also covers the deployment that it takes the place of.
 */
@Entity('deployment')
@Index('uq_deployment_hash', ['hash'], { unique: true })
export class DeploymentEntity {
  @IdColumn()
  id: string;

  @CodeColumn('hash', 64)
  hash: string;

  @JsonColumn('warnings')
  warnings: Problem[];

  /** Who wanted it: the designer who proposed it, or the service that sent it. */
  @CodeColumn('created_by')
  createdBy: string;

  @InstantColumn('created_at')
  createdAt: number;

  /** The second person; null for what a service sent. */
  @CodeColumn('approved_by', 255, { nullable: true })
  approvedBy: string | null;

  @ReferenceColumn('proposal_id', { nullable: true })
  proposalId: string | null;

  /** Why the designer wanted it. */
  @TextColumn('reason', { nullable: true })
  reason: string | null;

  /** The decision by which it is in service, as the second person has entered it. */
  @CodeColumn('decision_number', 100, { nullable: true })
  decisionNumber: string | null;

  /** Local date of that decision. */
  @CodeColumn('decision_date', 10, { nullable: true })
  decisionDate: string | null;
}

/** A file as it was received, never changed; `hash` is the SHA-256 of `content`. */
@Entity('deployment_file')
export class DeploymentFileEntity {
  @PrimaryColumn({ name: 'deployment_id', type: 'varchar', length: 36 })
  deploymentId: string;

  @PrimaryColumn({ name: 'name', type: 'varchar', length: 200 })
  name: string;

  @CodeColumn('kind', 16)
  kind: string;

  @CodeColumn('hash', 64)
  hash: string;

  @BytesColumn('content')
  content: Buffer;
}

/** A version of a process, never changed; `graphHash` is the SHA-256 of the text in `graph`. */
@Entity('process_definition')
@Index('uq_process_definition', ['key', 'version'], { unique: true })
@Index('ix_process_definition_deployment', ['deploymentId', 'key'])
@Index('ix_process_definition_tag', ['key', 'versionTag', 'version'])
export class ProcessDefinitionEntity {
  @IdColumn()
  id: string;

  @CodeColumn('definition_key')
  key: string;

  @IntegerColumn('version')
  version: number;

  @CodeColumn('name', 500, { nullable: true })
  name: string | null;

  @CodeColumn('version_tag', 255, { nullable: true })
  versionTag: string | null;

  @CodeColumn('procedure_code', 255, { nullable: true })
  procedureCode: string | null;

  @CodeColumn('core', 16)
  core: string;

  @ReferenceColumn('deployment_id')
  deploymentId: string;

  @CodeColumn('file', 200)
  file: string;

  @IntegerColumn('graph_schema')
  graphSchema: number;

  @CodeColumn('graph_hash', 64)
  graphHash: string;

  @TextColumn('graph')
  graph: string;

  @InstantColumn('created_at')
  createdAt: number;
}

abstract class VersionEntity {
  @IdColumn()
  id: string;

  @CodeColumn('definition_key')
  key: string;

  @IntegerColumn('version')
  version: number;

  @CodeColumn('name', 500, { nullable: true })
  name: string | null;

  @ReferenceColumn('deployment_id')
  deploymentId: string;

  @CodeColumn('file', 200)
  file: string;

  @InstantColumn('created_at')
  createdAt: number;
}

@Entity('decision_definition')
@Index('uq_decision_definition', ['key', 'version'], { unique: true })
@Index('ix_decision_definition_deployment', ['deploymentId', 'key'])
export class DecisionDefinitionEntity extends VersionEntity {}

@Entity('form_definition')
@Index('uq_form_definition', ['key', 'version'], { unique: true })
@Index('ix_form_definition_deployment', ['deploymentId', 'key'])
export class FormDefinitionEntity extends VersionEntity {}

export const definitionEntities = [
  DeploymentEntity,
  DeploymentFileEntity,
  ProcessDefinitionEntity,
  DecisionDefinitionEntity,
  FormDefinitionEntity,
];
