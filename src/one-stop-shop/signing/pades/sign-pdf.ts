import type { X509Certificate } from 'node:crypto';
import { fillSpace } from './fill-space';
import { type SignatureLook, type SignatureWords, withSignatureSpace } from './signature-space';
import { type Signer, signedDataOver } from './signed-data';

export interface PdfSigner {
  certificate: X509Certificate;
  chain: readonly X509Certificate[];
  sign: Signer;
}

/** Signs by an increment (PAdES baseline B-B). */
export async function signPdf(
  pdf: Uint8Array,
  signer: PdfSigner,
  words: SignatureWords,
  look?: SignatureLook,
): Promise<Uint8Array> {
  const space = await withSignatureSpace(pdf, words, look);
  const { certificate, chain, sign } = signer;
  return fillSpace(space, await signedDataOver(space.digest, certificate, chain, sign));
}
