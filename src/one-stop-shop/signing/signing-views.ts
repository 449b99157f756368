import { iso } from '../../kernel';
import type { SignatureCheck } from './checks';
import type { SigningKey } from './keys/signing-keys';
import type { SignaturesView, SigningKeyView } from './signing.dto';

export const keyView = (key: SigningKey | null, now: number): SigningKeyView | null =>
  key && {
    id: key.id,
    provider: key.provider,
    subject: key.subject,
    issuer: key.issuer,
    serial: key.serial,
    fingerprint: key.fingerprint,
    validFrom: iso(key.validFrom),
    validTo: iso(key.validTo),
    addedAt: iso(key.addedAt),
    isInForce: key.validFrom <= now && now <= key.validTo,
  };

export const signaturesView = ({ findings, checkedAt }: SignatureCheck): SignaturesView => ({
  items: findings.map(({ signerName, reason, claimedAt, verdict, failure, certificate }) => ({
    signerName,
    reason,
    claimedAt: claimedAt === null ? null : iso(claimedAt),
    verdict,
    failure,
    certificate: certificate && {
      ...certificate,
      validFrom: iso(certificate.validFrom),
      validTo: iso(certificate.validTo),
    },
  })),
  checkedAt: iso(checkedAt),
});
