import { sign } from 'node:crypto';
import { openPkcs12, Pkcs12Refused } from '../pades/pkcs12';
import type { PdfSigner } from '../pades/sign-pdf';
import { refusals } from '../signing.errors';
import { SignatureProvider } from './signature-provider';

const refusalOf = {
  WRONG_PASSWORD: refusals.wrongPassword,
  NOT_PKCS12: refusals.notPkcs12,
  NO_KEY: refusals.noKey,
  KEY_UNFIT: refusals.keyUnfit,
} as const;

/** Keys in PKCS#12 files. The key is in memory while it signs and nowhere else without its password. */
export class Pkcs12Provider extends SignatureProvider {
  readonly name = 'PKCS12';

  async open(secret: string, password: string): Promise<PdfSigner> {
    try {
      const { key, certificate, chain } = openPkcs12(Buffer.from(secret, 'base64'), password);
      return { certificate, chain, sign: async (data) => sign('sha256', data, key) };
    } catch (error) {
      if (error instanceof Pkcs12Refused) throw refusalOf[error.reason]();
      throw error;
    }
  }
}
