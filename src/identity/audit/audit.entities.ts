import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../../database';
import type { JsonObject } from '../../kernel';

/** One act. Never changed and never deleted: triggers refuse both. */
@Entity('audit_entry')
@Index('ix_audit_entry_at', ['at'])
@Index('ix_audit_entry_actor', ['actorId', 'id'])
@Index('ix_audit_entry_subject', ['subjectType', 'subjectId', 'id'])
@Index('ix_audit_entry_case', ['caseId', 'id'])
@Index('ix_audit_entry_request', ['requestId'])
export class AuditEntryEntity {
  @IdColumn()
  id: string;

  @InstantColumn('at')
  at: number;

  @CodeColumn('actor_kind', 20)
  actorKind: string;

  @CodeColumn('actor_id', 100)
  actorId: string;

  @CodeColumn('on_behalf_of', 100, { nullable: true })
  onBehalfOf: string | null;

  @CodeColumn('request_id', 64, { nullable: true })
  requestId: string | null;

  @CodeColumn('door', 200)
  door: string;

  @CodeColumn('action', 100)
  action: string;

  @CodeColumn('subject_type', 60)
  subjectType: string;

  @CodeColumn('subject_id', 255)
  subjectId: string;

  @ReferenceColumn('case_id', { nullable: true })
  caseId: string | null;

  @CodeColumn('outcome', 10)
  outcome: string;

  @TextColumn('reason', { nullable: true })
  reason: string | null;

  @CodeColumn('before_hash', 64, { nullable: true })
  beforeHash: string | null;

  @CodeColumn('after_hash', 64, { nullable: true })
  afterHash: string | null;

  @JsonColumn('detail', { nullable: true })
  detail: JsonObject | null;

  @CodeColumn('content_hash', 64)
  contentHash: string;
}

/** Entries that are committed and not sealed yet; a trigger puts them here. */
@Entity('audit_unsealed')
export class AuditUnsealedEntity {
  @IdColumn('entry_id')
  entryId: string;
}

/** The place of an entry in the chain. */
@Entity('audit_link')
@Index('uq_audit_link_entry', ['entryId'], { unique: true })
export class AuditLinkEntity {
  @PrimaryColumn({ name: 'seq', type: 'bigint' })
  seq: number;

  @ReferenceColumn('entry_id')
  entryId: string;

  @CodeColumn('hash', 64)
  hash: string;
}

/** A signed batch of links. */
@Entity('audit_checkpoint')
@Index('uq_audit_checkpoint_to', ['toSeq'], { unique: true })
@Index('ix_audit_checkpoint_at', ['at'])
export class AuditCheckpointEntity {
  @IdColumn()
  id: string;

  @IntegerColumn('from_seq')
  fromSeq: number;

  @IntegerColumn('to_seq')
  toSeq: number;

  @CodeColumn('merkle_root', 64)
  merkleRoot: string;

  @CodeColumn('head_hash', 64)
  headHash: string;

  @CodeColumn('previous', 64)
  previous: string;

  @InstantColumn('at')
  at: number;

  @CodeColumn('signature', 128)
  signature: string;
}

/** The signed root of one finished day (Asia/Ho_Chi_Minh), as it was exported. */
@Entity('audit_root')
export class AuditRootEntity {
  @PrimaryColumn({ name: 'day', type: 'varchar', length: 10 })
  day: string;

  @TextColumn('content')
  content: string;
}

/** Where the sealing has come to; its one row is the lock of the sealing. */
@Entity('audit_seal')
export class AuditSealEntity {
  @PrimaryColumn({ name: 'id', type: 'bigint' })
  id: number;

  @IntegerColumn('seq')
  seq: number;

  @CodeColumn('head_hash', 64)
  headHash: string;

  @CodeColumn('checkpoint_hash', 64)
  checkpointHash: string;

  /** No checkpoint may be dated before this: the one before it, and the end of the day that has its root. */
  @InstantColumn('not_before')
  notBefore: number;
}
