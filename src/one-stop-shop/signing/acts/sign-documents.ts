import { Injectable } from '@nestjs/common';
import { type Reader, Database } from '../../../database';
import { type Actor, faultPoint, newId } from '../../../kernel';
import { type ListeningCommand, CommandRunner } from '../../../runtime';
import { DocumentFiles } from '../../official-documents/document-files';
import type { OfficialDocument } from '../../official-documents/official-document';
import { OfficialDocuments } from '../../official-documents/official-documents';
import { Organisation } from '../../organisation/organisation';
import { CompleteWork } from '../../tasks/complete-work.command';
import { HeldItems } from '../../tasks/held-item';
import { Capacities, signingLines } from '../capacities';
import { SigningFiles } from '../files/signing-files';
import type { OpenSigningKey } from '../keys/signing-keys';
import { SigningKeys } from '../keys/signing-keys';
import { refusals } from '../signing.errors';
import { signatureMarks } from './marks';
import { SignableDocuments } from './signable-documents';
import { type WaitingDocument, WaitingDocuments } from './waiting-documents';

export interface SignRequest {
  documentId: string;
  /** The version that was looked at. */
  version: number;
}

/**
 * A leader signs what waits for them. The file is signed, then the step of the case is completed: after a crash between the two the
 * document is signed, waits still, and signing it again completes the step alone. Throws SIGNING.*, and what completing throws.
 */
@Injectable()
export class SignDocuments {
  constructor(
    private readonly database: Database,
    private readonly commands: CommandRunner,
    private readonly waiting: WaitingDocuments,
    private readonly signable: SignableDocuments,
    private readonly documents: OfficialDocuments,
    private readonly files: DocumentFiles,
    private readonly signing: SigningFiles,
    private readonly keys: SigningKeys,
    private readonly capacities: Capacities,
    private readonly organisation: Organisation,
    private readonly items: HeldItems,
    private readonly completeWork: CompleteWork,
  ) {}

  /** One password for as many documents as are signed with the key it opens. Throws SIGNING.NO_OWN_KEY, .WRONG_PASSWORD. */
  openKey(actor: Actor, password: string, now: number): Promise<OpenSigningKey> {
    return this.keys.open({ kind: 'PERSON', id: actor.id }, password, now);
  }

  async one(
    actor: Actor,
    { documentId, version }: SignRequest,
    key: OpenSigningKey,
    now: number,
  ): Promise<void> {
    const found = await this.waiting.find(this.database, actor, 'SIGN', documentId, now);
    if (!found) return this.assertSignedBy(actor, documentId);
    if (found.document.state === 'DRAFT') await this.sign(actor, found, version, key, now);
    await faultPoint('signing.signed');
    await this.completeStep(actor, found);
  }

  private async sign(
    actor: Actor,
    { document, item, access }: WaitingDocument,
    version: number,
    key: OpenSigningKey,
    now: number,
  ): Promise<void> {
    if (document.version !== version) throw refusals.changed({ documentId: document.id });
    if (document.draftedBy === actor.id) throw refusals.samePerson();
    const insteadOf = access?.insteadOf ?? null;
    const agencyName = this.agencyName(document, now);
    const lines = signingLines(
      this.signable.signerOf(document),
      await this.capacities.find(document.agencyId, actor.id),
      insteadOf === null
        ? null
        : ((await this.capacities.find(document.agencyId, insteadOf)) ?? this.signable.signerOf(document)),
    );
    const content = this.signable.withSigner(document, { ...lines, name: actor.name });
    const { pdf, places } = await this.signable.typeset({ ...document, content });
    const marks = signatureMarks({ ...lines, signerName: actor.name, agencyName, places, at: now });
    const signed = await this.signing.sign(key.signer, { pdf, ...marks });
    const file = await this.files.put(signed);
    await faultPoint('signing.file-stored');
    await this.commands.run({ actor, isWaiting: true }, async (command) => {
      if (item) {
        const held = await this.items.lock(command, item.taskId);
        this.items.assertWorkable(command, held);
      }
      const locked = await this.documents.get(command.tx, document.id, command.tx.forUpdate);
      if (locked.state !== 'DRAFT' || locked.version !== version)
        throw refusals.changed({ documentId: document.id });
      const moved = await this.documents.moveTo(command, locked, 'SIGNED', { signedBy: actor.id, content });
      await this.files.add(command.tx, command.now, moved, 'SIGNED', file, places);
      await insertSignature(command, moved, 'SIGNATURE', key, { insteadOf, ...lines }, now);
    });
  }

  /** The step asks for the decision to sign; what else its form demands is filled in there, and the step stays open for it. */
  private async completeStep(actor: Actor, { item }: WaitingDocument): Promise<void> {
    if (!item) return;
    await this.completeWork.execute(
      { actor, isWaiting: true },
      { taskId: item.taskId, variables: { signed: true } },
    );
  }

  /** Done before, by the same person: the repetition of a command that has succeeded. */
  private async assertSignedBy(actor: Actor, documentId: string): Promise<void> {
    const signedBy = await signerOf(this.database, documentId, 'SIGNATURE');
    if (signedBy !== actor.id) throw refusals.notYours();
  }

  private agencyName({ agencyId }: OfficialDocument, now: number): string {
    const view = this.organisation.view();
    const date = this.organisation.localDate(now);
    return (view.nameAt(agencyId, date) ?? view.agency(agencyId)?.name)?.vi ?? '';
  }
}

export async function signerOf(
  reader: Reader,
  documentId: string,
  kind: 'SIGNATURE' | 'SEAL',
): Promise<string | undefined> {
  const [row] = await reader.query<{ signed_by: string }>(
    'SELECT signed_by FROM document_signature WHERE document_id = ? AND kind = ?',
    [documentId, kind],
  );
  return row?.signed_by;
}

export async function insertSignature(
  { tx, actor }: ListeningCommand,
  document: OfficialDocument,
  kind: 'SIGNATURE' | 'SEAL',
  key: OpenSigningKey,
  { insteadOf, capacity, title }: { insteadOf: string | null; capacity: string | null; title: string },
  at: number,
): Promise<void> {
  await tx.insert('document_signature', [
    {
      id: newId(),
      document_id: document.id,
      kind,
      key_id: key.id,
      signed_by: actor.id,
      instead_of: insteadOf,
      capacity,
      title,
      subject: key.subject,
      issuer: key.issuer,
      serial: key.serial,
      signed_at: at,
    },
  ]);
}
