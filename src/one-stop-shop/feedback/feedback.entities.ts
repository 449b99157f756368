import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../../database';

/** The last number of a register in a year: counted up in the transaction that enters, so a number is never given twice. */
@Entity('register_counter')
export class RegisterCounterEntity {
  @PrimaryColumn({ name: 'register', type: 'varchar', length: 20 })
  register: string;

  @PrimaryColumn({ name: 'year', type: 'bigint' })
  year: number;

  @IntegerColumn('serial')
  serial: number;
}

/** Feedback or a recommendation (phản ánh, kiến nghị) as the register holds it. */
@Entity('feedback')
@Index('ux_feedback_code', ['code'], { unique: true })
@Index('ix_feedback_agency', ['agencyId', 'state', 'receivedAt'])
@Index('ix_feedback_received', ['receivedAt', 'id'])
@Index('ix_feedback_public', ['state', 'publishedAt'])
@Index('ix_feedback_instance', ['instanceId'])
@Index('ix_feedback_case', ['caseId'])
@Index('ix_feedback_sender', ['senderId', 'receivedAt'])
export class FeedbackEntity {
  @IdColumn()
  id: string;

  /** `PA-2026-000045` */
  @CodeColumn('code', 40)
  code: string;

  @ReferenceColumn('instance_id')
  instanceId: string;

  @ReferenceColumn('clock_id')
  clockId: string;

  /** Whoever has it now. */
  @ReferenceColumn('agency_id')
  agencyId: string;

  /** The case it is about, as the sender named it; found only where there is one. */
  @CodeColumn('case_code', 100, { nullable: true })
  caseCode: string | null;

  @ReferenceColumn('case_id', { nullable: true })
  caseId: string | null;

  /** ONLINE | COUNTER | PHONE | POST */
  @CodeColumn('channel', 16)
  channel: string;

  @CodeColumn('category', 32)
  category: string;

  @CodeColumn('title', 500)
  title: string;

  @TextColumn('content')
  content: string;

  /** Citizen account, or a keyed hash of the address; null for what an official has taken down. */
  @CodeColumn('sender_id', 100, { nullable: true })
  senderId: string | null;

  @CodeColumn('sender_name', 255)
  senderName: string;

  @CodeColumn('sender_email', 254, { nullable: true })
  senderEmail: string | null;

  @CodeColumn('sender_phone', 30, { nullable: true })
  senderPhone: string | null;

  /** Letters are written in it: vi | en */
  @CodeColumn('language', 2)
  language: string;

  /** RECEIVED | ANSWERING | APPROVING | PUBLISHING | PUBLISHED | ANSWERED | REFUSED | CANCELLED */
  @CodeColumn('state', 16)
  state: string;

  /** Who is to write the answer. */
  @CodeColumn('handler_id', 255, { nullable: true })
  handlerId: string | null;

  @TextColumn('answer', { nullable: true })
  answer: string | null;

  /** Account that wrote the answer, and the one that agreed to it. */
  @CodeColumn('answered_by', 255, { nullable: true })
  answeredBy: string | null;

  @CodeColumn('approved_by', 255, { nullable: true })
  approvedBy: string | null;

  /** When the answer was agreed to and sent. */
  @InstantColumn('answered_at', { nullable: true })
  answeredAt: number | null;

  @CodeColumn('refusal_reason', 32, { nullable: true })
  refusalReason: string | null;

  @CodeColumn('public_title', 500, { nullable: true })
  publicTitle: string | null;

  @TextColumn('public_question', { nullable: true })
  publicQuestion: string | null;

  @TextColumn('public_answer', { nullable: true })
  publicAnswer: string | null;

  /** Folded words of what is published. */
  @CodeColumn('public_search', 800, { nullable: true })
  publicSearch: string | null;

  @InstantColumn('published_at', { nullable: true })
  publishedAt: number | null;

  /** 1 to 5. */
  @IntegerColumn('rating', { nullable: true })
  rating: number | null;

  @CodeColumn('rating_note', 1_000, { nullable: true })
  ratingNote: string | null;

  @InstantColumn('rated_at', { nullable: true })
  ratedAt: number | null;

  @InstantColumn('received_at')
  receivedAt: number;

  @InstantColumn('closed_at', { nullable: true })
  closedAt: number | null;

  /** Folded words of code, title and sender. */
  @CodeColumn('search_text', 800)
  searchText: string;

  @IntegerColumn('event_seq')
  eventSeq: number;

  @IntegerColumn('version')
  version: number;
}

/** Which agency has had it, from when until when: segments touch, and the open one is the holder's. */
@Entity('feedback_custody')
@Index('ix_feedback_custody_agency', ['agencyId', 'feedbackId'])
export class FeedbackCustodyEntity {
  @PrimaryColumn({ name: 'feedback_id', type: 'varchar', length: 36 })
  feedbackId: string;

  @PrimaryColumn({ name: 'seq', type: 'bigint' })
  seq: number;

  @ReferenceColumn('agency_id')
  agencyId: string;

  @InstantColumn('from_at')
  fromAt: number;

  @InstantColumn('until_at', { nullable: true })
  untilAt: number | null;
}

/** What happened to it, in order; never rewritten. */
@Entity('feedback_event')
export class FeedbackEventEntity {
  @PrimaryColumn({ name: 'feedback_id', type: 'varchar', length: 36 })
  feedbackId: string;

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

  @ReferenceColumn('agency_id')
  agencyId: string;

  /** In the writer's own words. */
  @TextColumn('note', { nullable: true })
  note: string | null;

  /** JSON: codes, ids and dates. */
  @TextColumn('data')
  data: string;
}
