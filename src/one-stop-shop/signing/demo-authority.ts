import { generateKeyPairSync, randomBytes } from 'node:crypto';
import * as forge from 'node-forge';

interface Issued {
  certificate: forge.pki.Certificate;
  key: forge.pki.rsa.PrivateKey;
}

export interface IssueOptions {
  /** Epoch ms. */
  validFrom: number;
  validTo: number;
}

const utf8 = forge.asn1.Type.UTF8 as unknown as forge.asn1.Class;

/**
 * A certification authority for demonstrations and tests: it issues keys to people who do not exist, and nothing outside this
 * installation trusts it.
 */
export class DemoAuthority {
  private readonly own: Issued;

  constructor(
    name: string,
    private readonly time: IssueOptions,
  ) {
    this.own = issue({ commonName: name, organisation: 'motcua demo' }, time, null);
  }

  /** PEM, for the trust list. */
  get certificate(): string {
    return forge.pki.certificateToPem(this.own.certificate);
  }

  /** A PKCS#12 file with a new RSA key and its certificate. */
  issue(
    subject: { commonName: string; organisation: string },
    password: string,
    time: IssueOptions = this.time,
  ): Buffer {
    const { certificate, key } = issue(subject, time, this.own);
    const file = forge.pkcs12.toPkcs12Asn1(key, [certificate, this.own.certificate], password, {
      algorithm: 'aes256',
    });
    return Buffer.from(forge.asn1.toDer(file).getBytes(), 'binary');
  }
}

function issue(
  { commonName, organisation }: { commonName: string; organisation: string },
  { validFrom, validTo }: IssueOptions,
  issuer: Issued | null,
): Issued {
  // The pair comes from OpenSSL: node-forge needs seconds for what takes it a tenth of one.
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const key = forge.pki.privateKeyFromPem(pair.privateKey);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(pair.publicKey);
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`;
  certificate.validity.notBefore = new Date(validFrom);
  certificate.validity.notAfter = new Date(validTo);
  const subject = [
    { name: 'countryName', value: 'VN' },
    { name: 'organizationName', value: organisation, valueTagClass: utf8 },
    { name: 'commonName', value: commonName, valueTagClass: utf8 },
  ];
  certificate.setSubject(subject);
  certificate.setIssuer(issuer ? issuer.certificate.subject.attributes : subject);
  certificate.setExtensions(
    issuer
      ? [
          { name: 'basicConstraints', cA: false },
          { name: 'keyUsage', critical: true, digitalSignature: true, nonRepudiation: true },
          { name: 'subjectKeyIdentifier' },
        ]
      : [
          { name: 'basicConstraints', critical: true, cA: true },
          { name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true },
          { name: 'subjectKeyIdentifier' },
        ],
  );
  certificate.sign(issuer?.key ?? key, forge.md.sha256.create());
  return { certificate, key };
}
