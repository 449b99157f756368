import type { X509Certificate } from 'node:crypto';
import type { PdfSigner } from '../pades/sign-pdf';

/** Where a key is: in an encrypted file here, or at a service that signs from afar. */
export const providerNames = ['PKCS12', 'REMOTE'] as const;
export type ProviderName = (typeof providerNames)[number];

export interface KeyCertificates {
  certificate: X509Certificate;
  chain: X509Certificate[];
}

/**
 * Signs with keys that it keeps or knows of. `secret` is what is stored of a key (a PKCS#12 file in base64, the name of a remote
 * credential); `password` is what its holder types each time and nobody stores. Throws SIGNING.WRONG_PASSWORD, .REMOTE_*.
 */
export abstract class SignatureProvider {
  abstract readonly name: ProviderName;
  /** Ready to sign as often as is asked within the next minutes. */
  abstract open(secret: string, password: string): Promise<PdfSigner>;
}
