import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { fieldsOf, name } from './form-fields';

/**
 * Whether what was appended to a signed file changes only what may change after a signature: empty form fields are filled, further
 * signatures are added, what is needed to check them is kept (DSS), and the file's own properties. A page that shows anything else,
 * or shows it elsewhere, is a change.
 */
export async function isOnlyFilledIn(signed: Uint8Array, now: Uint8Array): Promise<boolean> {
  const before = await PDFDocument.load(signed, { updateMetadata: false });
  const after = await PDFDocument.load(now, { updateMetadata: false });
  if (before.context.trailerInfo.Root?.toString() !== after.context.trailerInfo.Root?.toString())
    return false;
  const allowed = mayChange(before, after);
  for (const [ref, was] of before.context.enumerateIndirectObjects()) {
    if (isBookkeeping(was)) continue;
    const is = after.context.lookup(ref);
    if (is === undefined) return false;
    if (isEqual(was, is)) continue;
    if (!(allowed.get(ref.toString())?.(was, is) ?? false)) return false;
  }
  return true;
}

type Allows = (was: PDFObject | undefined, is: PDFObject) => boolean;

function mayChange(before: PDFDocument, after: PDFDocument): Map<string, Allows> {
  const allowed = new Map<string, Allows>();
  const known = fieldsOf(before);
  const signatures = new Set(
    fieldsOf(after)
      .filter(({ ref, type }) => type === 'Sig' && !known.some((one) => one.ref === ref))
      .map(({ ref }) => ref.toString()),
  );
  const addsSignatures: Allows = (was, is) => hasOnlyMore(was, is, signatures);
  const form = before.catalog.get(name('AcroForm'));
  const formAllows: Allows = (was, is) =>
    differsOnlyIn(was, is, { SigFlags: () => true, Fields: addsSignatures });
  allow(before.context.trailerInfo.Root, (was, is) =>
    differsOnlyIn(was, is, {
      AcroForm: (one, other) => one === undefined || formAllows(one, other),
      DSS: () => true,
      Extensions: () => true,
    }),
  );
  if (form instanceof PDFRef) allow(form, formAllows);
  const fields = before.catalog.lookupMaybe(name('AcroForm'), PDFDict)?.get(name('Fields'));
  allow(fields, addsSignatures);
  for (const { ref, dict, type } of known) {
    const isFree = type === 'Tx' || !dict.has(name('V'));
    if (isFree) allow(ref, (was, is) => differsOnlyIn(was, is, { V: yes, AP: yes, M: yes }));
  }
  for (const page of before.getPages()) {
    allow(page.ref, (was, is) => differsOnlyIn(was, is, { Annots: addsSignatures }));
    allow(page.node.get(name('Annots')), addsSignatures);
  }
  allow(before.context.trailerInfo.Info, yes);
  allow(before.catalog.get(name('Metadata')), yes);
  allow(before.catalog.get(name('DSS')), yes);
  return allowed;

  function allow(ref: PDFObject | undefined, rule: Allows): void {
    if (ref instanceof PDFRef) allowed.set(ref.toString(), rule);
  }
}

const yes = () => true;

/** Every entry is as it was, but for those named, which their own rules allow. */
function differsOnlyIn(
  was: PDFObject | undefined,
  is: PDFObject,
  rules: Readonly<Record<string, Allows>>,
): boolean {
  if (!(was instanceof PDFDict) || !(is instanceof PDFDict)) return false;
  const keys = new Set([...was.keys(), ...is.keys()].map((key) => key.decodeText()));
  return [...keys].every((key) => {
    const [one, other] = [was.get(PDFName.of(key)), is.get(PDFName.of(key))];
    if (one && other && isEqual(one, other)) return true;
    return other !== undefined && Object.hasOwn(rules, key) && rules[key]!(one, other);
  });
}

/** The list begins as it did, and what came after are these. */
function hasOnlyMore(was: PDFObject | undefined, is: PDFObject, these: ReadonlySet<string>): boolean {
  if (!(is instanceof PDFArray) || (was !== undefined && !(was instanceof PDFArray))) return false;
  const old = was?.asArray() ?? [];
  return (
    is
      .asArray()
      .every((item, index) =>
        index < old.length ? isEqual(old[index]!, item) : these.has(item.toString()),
      ) && is.size() >= old.length
  );
}

function isEqual(one: PDFObject, other: PDFObject): boolean {
  if (one instanceof PDFStream || other instanceof PDFStream)
    return (
      one instanceof PDFRawStream &&
      other instanceof PDFRawStream &&
      one.dict.toString() === other.dict.toString() &&
      Buffer.from(one.contents).equals(other.contents)
    );
  return one.toString() === other.toString();
}

/** Tables and containers of objects, which every increment writes anew. */
const isBookkeeping = (object: PDFObject): boolean =>
  object instanceof PDFStream && ['/XRef', '/ObjStm'].includes(String(object.dict.get(name('Type'))));
