import type { X509Certificate } from 'node:crypto';
import * as pki from 'pkijs';

export type ChainVerdict = 'TRUSTED' | 'ISSUER_UNKNOWN' | 'EXPIRED' | 'WRONG_USAGE';

const mostLinks = 6;

/**
 * Whether a certificate was issued, through others that are at hand, under one of the anchors, and whether it and each issuer was
 * within its time at that instant (epoch ms). An anchor is trusted because it is on the list: nothing above it is looked at.
 * Revocation is not asked for: that needs the issuer's own service.
 */
export function chainOf(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
  at: number,
): ChainVerdict {
  if (!maySign(certificate)) return 'WRONG_USAGE';
  let verdict: ChainVerdict = 'ISSUER_UNKNOWN';
  const climb = (from: X509Certificate, links: number): boolean => {
    const inTime = isWithin(from, at);
    if (anchors.some((anchor) => isSame(anchor, from))) {
      if (!inTime) verdict = 'EXPIRED';
      return inTime;
    }
    if (links === mostLinks) return false;
    return [...anchors, ...others].some((issuer) => {
      if (isSame(issuer, from) || !issued(issuer, from)) return false;
      if (!climb(issuer, links + 1)) return false;
      if (!inTime) verdict = 'EXPIRED';
      return inTime;
    });
  };
  return climb(certificate, 0) ? 'TRUSTED' : verdict;
}

const isSame = (one: X509Certificate, other: X509Certificate) => one.raw.equals(other.raw);

const isWithin = ({ validFrom, validTo }: X509Certificate, at: number) =>
  Date.parse(validFrom) <= at && at <= Date.parse(validTo);

function issued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return (
    issuer.ca &&
    hasUsage(issuer, usage.keyCertSign) &&
    certificate.checkIssued(issuer) &&
    certificate.verify(issuer.publicKey)
  );
}

/** Bits of the key usage extension (RFC 5280, 4.2.1.3), from the left. */
const usage = { digitalSignature: 0, nonRepudiation: 1, keyCertSign: 5 } as const;

const maySign = (certificate: X509Certificate) =>
  hasUsage(certificate, usage.digitalSignature) || hasUsage(certificate, usage.nonRepudiation);

/** A certificate that does not say what its key is for is for everything. */
function hasUsage(certificate: X509Certificate, bit: number): boolean {
  const extension = pki.Certificate.fromBER(certificate.raw).extensions?.find(
    ({ extnID }) => extnID === '2.5.29.15',
  );
  if (!extension) return true;
  const octets = Buffer.from(extension.extnValue.valueBlock.valueHexView);
  const bits = octets.subarray(3);
  return ((bits[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0;
}
