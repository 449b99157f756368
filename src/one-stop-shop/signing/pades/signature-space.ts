import { createHash } from 'node:crypto';
import {
  PDFDocument,
  type PDFDict,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFString,
} from '@cantoo/pdf-lib';
import { addField, fieldsOf, markSigned, name, type Place, showInside } from './form-fields';
import { pdfDate } from './pdf-date';
import { room, type SignatureSpace } from './fill-space';

/** What a signature says of itself in the file. */
export interface SignatureWords {
  /** Of the signature field; one that is there and empty is used, else it is made. */
  field: string;
  label: string;
  signerName: string;
  reason: string;
  location: string;
  /** Claimed signing time, epoch ms. */
  at: number;
}

export interface SignatureLook {
  place: Place;
  /** A PDF of one page as large as the place. */
  appearance: Uint8Array;
}

const blank = '/**********';

/** Adds an increment with a signature field; nothing that was there before is touched, so earlier signatures stay valid. */
export async function withSignatureSpace(
  pdf: Uint8Array,
  words: SignatureWords,
  look?: SignatureLook,
): Promise<SignatureSpace> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
  const { context } = document;
  const value = context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
  }) as PDFDict;
  value.set(
    name('ByteRange'),
    context.obj([0, ...Array.from({ length: 3 }, () => PDFName.of(blank.slice(1)))]),
  );
  value.set(name('Contents'), PDFHexString.of('0'.repeat(room)));
  value.set(name('Name'), PDFHexString.fromText(words.signerName));
  value.set(name('Reason'), PDFHexString.fromText(words.reason));
  value.set(name('Location'), PDFHexString.fromText(words.location));
  value.set(name('M'), PDFString.of(pdfDate(words.at)));
  // Written as bytes, so that it never goes into a compressed object stream, where no byte range could leave it out.
  const written = new Uint8Array(value.sizeInBytes());
  value.copyBytesInto(written, 0);
  const ref = context.register(PDFInvalidObject.of(written));
  const field =
    fieldsOf(document).find((one) => one.name === words.field && one.type === 'Sig') ??
    addField(document, {
      name: words.field,
      label: words.label,
      type: 'Sig',
      place: look?.place ?? { page: 0, x: 0, y: 0, width: 0, height: 0 },
    });
  if (field.dict.has(name('V'))) throw new Error(`the field ${words.field} is signed already`);
  field.dict.set(name('V'), ref);
  if (look) await showInside(document, field, look.appearance);
  markSigned(document);
  const saved = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
  return spaceIn(saved, pdf.length);
}

function spaceIn(bytes: Uint8Array, from: number): SignatureSpace {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = view.indexOf(`<${'0'.repeat(room)}>`, from) + 1;
  const rangeAt = view.indexOf(`${blank} ${blank} ${blank}`, from);
  if (at === 0 || rangeAt === -1) throw new Error('the space for the signature is not where it was written');
  const end = at + room + 1;
  const range = [at - 1, end, view.length - end];
  view.write(range.join(' ').padEnd(3 * blank.length + 2), rangeAt, 'latin1');
  const digest = createHash('sha256')
    .update(view.subarray(0, at - 1))
    .update(view.subarray(end))
    .digest();
  return { bytes: view, digest, at };
}
