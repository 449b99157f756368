import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../../kernel';
import type { OfficialDocument } from '../../official-documents/official-document';
import type { Party, Sheet, TypesetFile } from '../../official-documents/typesetting/sheet';
import { Typesetter } from '../../official-documents/typesetting/typesetter';
import { RenderDocuments, sheetIn } from '../../official-documents/render-documents';
import { refusals } from '../../official-documents/official-documents.errors';

type Signer = Pick<Party, 'capacity' | 'title'>;

/** The text of a document as it is signed: with who signs, and with empty lines where number and date come later. */
@Injectable()
export class SignableDocuments {
  constructor(
    private readonly typesetter: Typesetter,
    private readonly render: RenderDocuments,
  ) {}

  signerOf(document: OfficialDocument): Signer {
    const party = sheetOf(document)
      .blocks.flatMap((block) => (block.kind === 'signatures' ? block.parties : []))
      .find(({ isSigner }) => isSigner);
    return { capacity: party?.capacity ?? null, title: party?.title ?? '' };
  }

  /** The frozen content with the one who signs in the place that the form keeps for them. */
  withSigner(document: OfficialDocument, signer: Signer & { name: string }): JsonObject {
    const sheet = sheetOf(document);
    const blocks = sheet.blocks.map((block) =>
      block.kind === 'signatures'
        ? {
            ...block,
            parties: block.parties.map((party) =>
              party.isSigner ? { ...party, ...signer, note: null } : party,
            ),
          }
        : block,
    );
    return { ...document.content, typeset: { ...sheet, blocks } as unknown as JsonObject };
  }

  typeset(document: OfficialDocument): Promise<TypesetFile> {
    return this.typesetter.set(sheetOf(document), {
      number: null,
      datedOn: null,
      address: this.render.addressOf(document),
      isFilledLater: true,
    });
  }

  /** The place that its date line names. */
  placeOf(document: OfficialDocument): string {
    return sheetOf(document).blocks.find((block) => block.kind === 'letterhead')?.place ?? '';
  }
}

function sheetOf(document: OfficialDocument): Sheet {
  const sheet = sheetIn(document, 'typeset');
  if (!sheet) throw refusals.notRendered();
  return sheet;
}
