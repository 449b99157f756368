import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, isAllowed, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { ChangeOrganisation } from './change-organisation.command';
import { Organisation } from './organisation';
import { refusals } from './organisation.errors';
import { OrganisationQueries } from './organisation.queries';
import { CreateSubstitutionRequest, EndRequest, SubstitutionListQuery } from './organisation-requests.dto';
import { SubstitutionPage, SubstitutionSummary } from './organisation-views.dto';

/** Absence and delegation: everybody for themselves, those who manage the organisation for everybody. */
@ApiTags('organisation')
@ApiBearerAuth()
@Controller('substitutions')
export class SubstitutionsController {
  constructor(
    private readonly queries: OrganisationQueries,
    private readonly change: ChangeOrganisation,
    private readonly organisation: Organisation,
  ) {}

  @Get()
  @RequirePermission('organisation.read')
  list(@Query() query: SubstitutionListQuery): SubstitutionPage {
    return this.queries.substitutions(query);
  }

  @Get(':id')
  @RequirePermission('organisation.read')
  get(@Param('id') id: string): SubstitutionSummary {
    return this.queries.substitution(id);
  }

  @Post()
  @HttpCode(201)
  @RequirePermission('organisation.read')
  async create(
    @Body() { from, ...body }: CreateSubstitutionRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<SubstitutionSummary> {
    const id = await this.change.execute({ actor, ...(key && { key }) }, (draft) => {
      if (from === undefined && actor.kind !== 'person') throw refusals.required({ field: 'from' });
      const person = draft.person('from', from ?? actor.id);
      assertMaySet(actor, person.id);
      const { outcome, item } = draft.putSubstitution({ ...body, from: person.id });
      if (outcome === 'unchanged') throw refusals.overlap({ field: 'validFrom', validFrom: item.validFrom });
      return item.id;
    });
    return this.queries.substitution(id);
  }

  /** Back again, or no longer delegated, from this date on. */
  @Post(':id/end')
  @HttpCode(200)
  @RequirePermission('organisation.read')
  async end(
    @Param('id') id: string,
    @Body() { date = this.organisation.today() }: EndRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<SubstitutionSummary> {
    await this.change.execute({ actor, ...(key && { key }) }, (draft) => {
      const found = draft.substitutions.find(id);
      if (!found) throw refusals.notFound({ kind: 'substitution', id: id.slice(0, 100) });
      assertMaySet(actor, found.fromPersonId);
      return draft.endSubstitution(found, date).outcome;
    });
    return this.queries.substitution(id);
  }
}

function assertMaySet(actor: Actor, personId: string): void {
  const isOwn = actor.kind === 'person' && actor.id === personId;
  if (!isOwn && !isAllowed(actor, 'organisation.manage')) throw refusals.notOwn();
}
