import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Limited, Public } from '../../identity';
import type { JsonObject } from '../../kernel';
import {
  GuidanceRequest,
  GuidanceView,
  PublicFields,
  PublicProcedurePage,
  PublicProceduresQuery,
  PublicProcedureView,
  ReceivingAgencies,
} from './catalogue.dto';
import { CatalogueQueries } from './catalogue.queries';

const minute = 60_000;

/** What may be asked of the state, by whom and with what: for everybody, without an account. */
@ApiTags('online services')
@Public()
@Controller('public')
export class CatalogueController {
  constructor(private readonly catalogue: CatalogueQueries) {}

  /** Procedures in force today, by code. */
  @Get('procedures')
  @Limited({ by: 'address', most: 300, per: minute })
  list(@Query() query: PublicProceduresQuery): Promise<PublicProcedurePage> {
    return this.catalogue.list(query);
  }

  @Get('procedure-fields')
  @Limited({ by: 'address', most: 300, per: minute })
  fields(): Promise<PublicFields> {
    return this.catalogue.fields();
  }

  @Get('procedures/:code')
  @Limited({ by: 'address', most: 300, per: minute })
  get(@Param('code') code: string): Promise<PublicProcedureView> {
    return this.catalogue.get(code);
  }

  /** Answers to the questions decide what the dossier consists of, what it costs and how long it takes; nothing is stored. */
  @Post('procedures/:code/guidance')
  @HttpCode(200)
  @Limited({ by: 'address', most: 120, per: minute })
  guide(@Param('code') code: string, @Body() { answers }: GuidanceRequest): Promise<GuidanceView> {
    return this.catalogue.guide(code, answers as JsonObject);
  }

  /** Where a dossier may be sent. */
  @Get('receiving-agencies')
  @Limited({ by: 'address', most: 300, per: minute })
  agencies(): ReceivingAgencies {
    return this.catalogue.agencies();
  }
}
