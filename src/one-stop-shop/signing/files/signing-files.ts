import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { TaskThread } from '../../../kernel';
import { fillSpace, type SignatureSpace } from '../pades/fill-space';
import type { PdfSigner } from '../pades/sign-pdf';
import { signedDataOver } from '../pades/signed-data';
import type { SignatureFinding } from '../pades/signature-finding';
import { refusals } from '../signing.errors';
import type { Preparation, Validation } from './signing-work';

/** A hostile file may be slow to read; an honest one takes far less than a second. */
const limits = {
  budget: 20_000,
  heap: 768,
  mostWaiting: 200,
  overrun: () => refusals.overrun(),
  busy: () => refusals.busy(),
};

/**
 * Signatures in files, in threads of their own, which are ended when a file takes too long: SIGNING.OVERRUN, or SIGNING.BUSY when too
 * many wait. The threads never see a key.
 */
@Injectable()
export class SigningFiles implements OnModuleDestroy {
  private readonly signing = new TaskThread(__dirname, 'signing-thread', limits);
  /** Files of strangers: what is slow to check does not keep anybody from signing. */
  private readonly checking = new TaskThread(__dirname, 'signing-thread', limits);

  async sign(signer: PdfSigner, preparation: Omit<Preparation, 'kind'>): Promise<Buffer> {
    const space = await this.signing.run<SignatureSpace>({ kind: 'prepare', ...preparation });
    const { certificate, chain, sign } = signer;
    return Buffer.from(fillSpace(space, await signedDataOver(space.digest, certificate, chain, sign)));
  }

  validate(validation: Omit<Validation, 'kind'>): Promise<SignatureFinding[]> {
    return this.checking.run<SignatureFinding[]>({ kind: 'validate', ...validation });
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.signing.close(), this.checking.close()]);
  }
}
