import { X509Certificate } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Reader, UnitOfWork } from '../../../database';
import { Audit, sha256 } from '../../../identity';
import { type Actor, newId } from '../../../kernel';
import { factsOf } from '../pades/signature-finding';
import { refusals } from '../signing.errors';

export interface TrustAnchor {
  id: string;
  subject: string;
  serial: string;
  fingerprint: string;
  /** Epoch ms. */
  validFrom: number;
  validTo: number;
  note: string;
  addedAt: number;
}

interface AnchorRow {
  id: string;
  certificate: string;
  subject: string;
  serial: string;
  fingerprint: string;
  valid_from: number;
  valid_to: number;
  note: string;
  added_at: number;
}

/** The anchors in force, and a name for exactly this list, so that a check can say by which it was made. */
export interface Trust {
  /** SHA-256, 64 hexadecimal digits. */
  version: string;
  /** PEM. */
  anchors: string[];
}

/** Certification authorities whose certificates are trusted: put on the list, and taken off it, by the administrator. */
@Injectable()
export class TrustList {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<TrustAnchor[]> {
    return (await this.rows(this.database)).map((row) => ({
      id: row.id,
      subject: row.subject,
      serial: row.serial,
      fingerprint: row.fingerprint,
      validFrom: Number(row.valid_from),
      validTo: Number(row.valid_to),
      note: row.note,
      addedAt: Number(row.added_at),
    }));
  }

  async current(reader: Reader = this.database): Promise<Trust> {
    const rows = await this.rows(reader);
    const version = sha256(rows.map(({ fingerprint }) => fingerprint).join(' '));
    return { version, anchors: rows.map(({ certificate }) => certificate) };
  }

  /** Throws SIGNING.ANCHOR_INVALID, .ANCHOR_KNOWN. */
  async add(actor: Actor, pem: string, note: string): Promise<string> {
    const certificate = authority(pem);
    const facts = factsOf(certificate);
    const id = newId();
    await this.unitOfWork.run(async (tx) => {
      if ((await this.rows(tx)).some(({ fingerprint }) => fingerprint === facts.fingerprint))
        throw refusals.anchorKnown();
      await tx.insert('trust_anchor', [
        {
          id,
          certificate: certificate.toString(),
          subject: facts.subject.slice(0, 1_000),
          serial: facts.serial,
          fingerprint: facts.fingerprint,
          valid_from: facts.validFrom,
          valid_to: facts.validTo,
          note,
          added_by: actor.id,
          added_at: await tx.now(),
          removed_by: null,
          removed_at: null,
        },
      ]);
      this.audit.done(tx, { action: 'trust-anchor.added', subject: { type: 'trust-anchor', id } });
    });
    return id;
  }

  /** Throws SIGNING.ANCHOR_NOT_FOUND. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { affected } = await tx.execute(
        'UPDATE trust_anchor SET removed_at = ?, removed_by = ? WHERE id = ? AND removed_at IS NULL',
        [await tx.now(), actor.id, id],
      );
      if (affected !== 1) throw refusals.anchorNotFound();
      this.audit.done(tx, { action: 'trust-anchor.removed', subject: { type: 'trust-anchor', id } });
    });
  }

  private rows(reader: Reader): Promise<AnchorRow[]> {
    return reader.query<AnchorRow>(
      `SELECT id, certificate, subject, serial, fingerprint, valid_from, valid_to, note, added_at
       FROM trust_anchor WHERE removed_at IS NULL ORDER BY fingerprint`,
    );
  }
}

function authority(pem: string): X509Certificate {
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(pem);
  } catch {
    throw refusals.anchorInvalid({ field: 'certificate' });
  }
  if (!certificate.ca) throw refusals.anchorInvalid({ field: 'certificate' });
  return certificate;
}
