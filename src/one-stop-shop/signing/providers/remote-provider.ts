import { createHash, verify, X509Certificate } from 'node:crypto';
import { oid } from '../pades/signed-data';
import type { PdfSigner } from '../pades/sign-pdf';
import { refusals } from '../signing.errors';
import { SignatureProvider } from './signature-provider';

export interface RemoteService {
  /** Address of the API: `https://csc.example.gov.vn/csc/v1/`. */
  url: string;
  token: string;
}

/** Milliseconds that one answer may take, its last byte included. */
const patience = 15_000;
const largestAnswer = 1_000_000;

interface CredentialInfo {
  cert?: { certificates?: string[] };
}

/**
 * A service that signs hashes by the protocol of the Cloud Signature Consortium (CSC API 1.0.4): the key never leaves it, and each
 * signature is agreed to with the holder's PIN. What it answers is believed only when it fits what was asked: a signature that its own
 * certificate does not bear out goes into no file.
 */
export class RemoteProvider extends SignatureProvider {
  readonly name = 'REMOTE';

  constructor(
    private readonly service: RemoteService,
    private readonly timeLimit = patience,
  ) {
    super();
  }

  /** Throws SIGNING.REMOTE_DOWN, .REMOTE_REFUSED, .REMOTE_WRONG, .NO_KEY; signing then also .WRONG_PASSWORD. */
  async open(credentialID: string, PIN: string): Promise<PdfSigner> {
    const { cert } = await this.ask<CredentialInfo>('credentials/info', {
      credentialID,
      certificates: 'chain',
    });
    const [certificate, ...chain] = (cert?.certificates ?? []).map(certificateOf);
    if (!certificate) throw refusals.noKey();
    return { certificate, chain, sign: (data) => this.sign(credentialID, PIN, certificate, data) };
  }

  private async sign(
    credentialID: string,
    PIN: string,
    certificate: X509Certificate,
    data: Uint8Array,
  ): Promise<Uint8Array> {
    const hash = [createHash('sha256').update(data).digest('base64')];
    const signAlgo = certificate.publicKey.asymmetricKeyType === 'ec' ? oid.ecdsaWithSha256 : oid.rsa;
    const { SAD } = await this.ask<{ SAD?: string }>(
      'credentials/authorize',
      { credentialID, numSignatures: 1, hash, PIN },
      refusals.wrongPassword,
    );
    if (!SAD) throw refusals.remoteWrong();
    const { signatures } = await this.ask<{ signatures?: string[] }>('signatures/signHash', {
      credentialID,
      SAD,
      hash,
      hashAlgo: oid.sha256,
      signAlgo,
    });
    const signature = Buffer.from(String(signatures?.[0] ?? ''), 'base64');
    if (!isSignature(signature, data, certificate)) throw refusals.remoteWrong();
    return signature;
  }

  /** 4xx is an answer about what was asked; that it does not let us in, and everything else, is a service that is down. */
  private async ask<Answer extends object>(
    path: string,
    body: object,
    refused: () => Error = refusals.remoteRefused,
  ): Promise<Answer> {
    const { url, token } = this.service;
    let status: number;
    let text: string;
    try {
      const response = await fetch(new URL(path, url), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(this.timeLimit),
      });
      status = response.status;
      text = await textOf(response);
    } catch {
      throw refusals.remoteDown();
    }
    if (status >= 400 && status < 500 && ![401, 403, 429].includes(status)) throw refused();
    if (status < 200 || status >= 300) throw refusals.remoteDown();
    const answer = parsed(text);
    if (typeof answer !== 'object' || answer === null) throw refusals.remoteWrong();
    return answer as Answer;
  }
}

/** Of what is longer than any answer nothing: it is no JSON then. */
async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > largestAnswer) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSignature(signature: Buffer, data: Uint8Array, { publicKey }: X509Certificate): boolean {
  try {
    return verify('sha256', data, publicKey, signature);
  } catch {
    return false;
  }
}

function certificateOf(base64: string): X509Certificate {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'));
  } catch {
    throw refusals.remoteWrong();
  }
}
