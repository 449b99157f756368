import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, Proposed, RequirePermission, SecondPerson } from '../../identity';
import type { Actor, JsonObject } from '../../kernel';
import { RepairRequest } from '../instances/instance-requests.dto';
import {
  MigrationDetail,
  MigrationListQuery,
  MigrationPage,
  MigrationPlanRequest,
  MigrationQuery,
  MigrationRehearsal,
  RehearseMigrationRequest,
} from './migration.dto';
import { MigrationQueries } from './migration.queries';
import { RehearsePlan } from './rehearse-plan';

/** Running instances moved to another version of their process. */
@ApiTags('instance migrations')
@ApiBearerAuth()
@Controller('instance-migrations')
export class MigrationsController {
  constructor(
    private readonly queries: MigrationQueries,
    private readonly rehearsal: RehearsePlan,
    private readonly secondPerson: SecondPerson,
  ) {}

  /** The dry run: which elements seem renamed, and for each instance which waits go on, and why it cannot. Changes nothing. */
  @Post('rehearsal')
  @HttpCode(200)
  @RequirePermission('instance.operate')
  rehearse(@Body() body: RehearseMigrationRequest): Promise<MigrationRehearsal> {
    return this.rehearsal.look(body);
  }

  /** Moves the instances, one after the other, in the background. Of a person, like every repair, a proposal: 202. */
  @Post()
  @HttpCode(200)
  @RequirePermission('instance.operate')
  @ApiOkResponse({ type: MigrationDetail })
  @ApiAcceptedResponse({ type: Proposed })
  async start(
    @Body() { reason, sourceDefinitionId, targetDefinitionId, mapping, instanceIds }: MigrationPlanRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<MigrationDetail | Proposed> {
    const input: JsonObject = {
      sourceDefinitionId,
      targetDefinitionId,
      ...(mapping && { mapping: { ...mapping } }),
      ...(instanceIds && { instanceIds }),
    };
    const wish = { actor, reason, ...(key && { key }) };
    const outcome = await this.secondPerson.require<{ migrationId: string }>(
      'instance.migrate-all',
      input,
      wish,
    );
    return outcome instanceof Proposed
      ? outcome
      : this.queries.get(outcome.result.migrationId, { limit: 50 });
  }

  /** Newest first, with how far each has come. */
  @Get()
  @RequirePermission('instance.read')
  list(@Query() query: MigrationListQuery): Promise<MigrationPage> {
    return this.queries.list(query);
  }

  /** How far it has come, and what has become of each instance. */
  @Get(':id')
  @RequirePermission('instance.read')
  get(@Param('id') id: string, @Query() query: MigrationQuery): Promise<MigrationDetail> {
    return this.queries.get(id, query);
  }

  /** For one hour: takes back every instance that has not moved since, to exactly the state it had. */
  @Post(':id/undo')
  @HttpCode(200)
  @RequirePermission('instance.operate')
  @ApiOkResponse({ type: MigrationDetail })
  @ApiAcceptedResponse({ type: Proposed })
  async undo(
    @Param('id') migrationId: string,
    @Body() { reason }: RepairRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<MigrationDetail | Proposed> {
    const wish = { actor, reason, ...(key && { key }) };
    const outcome = await this.secondPerson.require('instance.migration-undo', { migrationId }, wish);
    return outcome instanceof Proposed ? outcome : this.queries.get(migrationId, { limit: 50 });
  }
}
