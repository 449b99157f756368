import type { X509Certificate } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { chainOf } from './certificate-chain';
import { isOnlyFilledIn } from './changes-after';
import { fieldsOf, name, textOf } from './form-fields';
import { instantOfPdfDate } from './pdf-date';
import {
  factsOf,
  type SignatureFailure,
  type SignatureFinding,
  type SignatureVerdict,
} from './signature-finding';
import { type SignedDataFailure, verifySignedData } from './verify-signed-data';

const subFilters = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached'];
const mostSignatures = 50;

/**
 * Every signature of a PDF, oldest first: whether the bytes it covers are whole, what was added after it is harmless and signed in
 * its turn, and its certificate leads to an anchor at the time of signing. That time is what the file claims, and never later than
 * `receivedAt` (epoch ms). A file that is no PDF, or has no signature, has no findings.
 */
export async function validatePdf(
  bytes: Uint8Array,
  anchors: readonly X509Certificate[],
  receivedAt: number,
): Promise<SignatureFinding[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false }).catch(() => null);
  if (!pdf) return [];
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const read = fieldsOf(pdf)
    .filter(({ type, dict }) => type === 'Sig' && dict.lookup(name('V')) instanceof PDFDict)
    .slice(0, mostSignatures)
    .map((field) => readSignature(file, field.name, field.dict.lookup(name('V'), PDFDict)))
    .sort((one, other) => one.end - other.end);
  const findings: SignatureFinding[] = [];
  for (const signature of [...read].reverse())
    findings.unshift(await judge(signature, file, findings, anchors, receivedAt));
  return findings;
}

interface ReadSignature {
  field: string;
  signerName: string | null;
  reason: string | null;
  claimedAt: number | null;
  subFilter: string;
  forbidsChanges: boolean;
  /** What it covers; null when the range is not one that leaves out the signature alone. */
  covered: Buffer[] | null;
  cms: Buffer;
  end: number;
}

function readSignature(file: Buffer, field: string, value: PDFDict): ReadSignature {
  const contents = value.lookup(name('Contents'));
  const cms = contents instanceof PDFHexString ? Buffer.from(contents.asBytes()) : Buffer.alloc(0);
  const range = value.lookup(name('ByteRange'));
  const numbers =
    range instanceof PDFArray
      ? range.asArray().map((item) => (item instanceof PDFNumber ? item.asNumber() : Number.NaN))
      : [];
  const [from, length, second, rest] = numbers as [number, number, number, number];
  const end = second + rest;
  const isRange =
    numbers.length === 4 &&
    numbers.every((number) => Number.isSafeInteger(number) && number >= 0) &&
    from === 0 &&
    length < second &&
    end <= file.length;
  // The gap is the signature's own value and nothing else: what lies there is covered by nobody.
  const gap = isRange ? file.subarray(length, second).toString('latin1') : '';
  const isOwn = /^<[0-9A-Fa-f]*>$/.test(gap) && Buffer.from(gap.slice(1, -1), 'hex').equals(cms);
  const subFilter = value.lookup(name('SubFilter'));
  const time = textOf(value.lookup(name('M')));
  return {
    field,
    signerName: textOf(value.lookup(name('Name'))) ?? null,
    reason: textOf(value.lookup(name('Reason'))) ?? null,
    claimedAt: (time === undefined ? undefined : instantOfPdfDate(time)) ?? null,
    subFilter: subFilter instanceof PDFName ? subFilter.decodeText() : '',
    forbidsChanges: forbidsChanges(value),
    covered: isRange && isOwn ? [file.subarray(0, length), file.subarray(second, end)] : null,
    cms,
    end: isRange ? end : 0,
  };
}

/** DocMDP with permission 1: nothing may follow (ISO 32000-2, 12.8.2.2). */
function forbidsChanges(value: PDFDict): boolean {
  const references = value.lookup(name('Reference'));
  if (!(references instanceof PDFArray)) return false;
  return references.asArray().some((_, index) => {
    const reference = references.lookup(index);
    if (!(reference instanceof PDFDict)) return false;
    if (String(reference.lookup(name('TransformMethod'))) !== '/DocMDP') return false;
    const parameters = reference.lookup(name('TransformParams'));
    const p = parameters instanceof PDFDict ? parameters.lookup(name('P')) : undefined;
    return p instanceof PDFNumber && p.asNumber() === 1;
  });
}

async function judge(
  signature: ReadSignature,
  file: Buffer,
  later: readonly SignatureFinding[],
  anchors: readonly X509Certificate[],
  receivedAt: number,
): Promise<SignatureFinding> {
  const { field, signerName, reason, claimedAt, subFilter, covered, cms, end } = signature;
  const finding = (
    verdict: SignatureVerdict,
    failure: SignatureFailure | null,
    certificate: X509Certificate | null,
    at = claimedAt,
  ): SignatureFinding => ({
    field,
    signerName,
    reason,
    claimedAt: at,
    verdict,
    failure,
    certificate: certificate && factsOf(certificate),
  });
  if (!subFilters.includes(subFilter)) return finding('INVALID', 'UNSUPPORTED', null);
  if (!covered) return finding('INVALID', 'MALFORMED', null);
  const signed: { failure: SignedDataFailure | null } & ReturnType<typeof verifySignedData> =
    verifySignedData(cms, covered, subFilter === 'ETSI.CAdES.detached');
  const { certificate, certificates } = signed;
  const at = claimedAt ?? signed.signingTime;
  if (signed.failure || !certificate)
    return finding('INVALID', signed.failure ?? 'MALFORMED', certificate, at);
  const time = Math.min(at ?? receivedAt, receivedAt);
  const chain = chainOf(certificate, certificates, anchors, time);
  if (end < file.length && !(await isHarmless(signature, file, later, chain === 'TRUSTED')))
    return finding('INVALID', 'CHANGED_AFTER', certificate, at);
  return chain === 'TRUSTED'
    ? finding('VALID', null, certificate, at)
    : finding('UNTRUSTED', chain, certificate, at);
}

/**
 * What nobody has signed may be read differently by other programs, and is never harmless. Neither is what a stranger has signed
 * behind the signature of somebody who is trusted.
 */
async function isHarmless(
  { end, forbidsChanges }: ReadSignature,
  file: Buffer,
  later: readonly SignatureFinding[],
  isTrusted: boolean,
): Promise<boolean> {
  const isSigned = later.every(
    ({ verdict }) => verdict === 'VALID' || (verdict === 'UNTRUSTED' && !isTrusted),
  );
  if (later.length === 0 || !isSigned || forbidsChanges) return false;
  return isOnlyFilledIn(file.subarray(0, end), file).catch(() => false);
}
