import { X509Certificate } from 'node:crypto';
import { PDFArray, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { PlaceOnPage } from '../../official-documents/typesetting/sheet';
import { fillFields, withFields } from '../pades/fill-fields';
import { fieldsOf, type Place } from '../pades/form-fields';
import type { SignatureSpace } from '../pades/fill-space';
import { type SignatureWords, withSignatureSpace } from '../pades/signature-space';
import type { SignatureFinding } from '../pades/signature-finding';
import { validatePdf } from '../pades/validate-pdf';
import { appearanceOf, type Look } from './appearance';

/** What is done to a file in one go, in this order: fields are made, fields are filled, room is made for a signature. */
export interface Preparation {
  kind: 'prepare';
  pdf: Uint8Array;
  fields: { name: string; label: string; type: 'Tx' | 'Sig'; place: PlaceOnPage }[];
  values: { name: string; text: string; look: Look }[];
  words: SignatureWords;
  /** What shows the signature, in its field or, when that is still to be made, at the place; null = it is not shown. */
  shown: { look: Look; place: PlaceOnPage | null } | null;
}

export interface Validation {
  kind: 'validate';
  pdf: Uint8Array;
  /** PEM. */
  anchors: string[];
  /** Epoch ms. */
  receivedAt: number;
}

export type SigningTask = Preparation | Validation;

export const prepare = async (task: Preparation): Promise<SignatureSpace> => {
  let pdf = task.pdf;
  const heights = await pageHeights(pdf);
  const placed = (place: PlaceOnPage) => lowerLeft(place, heights);
  if (task.fields.length > 0)
    pdf = await withFields(
      pdf,
      task.fields.map(({ place, ...field }) => ({ ...field, place: placed(place) })),
    );
  if (task.values.length > 0) {
    const sizes = await fieldPlaces(pdf);
    const values = task.values.map(async ({ name, text, look }) => {
      const place = sizes.get(name);
      if (!place) throw new Error(`the document has no field ${name}`);
      return { name, text, appearance: await appearanceOf(look, place.width, place.height) };
    });
    pdf = await fillFields(pdf, await Promise.all(values));
  }
  const { shown, words } = task;
  if (!shown) return withSignatureSpace(pdf, words);
  const place = (await fieldPlaces(pdf)).get(words.field) ?? (shown.place && placed(shown.place));
  if (!place) throw new Error(`the document has no place for ${words.field}`);
  return withSignatureSpace(pdf, words, {
    place,
    appearance: await appearanceOf(shown.look, place.width, place.height),
  });
};

export const validate = ({ pdf, anchors, receivedAt }: Validation): Promise<SignatureFinding[]> =>
  validatePdf(
    pdf,
    anchors.map((pem) => new X509Certificate(pem)),
    receivedAt,
  );

async function pageHeights(pdf: Uint8Array): Promise<number[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.getPages().map((page) => page.getHeight());
}

/** By field, in units of the page; which page it is, is in the field itself. */
async function fieldPlaces(pdf: Uint8Array): Promise<Map<string, Place>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return new Map(
    fieldsOf(document).map(({ name, dict }) => {
      const { x, y, width, height } = dict.lookup(PDFName.of('Rect'), PDFArray).asRectangle();
      return [name, { page: 0, x, y, width, height }];
    }),
  );
}

/** From the upper left corner and page 1 to the lower left one and page 0. */
function lowerLeft({ page, x, y, width, height }: PlaceOnPage, heights: readonly number[]): Place {
  const full = heights[page - 1];
  if (full === undefined) throw new Error(`the document has no page ${page}`);
  return { page: page - 1, x, y: full - y - height, width, height };
}
