import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '../../http';
import { CurrentActor, ForCitizens, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { OwnCasePage, OwnCaseView } from './own-case-view.dto';
import { OwnCasesQueries } from './own-cases.queries';

/** A citizen's own cases. */
@ApiTags('citizens')
@ApiBearerAuth()
@Controller('my/cases')
@ForCitizens()
@RequirePermission('own-case.read')
export class OwnCasesController {
  constructor(private readonly queries: OwnCasesQueries) {}

  /** The newest first. Empty until one's personal identification number was confirmed. */
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<OwnCasePage> {
    return this.queries.list(actor, query);
  }

  @Get(':code')
  get(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<OwnCaseView> {
    return this.queries.get(actor, code);
  }
}
