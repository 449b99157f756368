import { PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import { addField, fieldsOf, name, type Place, showInside } from './form-fields';

/** A place in the document that is written into after the signature: number, date. */
export interface EmptyField {
  name: string;
  label: string;
  type: 'Tx' | 'Sig';
  place: Place;
}

/** Makes the fields that later increments fill; this must be before the first signature, which then allows it. */
export async function withFields(pdf: Uint8Array, fields: readonly EmptyField[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
  for (const field of fields) addField(document, field);
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

/** Text fields with their values and what shows them, as one increment. Throws when there is no such field. */
export async function fillFields(
  pdf: Uint8Array,
  values: readonly { name: string; text: string; appearance: Uint8Array }[],
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
  const fields = fieldsOf(document);
  for (const { name: fieldName, text, appearance } of values) {
    const field = fields.find((one) => one.name === fieldName && one.type === 'Tx');
    if (!field) throw new Error(`the document has no field ${fieldName}`);
    field.dict.set(name('V'), PDFHexString.fromText(text));
    await showInside(document, field, appearance);
  }
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}
