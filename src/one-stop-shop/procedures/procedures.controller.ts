import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { languageOf } from '../../http';
import { RequirePermission } from '../../identity';
import type { JsonObject } from '../../kernel';
import { csvOf } from './model/internal-procedure.csv';
import {
  DateQuery,
  InternalProcedureQuery,
  InternalProcedureView,
  ListProceduresQuery,
  ProcedurePage,
  ProcedureVersionList,
  ProcedureView,
  QuoteRequest,
  QuoteView,
} from './procedure.dto';
import { ProcedureQueries } from './procedure.queries';

@ApiTags('procedures')
@RequirePermission('procedure.read')
@Controller('procedures')
export class ProceduresController {
  constructor(private readonly queries: ProcedureQueries) {}

  /** Procedures in force on a date, by code. */
  @Get()
  list(@Query() query: ListProceduresQuery): Promise<ProcedurePage> {
    return this.queries.list(query);
  }

  @Get(':code')
  get(@Param('code') code: string, @Query() { date }: DateQuery): Promise<ProcedureView> {
    return this.queries.get(code, date);
  }

  /** Every version with its period, newest first. */
  @Get(':code/versions')
  versions(@Param('code') code: string): Promise<ProcedureVersionList> {
    return this.queries.versions(code);
  }

  /** Limit, components and fees of a case with this data; nothing is stored. */
  @Post(':code/quote')
  @HttpCode(200)
  quote(@Param('code') code: string, @Body() { data, channel, date }: QuoteRequest): Promise<QuoteView> {
    return this.queries.quote(code, data as JsonObject, channel, date);
  }

  /** The internal procedure as a table: JSON, or CSV for `Accept: text/csv` in the language of the request. */
  @Get(':code/internal-procedure')
  @ApiExtraModels(InternalProcedureView)
  @Header('Vary', 'Accept, Accept-Language')
  @ApiProduces('application/json', 'text/csv')
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(InternalProcedureView) } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  async internalProcedure(
    @Param('code') code: string,
    @Query() query: InternalProcedureQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<InternalProcedureView | string> {
    const table = await this.queries.internalProcedure(code, query);
    if (request.accepts(['application/json', 'text/csv']) !== 'text/csv') return table;
    response.type('text/csv; charset=utf-8');
    response.attachment(`${code}.csv`);
    return csvOf(table.steps, languageOf(request.headers['accept-language']));
  }
}
