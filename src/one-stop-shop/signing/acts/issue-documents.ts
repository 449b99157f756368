import { Injectable } from '@nestjs/common';
import { Database } from '../../../database';
import { type Actor, faultPoint } from '../../../kernel';
import { CommandRunner } from '../../../runtime';
import { DocumentFiles } from '../../official-documents/document-files';
import type { OfficialDocument } from '../../official-documents/official-document';
import { OfficialDocuments } from '../../official-documents/official-documents';
import { dateInWords } from '../../official-documents/vietnamese';
import { Organisation } from '../../organisation/organisation';
import { CompleteWork } from '../../tasks/complete-work.command';
import { HeldItems } from '../../tasks/held-item';
import { SigningFiles } from '../files/signing-files';
import { type OpenSigningKey, SigningKeys } from '../keys/signing-keys';
import { refusals } from '../signing.errors';
import { sealMarks } from './marks';
import { insertSignature, signerOf, type SignRequest } from './sign-documents';
import { SignableDocuments } from './signable-documents';
import { type WaitingDocument, WaitingDocuments } from './waiting-documents';

/**
 * The records office gives a signed document its number and date, seals it with the agency's signature and issues it (NĐ 30/2020
 * Art. 14-18). Four acts, each with a state of its own: after a crash between any two, doing it again goes on where it stopped, with
 * the number that was taken.
 */
@Injectable()
export class IssueDocuments {
  constructor(
    private readonly database: Database,
    private readonly commands: CommandRunner,
    private readonly waiting: WaitingDocuments,
    private readonly signable: SignableDocuments,
    private readonly documents: OfficialDocuments,
    private readonly files: DocumentFiles,
    private readonly signing: SigningFiles,
    private readonly keys: SigningKeys,
    private readonly organisation: Organisation,
    private readonly items: HeldItems,
    private readonly completeWork: CompleteWork,
  ) {}

  /** Throws SIGNING.NO_SEAL, .WRONG_PASSWORD. */
  openSeal(agencyId: string, password: string, now: number): Promise<OpenSigningKey> {
    return this.keys.open({ kind: 'AGENCY', id: agencyId }, password, now);
  }

  async one(
    actor: Actor,
    { documentId, version }: SignRequest,
    sealOf: (agencyId: string) => Promise<OpenSigningKey>,
    now: number,
  ): Promise<void> {
    const found = await this.waiting.find(this.database, actor, 'ISSUE', documentId, now);
    if (!found) return this.assertIssuedBy(actor, documentId);
    const { document } = found;
    if (document.state === 'SIGNED' && document.version !== version) throw refusals.changed({ documentId });
    if ((await signerOf(this.database, documentId, 'SIGNATURE')) === actor.id) throw refusals.samePerson();
    const seal = await sealOf(document.agencyId);
    const numbered = document.state === 'SIGNED' ? await this.number(actor, found) : document;
    await faultPoint('signing.numbered');
    const sealed =
      numbered.state === 'NUMBERED' ? await this.seal(actor, found, numbered, seal, now) : numbered;
    await faultPoint('signing.sealed');
    await this.issue(actor, found, sealed);
  }

  private number(actor: Actor, found: WaitingDocument): Promise<OfficialDocument> {
    return this.commands.run({ actor, isWaiting: true }, async (command) => {
      await this.hold(command, found);
      const document = await this.documents.get(command.tx, found.document.id, command.tx.forUpdate);
      if (document.state !== 'SIGNED' || document.version !== found.document.version)
        throw refusals.changed({ documentId: document.id });
      return this.documents.moveTo(command, await this.documents.number(command, document), 'NUMBERED');
    });
  }

  /** Number and date are written into the fields that the first signature has left open, and the agency signs it all. */
  private async seal(
    actor: Actor,
    found: WaitingDocument,
    document: OfficialDocument,
    seal: OpenSigningKey,
    now: number,
  ): Promise<OfficialDocument> {
    const { agencyId, number, datedOn } = document;
    const name = this.organisation.view().agency(agencyId)?.name.vi ?? '';
    const places = await this.files.placesOf(this.database, document.id);
    const location = this.signable.placeOf(document);
    const date = datedOn === null ? null : `${location}, ${dateInWords(datedOn)}`;
    const sealed = await this.signing.sign(seal.signer, {
      pdf: await this.files.read(document),
      ...sealMarks({ agencyName: name, location, number, date, places, at: now }),
    });
    const file = await this.files.put(sealed);
    await faultPoint('signing.seal-stored');
    return this.commands.run({ actor, isWaiting: true }, async (command) => {
      await this.hold(command, found);
      const locked = await this.documents.get(command.tx, document.id, command.tx.forUpdate);
      if (locked.state !== 'NUMBERED') throw refusals.changed({ documentId: document.id });
      const moved = await this.documents.moveTo(command, locked, 'SEALED');
      await this.files.add(command.tx, command.now, moved, 'SEALED', file);
      await insertSignature(
        command,
        moved,
        'SEAL',
        seal,
        { insteadOf: null, capacity: null, title: name },
        now,
      );
      return this.documents.get(command.tx, document.id);
    });
  }

  /** A result is issued by completing its step, which tells the case the number; what is of no case is issued by itself. */
  private async issue(actor: Actor, { item }: WaitingDocument, document: OfficialDocument): Promise<void> {
    if (item) {
      await this.completeWork.execute(
        { actor, isWaiting: true },
        { taskId: item.taskId, variables: { documentNumber: document.number, sealed: true } },
      );
      return;
    }
    await this.commands.run({ actor, isWaiting: true }, async (command) => {
      const locked = await this.documents.get(command.tx, document.id, command.tx.forUpdate);
      if (locked.state === 'SEALED') await this.documents.moveTo(command, locked, 'ISSUED');
    });
  }

  private async hold(command: Parameters<Parameters<CommandRunner['run']>[1]>[0], { item }: WaitingDocument) {
    if (item) this.items.assertWorkable(command, await this.items.lock(command, item.taskId));
  }

  private async assertIssuedBy(actor: Actor, documentId: string): Promise<void> {
    if ((await signerOf(this.database, documentId, 'SEAL')) !== actor.id) throw refusals.notYours();
  }
}
