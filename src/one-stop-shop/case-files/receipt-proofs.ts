import { Injectable } from '@nestjs/common';
import { AuditProofs, type InclusionProof } from '../../identity';
import { refusals } from './case-file.errors';
import { type Receipt, receiptActions } from './note-of-case';

export interface ReceiptProof {
  receipt: Receipt;
  proof: InclusionProof;
}

/** The receipt of a case and the proof that it was given as it says, for scripts/verify-receipt.mjs. */
@Injectable()
export class ReceiptProofs {
  constructor(private readonly proofs: AuditProofs) {}

  /** Of the acceptance; before it, of the filing. Throws CASE_FILE.NO_RECEIPT. The caller has made sure that the case may be seen. */
  async ofCase(caseId: string): Promise<ReceiptProof> {
    for (const action of receiptActions) {
      const entryId = await this.proofs.latestOf(caseId, action);
      if (entryId === undefined) continue;
      const proof = await this.proofs.proofOf(entryId);
      const receipt = proof.entry.detail?.receipt;
      if (receipt) return { receipt: receipt as unknown as Receipt, proof };
    }
    throw refusals.noReceipt({ case: caseId });
  }
}
