import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** Where something stands: page from 0, PDF units (1/72 inch), origin at the lower left. */
export interface Place {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export const name = (text: string) => PDFName.of(text);

/** Text of a string object, of whichever kind. */
export const textOf = (value: unknown): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;

export interface Field {
  ref: PDFRef;
  dict: PDFDict;
  name: string;
  /** Tx | Sig | ... */
  type: string;
}

/** The terminal fields of the document's form, by their full names. At most 1 000, eight levels deep. */
export function fieldsOf(pdf: PDFDocument): Field[] {
  const form = pdf.catalog.lookupMaybe(name('AcroForm'), PDFDict);
  const found: Field[] = [];
  const walk = (list: PDFArray | undefined, path: string, type: string | undefined, depth: number): void => {
    if (!list || depth > 8) return;
    for (let index = 0; index < list.size() && found.length < 1_000; index += 1) {
      const ref = list.get(index);
      const dict = pdf.context.lookup(ref);
      if (!(ref instanceof PDFRef) || !(dict instanceof PDFDict)) continue;
      const own = textOf(dict.lookup(name('T')));
      const fullName = [path, own].filter(Boolean).join('.');
      const ft = dict.lookup(name('FT'));
      const ownType = ft instanceof PDFName ? ft.decodeText() : type;
      const kids = dict.lookup(name('Kids'));
      const hasFields =
        kids instanceof PDFArray &&
        kids.asArray().some((kid) => {
          const child = pdf.context.lookup(kid);
          return child instanceof PDFDict && child.has(name('T'));
        });
      if (hasFields) walk(kids, fullName, ownType, depth + 1);
      else if (ownType) found.push({ ref, dict, name: fullName, type: ownType });
    }
  };
  walk(form?.lookupMaybe(name('Fields'), PDFArray), '', undefined, 0);
  return found;
}

/** A field that is its own widget. Read-only and printed: what fills it is an act of ours, never a reader's typing. */
export function addField(
  pdf: PDFDocument,
  field: { name: string; label: string; type: 'Tx' | 'Sig'; place: Place },
): Field {
  const { context } = pdf;
  const page = pdf.getPage(field.place.page);
  const { x, y, width, height } = field.place;
  const dict = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: field.type,
    Rect: [x, y, x + width, y + height],
    F: 132,
    P: page.ref,
    ...(field.type === 'Tx' && { Ff: 1 }),
  }) as PDFDict;
  dict.set(name('T'), PDFHexString.fromText(field.name));
  dict.set(name('TU'), PDFHexString.fromText(field.label));
  if (field.type === 'Tx') dict.set(name('DA'), PDFString.of('/Helv 12 Tf 0 g'));
  const ref = context.register(dict);
  const annotations = page.node.lookupMaybe(name('Annots'), PDFArray);
  if (annotations) annotations.push(ref);
  else page.node.set(name('Annots'), context.obj([ref]));
  formOf(pdf).lookup(name('Fields'), PDFArray).push(ref);
  return { ref, dict, name: field.name, type: field.type };
}

/** The document's form, made where there is none; from the first signature on it says that it is only ever appended to. */
export function formOf(pdf: PDFDocument): PDFDict {
  const { context, catalog } = pdf;
  let form = catalog.lookupMaybe(name('AcroForm'), PDFDict);
  if (!form) {
    const helvetica = context.register(
      context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }),
    );
    form = context.obj({ Fields: [], DR: { Font: { Helv: helvetica } } }) as PDFDict;
    catalog.set(name('AcroForm'), context.register(form));
  }
  if (!(form.lookup(name('Fields')) instanceof PDFArray)) form.set(name('Fields'), context.obj([]));
  return form;
}

/** SignaturesExist and AppendOnly. */
export function markSigned(pdf: PDFDocument): void {
  const form = formOf(pdf);
  if (form.lookupMaybe(name('SigFlags'), PDFNumber)?.asNumber() !== 3)
    form.set(name('SigFlags'), PDFNumber.of(3));
}

/** Shows the first page of another PDF inside the field's rectangle. */
export async function showInside(pdf: PDFDocument, { dict }: Field, appearance: Uint8Array): Promise<void> {
  const [page] = await pdf.embedPdf(appearance);
  await page!.embed();
  dict.set(name('AP'), pdf.context.obj({ N: page!.ref }));
}
