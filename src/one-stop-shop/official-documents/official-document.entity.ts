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

/** A document that leaves an agency: what it says, its number, its state and its newest file. */
@Entity('official_document')
@Index('uq_document_occasion', ['caseId', 'type', 'occasion'], { unique: true })
@Index('uq_document_serial', ['agencyId', 'year', 'serialClass', 'serial'], { unique: true })
@Index('ix_document_drafted', ['agencyId', 'draftedAt', 'id'])
@Index('ix_document_state', ['state', 'agencyId', 'id'])
export class OfficialDocumentEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('case_id', { nullable: true })
  caseId: string | null;

  @ReferenceColumn('agency_id')
  agencyId: string;

  @CodeColumn('type', 100)
  type: string;

  @CodeColumn('occasion', 60)
  occasion: string;

  @CodeColumn('template_code', 100)
  templateCode: string;

  @CodeColumn('template_version', 40)
  templateVersion: string;

  @CodeColumn('language', 2)
  language: string;

  @CodeColumn('abstract', 1000)
  abstract: string;

  /** Number and abstract, folded: what the register is searched by. */
  @CodeColumn('search_text', 1200, { nullable: true })
  searchText: string | null;

  @JsonColumn('content')
  content: JsonObject;

  /** DRAFT | SIGNED | NUMBERED | SEALED | ISSUED | RETURNED | REVOKED | SUPERSEDED | DISCARDED */
  @CodeColumn('state', 16)
  state: string;

  @CodeColumn('serial_class', 40, { nullable: true })
  serialClass: string | null;

  @CodeColumn('symbol', 60, { nullable: true })
  symbol: string | null;

  @IntegerColumn('serial', { nullable: true })
  serial: number | null;

  @CodeColumn('number', 100, { nullable: true })
  number: string | null;

  @IntegerColumn('year', { nullable: true })
  year: number | null;

  @CodeColumn('drafted_by')
  draftedBy: string;

  @InstantColumn('drafted_at')
  draftedAt: number;

  /** Local date `YYYY-MM-DD`. */
  @CodeColumn('dated_on', 10, { nullable: true })
  datedOn: string | null;

  @CodeColumn('signed_by', 255, { nullable: true })
  signedBy: string | null;

  @CodeColumn('issued_by', 255, { nullable: true })
  issuedBy: string | null;

  @InstantColumn('issued_at', { nullable: true })
  issuedAt: number | null;

  @ReferenceColumn('file_id', { nullable: true })
  fileId: string | null;

  @CodeColumn('sha256', 64, { nullable: true })
  sha256: string | null;

  @ReferenceColumn('supersedes', { nullable: true })
  supersedes: string | null;

  @InstantColumn('ended_at', { nullable: true })
  endedAt: number | null;

  @CodeColumn('end_reason', 2000, { nullable: true })
  endReason: string | null;

  @IntegerColumn('version')
  version: number;
}

/** A file of a document. What is added to it (signature, number, seal) makes a new revision; none is overwritten. */
@Entity('official_document_file')
@Index('uq_document_file_revision', ['documentId', 'revision'], { unique: true })
@Index('ix_document_file_content', ['sha256'])
export class OfficialDocumentFileEntity {
  /** Also its key in the file store. */
  @IdColumn()
  id: string;

  @ReferenceColumn('document_id')
  documentId: string;

  /** 1, 2, 3 ... */
  @IntegerColumn('revision')
  revision: number;

  /** RENDERED | SIGNED | NUMBERED | SEALED */
  @CodeColumn('stage', 16)
  stage: string;

  @IntegerColumn('size')
  size: number;

  @CodeColumn('sha256', 64)
  sha256: string;

  /** Where number, date and signature have their room: see `Places`. */
  @JsonColumn('places')
  places: JsonObject;

  @InstantColumn('made_at')
  madeAt: number;
}

/** The last number taken of a class in an agency's year. It only counts up, and only with what takes the number. */
@Entity('document_serial')
export class DocumentSerialEntity {
  @PrimaryColumn({ name: 'agency_id', type: 'varchar', length: 36 })
  agencyId: string;

  @PrimaryColumn({ name: 'year', type: 'bigint' })
  year: number;

  @PrimaryColumn({ name: 'class', type: 'varchar', length: '40' })
  class: string;

  @IntegerColumn('serial')
  serial: number;
}

/** A version of a form put in by the control office; those that are shipped lie in `templates/`. */
@Entity('document_template')
export class DocumentTemplateEntity {
  @PrimaryColumn({ name: 'code', type: 'varchar', length: '100' })
  code: string;

  @PrimaryColumn({ name: 'version', type: 'varchar', length: '40' })
  version: string;

  /** Local date `YYYY-MM-DD` from which on documents are made by it. */
  @CodeColumn('effective_from', 10)
  effectiveFrom: string;

  /** YAML, as it was checked. */
  @TextColumn('content')
  content: string;

  @CodeColumn('legal_basis', 500)
  legalBasis: string;

  @CodeColumn('made_by')
  madeBy: string;

  @InstantColumn('made_at')
  madeAt: number;
}
