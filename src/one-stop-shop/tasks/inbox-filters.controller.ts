import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { InboxQueries } from './inbox.queries';
import { ChangeFilterRequest, SaveFilterRequest } from './inbox-requests.dto';
import { SavedFilterList, SavedFilterView } from './inbox-view.dto';
import { criteriaOf, SavedFilters } from './saved-filters';

@ApiTags('inbox')
@ApiBearerAuth()
@Controller('inbox-filters')
export class InboxFiltersController {
  constructor(
    private readonly filters: SavedFilters,
    private readonly queries: InboxQueries,
  ) {}

  /** One's own filters and those shared with one's units, with how much each finds now. */
  @Get()
  @RequirePermission('case.read')
  async list(@CurrentActor() actor: Actor): Promise<SavedFilterList> {
    const saved = await this.filters.list(actor);
    const counted = await this.queries.countAll(actor, saved.map(criteriaOf));
    return { items: saved.map((filter, place) => ({ ...filter, count: counted[place] })) };
  }

  @Post()
  @RequirePermission('case.read')
  create(@Body() body: SaveFilterRequest, @CurrentActor() actor: Actor): Promise<SavedFilterView> {
    return this.filters.create(actor, body);
  }

  @Put(':id')
  @RequirePermission('case.read')
  change(
    @Param('id') id: string,
    @Body() body: ChangeFilterRequest,
    @CurrentActor() actor: Actor,
  ): Promise<SavedFilterView> {
    return this.filters.change(actor, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('case.read')
  remove(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.filters.remove(actor, id);
  }
}
