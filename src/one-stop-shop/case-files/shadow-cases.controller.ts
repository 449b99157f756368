import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { IdempotencyKey } from '../../http';
import type { CommandKey } from '../../http';
import { CurrentActor, RequirePermission } from '../../identity';
import { type Actor, isMachine } from '../../kernel';
import { CaseFileQueries } from './case-file.queries';
import type { NationalStatus } from './case-file.policy';
import { refusals } from './case-file.errors';
import { ShadowCaseRequest } from './case-requests.dto';
import { CaseFileView } from './case-view.dto';
import { RecordShadowCase } from './record-shadow-case.command';

@ApiTags('case files')
@ApiBearerAuth()
@Controller('shadow-case-files')
export class ShadowCasesController {
  constructor(
    private readonly queries: CaseFileQueries,
    private readonly record: RecordShadowCase,
  ) {}

  /** What the system that owns this case says of it now; for services. A repeated or older message changes nothing. */
  @Put(':system/:foreignCode')
  @RequirePermission('case.file')
  async put(
    @Param('system') system: string,
    @Param('foreignCode') foreignCode: string,
    @Body() body: ShadowCaseRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CaseFileView> {
    if (!isMachine(actor)) throw refusals.notYourPost({ act: 'shadow' });
    for (const [field, value] of Object.entries({ system, foreignCode }))
      if (value.length > 100) throw refusals.inputInvalid({ field, rule: 'at most 100 characters' });
    const { nationalStatus, filedAt, acceptedAt, dueAt, finishedAt, ...facts } = body;
    const { caseId } = await this.record.execute(
      { actor, ...(key && { key }) },
      {
        ...facts,
        system,
        foreignCode,
        nationalStatus: nationalStatus as NationalStatus,
        filedAt: Date.parse(filedAt),
        ...(acceptedAt !== undefined && { acceptedAt: Date.parse(acceptedAt) }),
        ...(dueAt !== undefined && { dueAt: Date.parse(dueAt) }),
        ...(finishedAt !== undefined && { finishedAt: Date.parse(finishedAt) }),
      },
    );
    return this.queries.get(actor, caseId);
  }
}
