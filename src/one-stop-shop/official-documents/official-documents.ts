import { Injectable } from '@nestjs/common';
import { type Reader, updateVersioned } from '../../database';
import { faultPoint, type JsonObject, newId } from '../../kernel';
import type { ListeningCommand } from '../../runtime';
import { dateAt } from '../local-date';
import { DocumentSerials } from './document-serials';
import type { DocumentState, OfficialDocument } from './official-document';
import { mayFollow, numberAsWritten, wasIssued } from './official-document.policy';
import {
  documentColumns,
  type DocumentRow,
  searchText,
  toColumns,
  toDocument,
} from './official-document.row';
import { refusals } from './official-documents.errors';

/** What whoever makes a document says of it. */
export type NewDocument = Pick<
  OfficialDocument,
  | 'caseId'
  | 'agencyId'
  | 'type'
  | 'occasion'
  | 'templateCode'
  | 'templateVersion'
  | 'abstract'
  | 'content'
  | 'serialClass'
  | 'symbol'
> & { id?: string; supersedes?: string };

/** Changes a document within a command; whoever calls has seen to it that the actor may. */
@Injectable()
export class OfficialDocuments {
  constructor(private readonly serials: DocumentSerials) {}

  /** Throws OFFICIAL_DOCUMENT.NOT_FOUND. */
  async get(reader: Reader, id: string, forUpdate = ''): Promise<OfficialDocument> {
    const [row] = await reader.query<DocumentRow>(
      `SELECT ${documentColumns} FROM official_document d WHERE d.id = ?${forUpdate}`,
      [id],
    );
    if (!row) throw refusals.notFound();
    return toDocument(row);
  }

  /** Oldest first. */
  async ofCase(reader: Reader, caseId: string): Promise<OfficialDocument[]> {
    const rows = await reader.query<DocumentRow>(
      `SELECT ${documentColumns} FROM official_document d WHERE d.case_id = ? ORDER BY d.drafted_at, d.id`,
      [caseId],
    );
    return rows.map(toDocument);
  }

  /** The one document of this occasion of a case, if it was made. */
  async find(
    reader: Reader,
    { caseId, type, occasion }: Pick<OfficialDocument, 'type' | 'occasion'> & { caseId: string },
  ): Promise<OfficialDocument | undefined> {
    const [row] = await reader.query<DocumentRow>(
      `SELECT ${documentColumns} FROM official_document d WHERE d.case_id = ? AND d.type = ? AND d.occasion = ?`,
      [caseId, type, occasion],
    );
    return row && toDocument(row);
  }

  async draft(command: ListeningCommand, { id = newId(), ...said }: NewDocument): Promise<OfficialDocument> {
    const { tx, now, actor } = command;
    const document: OfficialDocument = {
      supersedes: null,
      ...said,
      id,
      language: 'vi',
      state: 'DRAFT',
      serial: null,
      number: null,
      year: null,
      draftedBy: actor.id,
      draftedAt: now,
      datedOn: null,
      signedBy: null,
      issuedBy: null,
      issuedAt: null,
      fileId: null,
      sha256: null,
      endedAt: null,
      endReason: null,
      version: 1,
    };
    const { version, ...columns } = document;
    await tx.insert('official_document', [
      { ...toColumns(columns), search_text: searchText(document), version },
    ]);
    await faultPoint('document.drafted');
    this.tell(command, 'drafted', document);
    return document;
  }

  /**
   * Takes the next number of its class and the date of the day. Part of the transaction that issues it, as late as can be.
   * Nothing for a document that bears none, or has its number already.
   */
  async number(command: ListeningCommand, document: OfficialDocument): Promise<OfficialDocument> {
    const datedOn = dateAt(command.now);
    if (document.serialClass === null || document.serial !== null)
      return document.datedOn === null ? this.change(command, document, { datedOn }) : document;
    const year = Number(datedOn.slice(0, 4));
    const { agencyId, serialClass } = document;
    const serial = await this.serials.next(command.tx, { agencyId, year, class: serialClass });
    const number = numberAsWritten(serial, document.symbol ?? serialClass);
    const numbered = await this.change(command, document, { datedOn, year, serial, number });
    await faultPoint('document.numbered');
    return numbered;
  }

  /**
   * Goes to another state. Throws OFFICIAL_DOCUMENT.TRANSITION, and .NO_NUMBER when it is issued without one its class demands.
   * `changes`: what is written with it.
   */
  async moveTo(
    command: ListeningCommand,
    document: OfficialDocument,
    state: DocumentState,
    changes: Partial<Pick<OfficialDocument, 'signedBy' | 'content' | 'endReason'>> = {},
  ): Promise<OfficialDocument> {
    if (!mayFollow(document.state, state)) throw refusals.transition({ state: document.state, to: state });
    if (state === 'ISSUED' && document.serialClass !== null && document.serial === null)
      throw refusals.noNumber();
    const { now, actor } = command;
    const moved = await this.change(command, document, {
      state,
      ...(state === 'ISSUED' && { issuedAt: now, issuedBy: actor.id }),
      ...((state === 'REVOKED' || state === 'SUPERSEDED' || state === 'DISCARDED') && { endedAt: now }),
      ...changes,
    });
    this.tell(command, state.toLowerCase(), moved);
    if (state === 'ISSUED' && document.supersedes !== null)
      await this.supersede(command, document.supersedes);
    return moved;
  }

  /** What a document that is issued stands in the place of is over; a draft of it will never be needed. */
  private async supersede(command: ListeningCommand, id: string): Promise<void> {
    const { tx } = command;
    const document = await this.get(tx, id, tx.forUpdate);
    const state = mayFollow(document.state, 'SUPERSEDED') ? 'SUPERSEDED' : 'DISCARDED';
    if (mayFollow(document.state, state)) await this.moveTo(command, document, state);
  }

  async change(
    { tx }: ListeningCommand,
    document: OfficialDocument,
    changes: Partial<Omit<OfficialDocument, 'id' | 'version'>>,
  ): Promise<OfficialDocument> {
    const changed = { ...document, ...changes };
    const isFoundOtherwise = changed.number !== document.number || changed.abstract !== document.abstract;
    const version = await updateVersioned(tx, 'official_document', document, {
      ...toColumns(changes),
      ...(isFoundOtherwise && { search_text: searchText(changed) }),
    });
    return { ...changed, version };
  }

  private tell(command: ListeningCommand, what: string, document: OfficialDocument): void {
    const { id, caseId, agencyId, type, state, number } = document;
    const detail: JsonObject = {
      documentId: id,
      kind: type,
      state,
      ...(wasIssued(state) && number && { number }),
    };
    command.emit({
      type: `document.${what}`,
      instanceId: null,
      agency: agencyId,
      data: { ...detail, ...(caseId && { caseId }) },
    });
    command.audit({
      action: `document.${what}`,
      subject: { type: 'official-document', id },
      ...(caseId && { caseId }),
      detail,
    });
  }
}
