import { createHash, X509Certificate } from 'node:crypto';
import { oid } from '../pades/signed-data';
import type { PdfSigner } from '../pades/sign-pdf';
import { refusals } from '../signing.errors';
import { SignatureProvider } from './signature-provider';

export interface RemoteService {
  /** Address of the API: `https://csc.example.gov.vn/csc/v1/`. */
  url: string;
  token: string;
}

const patience = 15_000;
const largestAnswer = 1_000_000;

interface CredentialInfo {
  cert?: { certificates?: string[] };
}

/**
 * A service that signs hashes by the protocol of the Cloud Signature Consortium (CSC API 1.0.4): the key never leaves it, and each
 * signature is agreed to with the holder's PIN.
 */
export class RemoteProvider extends SignatureProvider {
  readonly name = 'REMOTE';

  constructor(private readonly service: RemoteService) {
    super();
  }

  async open(credentialID: string, PIN: string): Promise<PdfSigner> {
    const { cert } = await this.ask<CredentialInfo>('credentials/info', {
      credentialID,
      certificates: 'chain',
    });
    const [certificate, ...chain] = (cert?.certificates ?? []).map(certificateOf);
    if (!certificate) throw refusals.noKey();
    const signAlgo = certificate.publicKey.asymmetricKeyType === 'ec' ? oid.ecdsaWithSha256 : oid.rsa;
    return {
      certificate,
      chain,
      sign: async (data) => {
        const hash = [createHash('sha256').update(data).digest('base64')];
        const { SAD } = await this.ask<{ SAD: string }>('credentials/authorize', {
          credentialID,
          numSignatures: 1,
          hash,
          PIN,
        });
        const { signatures } = await this.ask<{ signatures?: string[] }>('signatures/signHash', {
          credentialID,
          SAD,
          hash,
          hashAlgo: oid.sha256,
          signAlgo,
        });
        if (!signatures?.[0]) throw refusals.remoteDown();
        return Buffer.from(signatures[0], 'base64');
      },
    };
  }

  /** 4xx is an answer about what was asked: the credential or its PIN. Everything else is a service that is down. */
  private async ask<Answer>(path: string, body: object): Promise<Answer> {
    const { url, token } = this.service;
    const response = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    }).catch(() => {
      throw refusals.remoteDown();
    });
    if (response.status >= 400 && response.status < 500 && ![401, 403, 429].includes(response.status))
      throw refusals.wrongPassword();
    const text = response.ok ? await response.text().catch(() => '') : '';
    if (text === '' || text.length > largestAnswer) throw refusals.remoteDown();
    try {
      return JSON.parse(text) as Answer;
    } catch {
      throw refusals.remoteDown();
    }
  }
}

function certificateOf(base64: string): X509Certificate {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'));
  } catch {
    throw refusals.remoteDown();
  }
}
