import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../../database';

/** A directing document (văn bản chỉ đạo, điều hành) out of which tasks are given. */
@Entity('directive')
@Index('ux_directive_number', ['agencyId', 'number', 'issuedOn'], { unique: true })
@Index('ix_directive_issued', ['issuedOn', 'id'])
export class DirectiveEntity {
  @IdColumn()
  id: string;

  /** Who issued it. */
  @ReferenceColumn('agency_id')
  agencyId: string;

  /** Number and symbol as printed: `123/CĐ-UBND`. */
  @CodeColumn('number', 100)
  number: string;

  /** Local date. */
  @CodeColumn('issued_on', 10)
  issuedOn: string;

  @CodeColumn('signer', 255)
  signer: string;

  @CodeColumn('abstract', 1_000)
  abstract: string;

  @CodeColumn('entered_by', 255)
  enteredBy: string;

  @InstantColumn('entered_at')
  enteredAt: number;

  @IntegerColumn('version')
  version: number;
}

/** One task of a directive, given to a lead agency with a date. */
@Entity('directive_task')
@Index('ux_directive_task_code', ['code'], { unique: true })
@Index('ix_directive_task_directive', ['directiveId', 'code'])
@Index('ix_directive_task_lead', ['leadAgencyId', 'state', 'id'])
@Index('ix_directive_task_issuer', ['issuerAgencyId', 'state', 'id'])
@Index('ix_directive_task_instance', ['instanceId'])
export class DirectiveTaskEntity {
  @IdColumn()
  id: string;

  /** `NV-2026-000012` */
  @CodeColumn('code', 40)
  code: string;

  @ReferenceColumn('directive_id')
  directiveId: string;

  /** Of its directive. */
  @ReferenceColumn('issuer_agency_id')
  issuerAgencyId: string;

  @ReferenceColumn('lead_agency_id')
  leadAgencyId: string;

  @ReferenceColumn('instance_id')
  instanceId: string;

  @ReferenceColumn('clock_id')
  clockId: string;

  @CodeColumn('content', 2_000)
  content: string;

  /** What has to be handed in: a report, a plan, a decision. */
  @CodeColumn('product', 500)
  product: string;

  /** ASSIGNED | IN_PROGRESS | REPORTED | SENT_BACK | CLOSED | WITHDRAWN | CANCELLED */
  @CodeColumn('state', 16)
  state: string;

  @CodeColumn('assignee_id', 255, { nullable: true })
  assigneeId: string | null;

  /** Percent, as last reported. */
  @IntegerColumn('progress')
  progress: number;

  /** The date asked for while the request waits for an answer. */
  @CodeColumn('extension_until', 10, { nullable: true })
  extensionUntil: string | null;

  @InstantColumn('given_at')
  givenAt: number;

  @InstantColumn('closed_at', { nullable: true })
  closedAt: number | null;

  @CodeColumn('search_text', 800)
  searchText: string;

  @IntegerColumn('event_seq')
  eventSeq: number;

  @IntegerColumn('version')
  version: number;
}

/** An agency that works with the lead. */
@Entity('directive_cooperation')
@Index('ix_directive_cooperation_agency', ['agencyId', 'taskId'])
export class DirectiveCooperationEntity {
  @PrimaryColumn({ name: 'task_id', type: 'varchar', length: 36 })
  taskId: string;

  @PrimaryColumn({ name: 'agency_id', type: 'varchar', length: 36 })
  agencyId: string;
}

/** What happened to a task, in order: reports, requests, decisions, urging letters; never rewritten. */
@Entity('directive_entry')
export class DirectiveEntryEntity {
  @PrimaryColumn({ name: 'task_id', type: 'varchar', length: 36 })
  taskId: string;

  @PrimaryColumn({ name: 'seq', type: 'bigint' })
  seq: number;

  @CodeColumn('type', 64)
  type: string;

  @InstantColumn('at')
  at: number;

  @CodeColumn('actor_id', 255)
  actorId: string;

  @CodeColumn('actor_kind', 16)
  actorKind: string;

  @CodeColumn('actor_name', 255)
  actorName: string;

  @ReferenceColumn('agency_id', { nullable: true })
  agencyId: string | null;

  @TextColumn('text', { nullable: true })
  text: string | null;

  /** JSON: codes, dates and ids of files. */
  @TextColumn('data')
  data: string;
}
