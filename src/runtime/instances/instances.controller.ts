import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdempotencyKey } from '../../http';
import type { CommandKey } from '../../http';
import {
  CurrentActor,
  Proposed,
  RequirePermission,
  SecondPerson,
  type Wish,
  ReadsPersonalData,
} from '../../identity';
import type { Actor, Json, JsonObject } from '../../kernel';
import { HideContent } from '../content/hide-content.interceptor';
import type { ModifyOperation } from '../engine/contract';
import { refusals } from '../runtime.errors';
import type { Caller } from './command-runner';
import { HistoryPage, InstancePage, InstanceView } from './instance-view.dto';
import {
  HistoryQuery,
  InstanceListQuery,
  ModifyInstanceRequest,
  ModifyOperationRequest,
  ReasonRequest,
  RepairRequest,
  SetVariablesRequest,
  StartInstanceRequest,
} from './instance-requests.dto';
import { MigrateInstanceRequest } from '../migration/migration.dto';
import { InstanceQueries } from './instance.queries';
import { ResumeInstance } from './resume-instance.command';
import { StartInstance } from './start-instance.command';
import { SuspendInstance } from './suspend-instance.command';

@ApiTags('process instances')
@ApiBearerAuth()
@UseInterceptors(HideContent)
@Controller('process-instances')
export class InstancesController {
  constructor(
    private readonly queries: InstanceQueries,
    private readonly startInstance: StartInstance,
    private readonly suspendInstance: SuspendInstance,
    private readonly resumeInstance: ResumeInstance,
    private readonly secondPerson: SecondPerson,
  ) {}

  /** Starts an instance and answers it as it is after its first step. */
  @Post()
  @RequirePermission('instance.start')
  async start(
    @Body() body: StartInstanceRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<InstanceView> {
    return this.queries.get(await this.startInstance.execute(waiting(actor, key), body));
  }

  /** Instances, newest first. */
  @Get()
  @RequirePermission('instance.read')
  list(@Query() query: InstanceListQuery): Promise<InstancePage> {
    return this.queries.list(query);
  }

  /** What the instance waits for, its variables, its incidents, and what it has called. */
  @Get(':id')
  @ReadsPersonalData({ subject: 'instance' })
  @RequirePermission('instance.read')
  get(@Param('id') id: string): Promise<InstanceView> {
    return this.queries.get(id);
  }

  /** What has happened, in order, numbered from 1 without gaps. */
  @Get(':id/history')
  @ReadsPersonalData({ subject: 'instance' })
  @RequirePermission('instance.read')
  history(@Param('id') id: string, @Query() { after, limit }: HistoryQuery): Promise<HistoryPage> {
    return this.queries.history(id, after, limit);
  }

  @Get(':id/variables')
  @ReadsPersonalData({ subject: 'instance' })
  @RequirePermission('instance-content.read')
  variables(@Param('id') id: string): Promise<JsonObject> {
    return this.queries.variables(id);
  }

  /** Writes variables; conditions that wait for them are looked at. Of a person, like every repair, a proposal: 202. */
  @Put(':id/variables')
  @RequirePermission('instance.operate')
  @ApiOkResponse({ type: InstanceView })
  @ApiAcceptedResponse({ type: Proposed })
  writeVariables(
    @Param('id') instanceId: string,
    @Body() { reason, ...input }: SetVariablesRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<InstanceView | Proposed> {
    return this.repair(
      'instance.set-variables',
      { ...input, instanceId },
      { actor, reason, ...(key && { key }) },
    );
  }

  /** The same as PUT, for clients that cannot send one. */
  @Post(':id/variables')
  @HttpCode(200)
  @RequirePermission('instance.operate')
  @ApiOkResponse({ type: InstanceView })
  @ApiAcceptedResponse({ type: Proposed })
  postVariables(
    @Param('id') instanceId: string,
    @Body() { reason, ...input }: SetVariablesRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<InstanceView | Proposed> {
    return this.repair(
      'instance.set-variables',
      { ...input, instanceId },
      { actor, reason, ...(key && { key }) },
    );
  }

  /** Ends the instance and everything it has called. */
  @Post(':id/cancel')
  @HttpCode(200)
  @RequirePermission('instance.operate')
  @ApiOkResponse({ type: InstanceView })
  @ApiAcceptedResponse({ type: Proposed })
  cancel(
    @Param('id') instanceId: string,
    @Body() { reason }: RepairRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<InstanceView | Proposed> {
    return this.repair('instance.cancel', { instanceId }, { actor, reason, ...(key && { key }) });
  }

  /** Holds the instance and what it has called: nothing is completed, no timer fires, until it is resumed. */
  @Post(':id/suspend')
  @HttpCode(200)
  @RequirePermission('instance.operate')
  suspend(
    @Param('id') instanceId: string,
    @Body() { reason }: ReasonRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<InstanceView> {
    return this.answer(instanceId, this.suspendInstance.execute(waiting(actor, key), { instanceId, reason }));
  }

  /** Goes on; timers that became due meanwhile fire now. */
  @Post(':id/resume')
  @HttpCode(200)
  @RequirePermission('instance.operate')
  resume(
    @Param('id') instanceId: string,
    @Body() { reason }: ReasonRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<InstanceView> {
    return this.answer(instanceId, this.resumeInstance.execute(waiting(actor, key), { instanceId, reason }));
  }

  /** Moves tokens: cancels executions, starts before or after elements, as one step. */
  @Post(':id/modify')
  @HttpCode(200)
  @RequirePermission('instance.operate')
  @ApiOkResponse({ type: InstanceView })
  @ApiAcceptedResponse({ type: Proposed })
  modify(
    @Param('id') instanceId: string,
    @Body() { reason, operations, variables }: ModifyInstanceRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<InstanceView | Proposed> {
    const input = {
      instanceId,
      operations: operations.map(toOperation) as unknown as Json,
      ...(variables && { variables }),
    };
    return this.repair('instance.modify', input, { actor, reason, ...(key && { key }) });
  }

  /** Goes on in another version of the same process, where every place with a token is still there; can be undone for an hour. */
  @Post(':id/migrate')
  @HttpCode(200)
  @RequirePermission('instance.operate')
  @ApiOkResponse({ type: InstanceView })
  @ApiAcceptedResponse({ type: Proposed })
  migrate(
    @Param('id') instanceId: string,
    @Body() { reason, targetDefinitionId, mapping }: MigrateInstanceRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<InstanceView | Proposed> {
    const input = { instanceId, targetDefinitionId, ...(mapping && { mapping: { ...mapping } }) };
    return this.repair('instance.migrate', input, { actor, reason, ...(key && { key }) });
  }

  /** Done at once for a service; of a person, a proposal. */
  private async repair(
    kind: string,
    input: JsonObject & { instanceId: string },
    wish: Wish,
  ): Promise<InstanceView | Proposed> {
    const outcome = await this.secondPerson.require(kind, input, wish);
    return outcome instanceof Proposed ? outcome : this.queries.get(input.instanceId);
  }

  private async answer(instanceId: string, act: Promise<void>): Promise<InstanceView> {
    await act;
    return this.queries.get(instanceId);
  }
}

const waiting = (actor: Actor, key: CommandKey | undefined): Caller => ({
  actor,
  isWaiting: true,
  ...(key && { key }),
});

function toOperation(request: ModifyOperationRequest): ModifyOperation {
  const { cancelExecution, startBefore, startAfter, scopeExecution } = request;
  const scope = scopeExecution === undefined ? {} : { scopeExecution };
  const given = [cancelExecution, startBefore, startAfter].filter((value) => value !== undefined);
  if (given.length !== 1) throw refusals.badOperation();
  if (cancelExecution !== undefined) return { cancelExecution };
  return startBefore !== undefined
    ? { startBefore, ...scope }
    : { startAfter: startAfter as string, ...scope };
}
