import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Database } from '../../database';
import { CurrentActor, proofView, ReadsPersonalData, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { CaseAccess } from './case-access';
import { CheckTokens } from './check-tokens';
import { ReceiptProofs } from './receipt-proofs';
import { ReceiptProofView } from './receipt-view.dto';

@ApiTags('case files')
@ApiBearerAuth()
@Controller('case-files/:id')
export class ReceiptsController {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseAccess,
    private readonly receipts: ReceiptProofs,
    private readonly tokens: CheckTokens,
  ) {}

  /** The receipt as it was given, and the proof that it is in the audit log: verified offline by scripts/verify-receipt.mjs. */
  @Get('receipt-proof')
  @RequirePermission('case.read')
  @ReadsPersonalData({ subject: 'case' })
  async proof(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<ReceiptProofView> {
    const { id: caseId } = await this.cases.get(this.database, actor, id);
    const { receipt, proof } = await this.receipts.ofCase(caseId);
    return { receipt, checkToken: this.tokens.of(caseId), proof: proofView(proof) };
  }
}
