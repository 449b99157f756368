import { createHash, type X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';

/** Object identifiers of CMS (RFC 5652), ESS (RFC 5035) and the algorithms we sign with. */
export const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  rsa: '1.2.840.113549.1.1.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

/** Answers the signature (SHA-256 with the certificate's key) over these bytes. */
export type Signer = (data: Uint8Array) => Promise<Uint8Array>;

/**
 * CMS SignedData without content over a SHA-256 digest, as PAdES baseline B-B asks (ETSI EN 319 142-1, 6.3): content type, message
 * digest and signing-certificate-v2 are signed; the time is in the PDF's own entry, so there is no signing-time here.
 */
export async function signedDataOver(
  digest: Uint8Array,
  certificate: X509Certificate,
  chain: readonly X509Certificate[],
  sign: Signer,
): Promise<Uint8Array> {
  const own = pki.Certificate.fromBER(certificate.raw);
  const attributes = [
    attribute(oid.contentType, new asn1.ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, new asn1.OctetString({ valueHex: digest })),
    attribute(oid.signingCertificateV2, signingCertificate(certificate, own)),
  ].sort((one, other) => Buffer.compare(der(one.toSchema()), der(other.toSchema())));
  const attributesDer = der(new asn1.Set({ value: attributes.map((one) => one.toSchema()) }));
  const signature = await sign(attributesDer);
  const signed = new pki.SignedData({
    version: 1,
    digestAlgorithms: [algorithm(oid.sha256)],
    encapContentInfo: new pki.EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [own, ...chain.map(({ raw }) => pki.Certificate.fromBER(raw))],
    signerInfos: [
      new pki.SignerInfo({
        version: 1,
        sid: new pki.IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        digestAlgorithm: algorithm(oid.sha256),
        signedAttrs: new pki.SignedAndUnsignedAttributes({ type: 0, attributes }),
        signatureAlgorithm:
          certificate.publicKey.asymmetricKeyType === 'ec'
            ? new pki.AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 })
            : algorithm(oid.rsa),
        signature: new asn1.OctetString({ valueHex: signature }),
      }),
    ],
  });
  return der(new pki.ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) }).toSchema());
}

const algorithm = (algorithmId: string) =>
  new pki.AlgorithmIdentifier({ algorithmId, algorithmParams: new asn1.Null() });

const attribute = (type: string, value: asn1.BaseBlock) => new pki.Attribute({ type, values: [value] });

/** ESSCertIDv2 with SHA-256, which is its default and so is not written. */
function signingCertificate({ raw }: X509Certificate, own: pki.Certificate): asn1.Sequence {
  const issuerSerial = new asn1.Sequence({
    value: [
      new asn1.Sequence({
        value: [
          new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber: 4 }, value: [own.issuer.toSchema()] }),
        ],
      }),
      own.serialNumber,
    ],
  });
  const id = new asn1.Sequence({
    value: [new asn1.OctetString({ valueHex: createHash('sha256').update(raw).digest() }), issuerSerial],
  });
  return new asn1.Sequence({ value: [new asn1.Sequence({ value: [id] })] });
}

const der = (schema: asn1.BaseBlock): Buffer => Buffer.from(schema.toBER());
