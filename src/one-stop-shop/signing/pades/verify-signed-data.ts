import { constants, createHash, verify, X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import { oid } from './signed-data';

export type SignedDataFailure =
  'MALFORMED' | 'WEAK_ALGORITHM' | 'DIGEST_MISMATCH' | 'CERTIFICATE_MISMATCH' | 'SIGNATURE_WRONG';

export interface VerifiedSignedData {
  failure: SignedDataFailure | null;
  certificate: X509Certificate | null;
  /** Those that came with the signature, its own among them. */
  certificates: X509Certificate[];
  /** What the signer says the time was, epoch ms; not in PAdES baseline signatures. */
  signingTime: number | null;
}

/** What may stand for a content; SHA-1 and MD5 prove nothing any more. */
const hashes = {
  sha256: () => createHash('sha256'),
  sha384: () => createHash('sha384'),
  sha512: () => createHash('sha512'),
};
type Digest = keyof typeof hashes;

const digests: Readonly<Record<string, Digest>> = {
  [oid.sha256]: 'sha256',
  [oid.sha384]: 'sha384',
  [oid.sha512]: 'sha512',
};

/** How a signature algorithm checks; the digest is the signer's where the algorithm does not name one. */
const algorithms: Readonly<Record<string, { digest?: Digest; isPss?: true }>> = {
  '1.2.840.113549.1.1.1': {},
  '1.2.840.113549.1.1.11': { digest: 'sha256' },
  '1.2.840.113549.1.1.12': { digest: 'sha384' },
  '1.2.840.113549.1.1.13': { digest: 'sha512' },
  '1.2.840.113549.1.1.10': { isPss: true },
  '1.2.840.10045.4.3.2': { digest: 'sha256' },
  '1.2.840.10045.4.3.3': { digest: 'sha384' },
  '1.2.840.10045.4.3.4': { digest: 'sha512' },
};

/**
 * Checks a detached CMS signature over content: its digest is that of the content, it was made by the key of the certificate that
 * it names, and, where it binds itself to a certificate, by that one. SHA-1 and older are refused. Whether the certificate is to
 * be trusted is asked elsewhere.
 */
export function verifySignedData(
  cms: Uint8Array,
  content: readonly Uint8Array[],
  needsSigningCertificate: boolean,
): VerifiedSignedData {
  const nothing = { certificate: null, certificates: [], signingTime: null };
  let signed: pki.SignedData;
  try {
    const info = new pki.ContentInfo({ schema: parsed(cms) });
    if (info.contentType !== oid.signedData) return { ...nothing, failure: 'MALFORMED' };
    signed = new pki.SignedData({ schema: info.content as asn1.BaseBlock });
  } catch {
    return { ...nothing, failure: 'MALFORMED' };
  }
  const own = (signed.certificates ?? []).filter((one) => one instanceof pki.Certificate);
  const certificates = own.map((one) => new X509Certificate(Buffer.from(one.toSchema(true).toBER())));
  const [signer] = signed.signerInfos;
  if (!signer || signed.signerInfos.length !== 1 || signed.encapContentInfo.eContent)
    return { ...nothing, certificates, failure: 'MALFORMED' };
  const index = own.findIndex((one) => isOf(signer, one));
  const certificate = certificates[index] ?? null;
  const time = attributeOf(signer, oid.signingTime);
  const found = {
    certificate,
    certificates,
    signingTime:
      time instanceof asn1.UTCTime || time instanceof asn1.GeneralizedTime ? time.toDate().getTime() : null,
  };
  if (!certificate) return { ...found, failure: 'MALFORMED' };
  return { ...found, failure: failureOf(signer, certificate, content, needsSigningCertificate) };
}

function failureOf(
  signer: pki.SignerInfo,
  certificate: X509Certificate,
  content: readonly Uint8Array[],
  needsSigningCertificate: boolean,
): SignedDataFailure | null {
  const attributes = signer.signedAttrs?.encodedValue;
  const digest = digests[signer.digestAlgorithm.algorithmId];
  const algorithm = algorithms[signer.signatureAlgorithm.algorithmId];
  if (!digest || !algorithm) return 'WEAK_ALGORITHM';
  if (!attributes) return 'MALFORMED';
  const type = attributeOf(signer, oid.contentType);
  const stated = attributeOf(signer, oid.messageDigest);
  if (!(type instanceof asn1.ObjectIdentifier) || type.valueBlock.toString() !== oid.data) return 'MALFORMED';
  if (!(stated instanceof asn1.OctetString)) return 'MALFORMED';
  const hash = hashes[digest]();
  for (const part of content) hash.update(part);
  if (!hash.digest().equals(Buffer.from(stated.valueBlock.valueHexView))) return 'DIGEST_MISMATCH';
  const bound = attributeOf(signer, oid.signingCertificateV2);
  if (bound ? !isBoundTo(bound, certificate) : needsSigningCertificate) return 'CERTIFICATE_MISMATCH';
  const key = algorithm.isPss
    ? {
        key: certificate.publicKey,
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_AUTO,
      }
    : certificate.publicKey;
  try {
    const isRight = verify(
      algorithm.digest ?? digest,
      Buffer.from(attributes),
      key,
      Buffer.from(signer.signature.valueBlock.valueHexView),
    );
    return isRight ? null : 'SIGNATURE_WRONG';
  } catch {
    return 'SIGNATURE_WRONG';
  }
}

function parsed(bytes: Uint8Array): asn1.BaseBlock {
  const { result, offset } = asn1.fromBER(bytes);
  if (offset === -1) throw new Error('not ASN.1');
  return result;
}

function isOf({ sid }: pki.SignerInfo, certificate: pki.Certificate): boolean {
  if (sid instanceof pki.IssuerAndSerialNumber)
    return sid.issuer.isEqual(certificate.issuer) && sid.serialNumber.isEqual(certificate.serialNumber);
  const extension = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.14');
  const identifier = extension?.parsedValue as unknown;
  return (
    identifier instanceof asn1.OctetString &&
    sid instanceof asn1.Primitive &&
    Buffer.from(identifier.valueBlock.valueHexView).equals(Buffer.from(sid.valueBlock.valueHexView))
  );
}

/** The one value of a signed attribute; undefined when it is missing or there more than once. */
function attributeOf({ signedAttrs }: pki.SignerInfo, type: string): asn1.BaseBlock | undefined {
  const found = signedAttrs?.attributes.filter((one) => one.type === type) ?? [];
  return found.length === 1 && found[0]!.values.length === 1
    ? (found[0]!.values[0] as asn1.BaseBlock)
    : undefined;
}

/** The first ESSCertIDv2 is of the signer's own certificate (RFC 5035, 4). */
function isBoundTo(attribute: asn1.BaseBlock, { raw }: X509Certificate): boolean {
  const [first] = valuesOf(valuesOf(attribute)[0]);
  const parts = valuesOf(first);
  const [head, second] = parts;
  const isNamed = head instanceof asn1.Sequence;
  const named = isNamed ? valuesOf(head)[0] : undefined;
  const digest = named instanceof asn1.ObjectIdentifier ? digests[named.valueBlock.toString()] : 'sha256';
  const value = isNamed ? second : head;
  return (
    digest !== undefined &&
    value instanceof asn1.OctetString &&
    hashes[digest]().update(raw).digest().equals(Buffer.from(value.valueBlock.valueHexView))
  );
}

const valuesOf = (block: asn1.BaseBlock | undefined): asn1.BaseBlock[] =>
  block instanceof asn1.Sequence ? (block.valueBlock.value as asn1.BaseBlock[]) : [];
