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
import type { SignatureFinding } from './pades/signature-finding';

/** The key a person signs with, or an agency seals with. Retired, never deleted: what it signed names it. */
@Entity('signing_key')
@Index('ix_signing_key_holder', ['holderId', 'retiredAt'])
export class SigningKeyEntity {
  @IdColumn()
  id: string;

  /** PERSON | AGENCY */
  @CodeColumn('holder_kind', 16)
  holderKind: string;

  @ReferenceColumn('holder_id')
  holderId: string;

  /** PKCS12 | REMOTE */
  @CodeColumn('provider', 16)
  provider: string;

  /** The PKCS#12 file, or the name of the key at the remote service; encrypted with the keys of this installation. */
  @TextColumn('secret')
  secret: string;

  /** PEM: its own certificate, then those that lead from it to an anchor. */
  @TextColumn('certificate')
  certificate: string;

  @CodeColumn('subject', 1000)
  subject: string;

  @CodeColumn('issuer', 1000)
  issuer: string;

  @CodeColumn('serial', 64)
  serial: string;

  /** SHA-256 of the certificate, hexadecimal. */
  @CodeColumn('fingerprint', 64)
  fingerprint: string;

  @InstantColumn('valid_from')
  validFrom: number;

  @InstantColumn('valid_to')
  validTo: number;

  @ReferenceColumn('added_by')
  addedBy: string;

  @InstantColumn('added_at')
  addedAt: number;

  @ReferenceColumn('retired_by', { nullable: true })
  retiredBy: string | null;

  @InstantColumn('retired_at', { nullable: true })
  retiredAt: number | null;
}

/** A certificate whose issues are trusted. Removed ones stay, to tell by which list a check was made. */
@Entity('trust_anchor')
export class TrustAnchorEntity {
  @IdColumn()
  id: string;

  /** PEM. */
  @TextColumn('certificate')
  certificate: string;

  @CodeColumn('subject', 1000)
  subject: string;

  @CodeColumn('serial', 64)
  serial: string;

  @CodeColumn('fingerprint', 64)
  fingerprint: string;

  @InstantColumn('valid_from')
  validFrom: number;

  @InstantColumn('valid_to')
  validTo: number;

  @CodeColumn('note', 500)
  note: string;

  @ReferenceColumn('added_by')
  addedBy: string;

  @InstantColumn('added_at')
  addedAt: number;

  @ReferenceColumn('removed_by', { nullable: true })
  removedBy: string | null;

  @InstantColumn('removed_at', { nullable: true })
  removedAt: number | null;
}

/** How somebody signs for an agency (NĐ 30/2020 Art. 13): `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `TL.`, `TUQ.`, and the title. */
@Entity('signing_capacity')
export class SigningCapacityEntity {
  @PrimaryColumn({ name: 'agency_id', type: 'varchar', length: 36 })
  agencyId: string;

  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 36 })
  personId: string;

  /** One or two lines above the title; null = the head signs in their own name. */
  @CodeColumn('capacity', 200, { nullable: true })
  capacity: string | null;

  @CodeColumn('title', 200)
  title: string;

  @ReferenceColumn('set_by')
  setBy: string;

  @InstantColumn('set_at')
  setAt: number;
}

/** Whether an agency still signs its documents on paper; without a row it signs files. */
@Entity('signing_practice')
export class SigningPracticeEntity {
  @PrimaryColumn({ name: 'agency_id', type: 'varchar', length: 36 })
  agencyId: string;

  /** 0 | 1 */
  @IntegerColumn('on_paper')
  onPaper: number;

  @ReferenceColumn('set_by')
  setBy: string;

  @InstantColumn('set_at')
  setAt: number;
}

/** That a document was signed or sealed here: by whom, in whose place, with which certificate. */
@Entity('document_signature')
@Index('uq_document_signature_kind', ['documentId', 'kind'], { unique: true })
export class DocumentSignatureEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('document_id')
  documentId: string;

  /** SIGNATURE | SEAL */
  @CodeColumn('kind', 16)
  kind: string;

  @ReferenceColumn('key_id')
  keyId: string;

  @ReferenceColumn('signed_by')
  signedBy: string;

  @ReferenceColumn('instead_of', { nullable: true })
  insteadOf: string | null;

  @CodeColumn('capacity', 200, { nullable: true })
  capacity: string | null;

  @CodeColumn('title', 200)
  title: string;

  @CodeColumn('subject', 1000)
  subject: string;

  @CodeColumn('issuer', 1000)
  issuer: string;

  @CodeColumn('serial', 64)
  serial: string;

  @InstantColumn('signed_at')
  signedAt: number;
}

/** What was found in a file by one trust list. Another list is another check; neither is ever changed. */
@Entity('signature_check')
export class SignatureCheckEntity {
  /** Of the file, hexadecimal. */
  @PrimaryColumn({ name: 'sha256', type: 'varchar', length: '64' })
  sha256: string;

  /** Hash of the fingerprints of the anchors it was checked by. */
  @PrimaryColumn({ name: 'trust_list', type: 'varchar', length: '64' })
  trustList: string;

  @JsonColumn('findings')
  findings: SignatureFinding[];

  @InstantColumn('checked_at')
  checkedAt: number;
}
