import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { ChangeOrganisation } from './change-organisation.command';
import { Organisation } from './organisation';
import type { OrganisationDraft } from './organisation-draft';
import { refusals } from './organisation.errors';
import { OrganisationQueries } from './organisation.queries';
import { CreateUnitRequest, EndRequest, RenameRequest, UnitListQuery } from './organisation-requests.dto';
import { UnitPage, UnitSummary } from './organisation-views.dto';

@ApiTags('organisation')
@ApiBearerAuth()
@Controller('units')
export class UnitsController {
  constructor(
    private readonly queries: OrganisationQueries,
    private readonly change: ChangeOrganisation,
    private readonly organisation: Organisation,
  ) {}

  @Get()
  @RequirePermission('organisation.read')
  list(@Query() query: UnitListQuery): UnitPage {
    return this.queries.units(query);
  }

  @Get(':id')
  @RequirePermission('organisation.read')
  get(@Param('id') id: string): UnitSummary {
    return this.queries.unit(id);
  }

  @Post()
  @HttpCode(201)
  @RequirePermission('organisation.manage')
  create(
    @Body() body: CreateUnitRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<UnitSummary> {
    return this.execute(actor, key, (draft) => {
      const { outcome, item } = draft.putUnit({
        ...body,
        validFrom: body.validFrom ?? this.organisation.today(),
      });
      if (outcome !== 'created') throw refusals.keyTaken({ field: 'key', kind: 'unit', value: body.key });
      return item.id;
    });
  }

  @Post(':id/rename')
  @HttpCode(200)
  @RequirePermission('organisation.manage')
  rename(
    @Param('id') id: string,
    @Body() { name, from = this.organisation.today() }: RenameRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<UnitSummary> {
    return this.execute(actor, key, (draft) => {
      const unit = existing(draft, id);
      return draft.putUnit({ agency: unit.agencyId, key: unit.key, name, nameFrom: from }).item.id;
    });
  }

  @Post(':id/end')
  @HttpCode(200)
  @RequirePermission('organisation.manage')
  end(
    @Param('id') id: string,
    @Body() { date = this.organisation.today() }: EndRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<UnitSummary> {
    return this.execute(actor, key, (draft) => {
      draft.endUnit(existing(draft, id), date);
      return id;
    });
  }

  private async execute(
    actor: Actor,
    key: CommandKey | undefined,
    work: (draft: OrganisationDraft) => string,
  ): Promise<UnitSummary> {
    return this.queries.unit(await this.change.execute({ actor, ...(key && { key }) }, work));
  }
}

function existing(draft: OrganisationDraft, id: string) {
  const unit = draft.units.find(id);
  if (!unit) throw refusals.notFound({ kind: 'unit', id: id.slice(0, 100) });
  return unit;
}
