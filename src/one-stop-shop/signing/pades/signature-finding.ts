import type { X509Certificate } from 'node:crypto';

export const signatureFailures = [
  'MALFORMED',
  'UNSUPPORTED',
  'WEAK_ALGORITHM',
  'DIGEST_MISMATCH',
  'CERTIFICATE_MISMATCH',
  'SIGNATURE_WRONG',
  'CHANGED_AFTER',
  'EXPIRED',
  'WRONG_USAGE',
  'ISSUER_UNKNOWN',
] as const;
export type SignatureFailure = (typeof signatureFailures)[number];

/** UNTRUSTED: whole, and by a key that nobody on the trust list answers for, or not for that time. */
export type SignatureVerdict = 'VALID' | 'INVALID' | 'UNTRUSTED';

export interface CertificateFacts {
  subject: string;
  issuer: string;
  serial: string;
  /** Epoch ms. */
  validFrom: number;
  validTo: number;
  /** SHA-256, 64 hexadecimal digits. */
  fingerprint: string;
}

export interface SignatureFinding {
  field: string;
  signerName: string | null;
  reason: string | null;
  /** What the file says the time was, epoch ms. */
  claimedAt: number | null;
  verdict: SignatureVerdict;
  failure: SignatureFailure | null;
  certificate: CertificateFacts | null;
}

export const factsOf = (certificate: X509Certificate): CertificateFacts => ({
  subject: oneLine(certificate.subject),
  issuer: oneLine(certificate.issuer),
  serial: certificate.serialNumber,
  validFrom: Date.parse(certificate.validFrom),
  validTo: Date.parse(certificate.validTo),
  fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
});

const oneLine = (subject: string) => subject.split('\n').join(', ');
