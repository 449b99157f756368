import { Injectable } from '@nestjs/common';
import { Database, isUniqueViolation, UnitOfWork } from '../../database';
import { SigningFiles } from './files/signing-files';
import type { SignatureFinding } from './pades/signature-finding';
import { TrustList } from './trust/trust-list';

export interface SignatureCheck {
  findings: SignatureFinding[];
  /** Epoch ms: when this file was first checked by the list that is in force. */
  checkedAt: number;
}

/**
 * What is known of the signatures in a file, which its hash names. A file is checked once for each trust list, because neither ever
 * changes; what was found by an earlier list stays where it was written.
 */
@Injectable()
export class SignatureChecks {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly trust: TrustList,
    private readonly files: SigningFiles,
  ) {}

  /** `receivedAt`: since when the file has been here, epoch ms. Throws SIGNING.OVERRUN, .BUSY. */
  async of(sha256: string, receivedAt: number, read: () => Promise<Buffer>): Promise<SignatureCheck> {
    const { version, anchors } = await this.trust.current();
    const known = await this.find(sha256, version);
    if (known) return known;
    const findings = await this.files.validate({ pdf: await read(), anchors, receivedAt });
    const kept = await this.unitOfWork
      .run(async (tx) => {
        const checkedAt = await tx.now();
        await tx.insert('signature_check', [
          { sha256, trust_list: version, findings: JSON.stringify(findings), checked_at: checkedAt },
        ]);
        return { findings, checkedAt };
      })
      .catch((error: unknown) => {
        if (!isUniqueViolation(error)) throw error;
        return this.find(sha256, version);
      });
    return kept!;
  }

  private async find(sha256: string, version: string): Promise<SignatureCheck | undefined> {
    const [row] = await this.database.query<{ findings: string; checked_at: number }>(
      'SELECT findings, checked_at FROM signature_check WHERE sha256 = ? AND trust_list = ?',
      [sha256, version],
    );
    return (
      row && { findings: JSON.parse(row.findings) as SignatureFinding[], checkedAt: Number(row.checked_at) }
    );
  }
}
