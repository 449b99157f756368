import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  BytesColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  TextColumn,
} from '../../database';
import type { JsonObject, LocalizedText } from '../../kernel';
import type { ProposalState } from './proposal.policy';

/** What one person wants done and another one has to agree to. Kept for good, whatever became of it. */
@Entity('proposal')
@Index('uq_proposal_open', ['openKey'], { unique: true })
@Index('ix_proposal_state', ['state', 'expiresAt'])
@Index('ix_proposal_proposer', ['proposedBy'])
@Index('ix_proposal_subject', ['subjectType', 'subjectId'])
export class ProposalEntity {
  @IdColumn()
  id: string;

  @CodeColumn('kind', 100)
  kind: string;

  @JsonColumn('input')
  input: JsonObject;

  @CodeColumn('subject_type', 50)
  subjectType: string;

  @CodeColumn('subject_id')
  subjectId: string;

  @JsonColumn('title')
  title: LocalizedText;

  /** What is there now and what would be, as it was when it was proposed. */
  @JsonColumn('details')
  details: JsonObject;

  @CodeColumn('proposed_by')
  proposedBy: string;

  /** The name of the time. */
  @CodeColumn('proposed_by_name', 500)
  proposedByName: string;

  @TextColumn('reason')
  reason: string;

  @InstantColumn('proposed_at')
  proposedAt: number;

  @InstantColumn('expires_at')
  expiresAt: number;

  @CodeColumn('state', 16)
  state: ProposalState;

  /** Hash of who proposes what while it is open, so that a second click proposes nothing new; null afterwards. */
  @CodeColumn('open_key', 64, { nullable: true })
  openKey: string | null;

  @CodeColumn('decided_by', 255, { nullable: true })
  decidedBy: string | null;

  @CodeColumn('decided_by_name', 500, { nullable: true })
  decidedByName: string | null;

  @InstantColumn('decided_at', { nullable: true })
  decidedAt: number | null;

  @TextColumn('decision_note', { nullable: true })
  decisionNote: string | null;

  /** What it led to, or the refusal `{code, params}` it failed with. */
  @JsonColumn('result', { nullable: true })
  result: JsonObject | null;

  @IntegerColumn('version')
  version: number;
}

/** A file that a proposal brings with it, byte for byte. */
@Entity('proposal_file')
export class ProposalFileEntity {
  @PrimaryColumn({ name: 'proposal_id', type: 'varchar', length: 36 })
  proposalId: string;

  @PrimaryColumn({ name: 'name', type: 'varchar', length: 200 })
  name: string;

  @CodeColumn('hash', 64)
  hash: string;

  @BytesColumn('content')
  content: Buffer;
}
