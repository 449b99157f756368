import { X509Certificate } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Reader, UnitOfWork } from '../../../database';
import { Audit, Keys } from '../../../identity';
import { type Actor, newId } from '../../../kernel';
import { chainOf } from '../pades/certificate-chain';
import type { PdfSigner } from '../pades/sign-pdf';
import { factsOf } from '../pades/signature-finding';
import type { ProviderName } from '../providers/signature-provider';
import { SignatureProviders } from '../providers/signature-providers';
import { refusals } from '../signing.errors';
import { TrustList } from '../trust/trust-list';

/** A person signs, an agency seals. */
export interface KeyHolder {
  kind: 'PERSON' | 'AGENCY';
  id: string;
}

export interface SigningKey {
  id: string;
  holder: KeyHolder;
  provider: ProviderName;
  subject: string;
  issuer: string;
  serial: string;
  fingerprint: string;
  /** Epoch ms. */
  validFrom: number;
  validTo: number;
  addedAt: number;
}

interface KeyRow {
  id: string;
  holder_kind: KeyHolder['kind'];
  holder_id: string;
  provider: ProviderName;
  secret: string;
  subject: string;
  issuer: string;
  serial: string;
  fingerprint: string;
  valid_from: number;
  valid_to: number;
  added_at: number;
}

export interface OpenSigningKey extends SigningKey {
  signer: PdfSigner;
}

const purpose = 'signing-key';

/** The one key in force of each holder. The newest one counts; those before it are retired, and none is ever deleted. */
@Injectable()
export class SigningKeys {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: Keys,
    private readonly providers: SignatureProviders,
    private readonly trust: TrustList,
    private readonly audit: Audit,
  ) {}

  async find(holder: KeyHolder, reader: Reader = this.database): Promise<SigningKey | null> {
    const row = await this.row(holder, reader);
    return row ? view(row) : null;
  }

  /**
   * Keeps a key, after its password has opened it and its certificate leads to the trust list. Throws SIGNING.WRONG_PASSWORD,
   * .NOT_PKCS12, .NO_KEY, .KEY_UNFIT, .CERTIFICATE_UNTRUSTED.
   */
  async add(
    actor: Actor,
    holder: KeyHolder,
    { provider, secret, password }: { provider: ProviderName; secret: string; password: string },
  ): Promise<SigningKey> {
    const { certificate, chain } = await this.providers.get(provider).open(secret, password);
    const { anchors } = await this.trust.current();
    await this.unitOfWork.run(async (tx) => {
      const now = await tx.now();
      const why = chainOf(
        certificate,
        chain,
        anchors.map((pem) => new X509Certificate(pem)),
        now,
      );
      if (why !== 'TRUSTED') throw refusals.certificateUntrusted({ why });
      await this.retireIn(tx, actor, holder, now);
      const facts = factsOf(certificate);
      const id = newId();
      await tx.insert('signing_key', [
        {
          id,
          holder_kind: holder.kind,
          holder_id: holder.id,
          provider,
          secret: this.keys.encrypt(purpose, id, secret),
          certificate: [certificate, ...chain].map(String).join(''),
          subject: facts.subject.slice(0, 1_000),
          issuer: facts.issuer.slice(0, 1_000),
          serial: facts.serial,
          fingerprint: facts.fingerprint,
          valid_from: facts.validFrom,
          valid_to: facts.validTo,
          added_by: actor.id,
          added_at: now,
          retired_by: null,
          retired_at: null,
        },
      ]);
      this.audit.done(tx, { action: 'signing-key.added', subject: { type: 'signing-key', id } });
    });
    return (await this.find(holder))!;
  }

  /** Throws SIGNING.KEY_NOT_FOUND. */
  async retire(actor: Actor, holder: KeyHolder): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.retireIn(tx, actor, holder, await tx.now()))) throw refusals.keyNotFound();
    });
  }

  /** Throws SIGNING.NO_OWN_KEY or .NO_SEAL when there is none in force at `now`, .CERTIFICATE_CHANGED, and what the provider throws. */
  async open(holder: KeyHolder, password: string, now: number): Promise<OpenSigningKey> {
    const row = await this.row(holder, this.database);
    if (!row || Number(row.valid_to) < now || Number(row.valid_from) > now)
      throw holder.kind === 'PERSON' ? refusals.noOwnKey() : refusals.noSeal();
    const signer = await this.providers
      .get(row.provider)
      .open(this.keys.decrypt(purpose, row.id, row.secret), password);
    // What is signed names the certificate that was looked at by the trust list, never another one.
    if (factsOf(signer.certificate).fingerprint !== row.fingerprint) throw refusals.certificateChanged();
    return { ...view(row), signer };
  }

  private async retireIn(
    tx: Parameters<Parameters<UnitOfWork['run']>[0]>[0],
    actor: Actor,
    holder: KeyHolder,
    now: number,
  ): Promise<boolean> {
    const row = await this.row(holder, tx);
    if (!row) return false;
    await tx.execute('UPDATE signing_key SET retired_at = ?, retired_by = ? WHERE id = ?', [
      now,
      actor.id,
      row.id,
    ]);
    this.audit.done(tx, { action: 'signing-key.retired', subject: { type: 'signing-key', id: row.id } });
    return true;
  }

  private async row({ kind, id }: KeyHolder, reader: Reader): Promise<KeyRow | undefined> {
    const [row] = await reader.query<KeyRow>(
      `SELECT id, holder_kind, holder_id, provider, secret, subject, issuer, serial, fingerprint, valid_from, valid_to, added_at
       FROM signing_key WHERE holder_id = ? AND holder_kind = ? AND retired_at IS NULL ORDER BY added_at DESC, id DESC LIMIT 1`,
      [id, kind],
    );
    return row;
  }
}

const view = (row: KeyRow): SigningKey => ({
  id: row.id,
  holder: { kind: row.holder_kind, id: row.holder_id },
  provider: row.provider,
  subject: row.subject,
  issuer: row.issuer,
  serial: row.serial,
  fingerprint: row.fingerprint,
  validFrom: Number(row.valid_from),
  validTo: Number(row.valid_to),
  addedAt: Number(row.added_at),
});
