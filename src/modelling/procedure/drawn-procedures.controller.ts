import { Body, Controller, Headers, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { languageOf } from '../../http';
import { Limited, RequirePermission } from '../../identity';
import { DrawnQuoteView } from '../../one-stop-shop';
import { CheckModelRequest } from '../model.dto';
import { DrawnProcedures } from './drawn-procedures';
import { DrawnProcedureView, DrawnQuoteRequest } from './drawn-procedure.dto';

/** Questions about the procedure of a model as it is drawn. */
@ApiTags('models')
@Controller('models')
@RequirePermission('model.read')
export class DrawnProceduresController {
  constructor(private readonly procedures: DrawnProcedures) {}

  /** Its steps with their times against the limits, and what the catalogue would refuse. */
  @Post(':id/procedure')
  @HttpCode(200)
  @Limited({ by: 'caller', most: 240, per: 60_000 })
  look(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { files = [] }: CheckModelRequest,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<DrawnProcedureView> {
    return this.procedures.look(id, files, languageOf(acceptLanguage));
  }

  /** Limit, components and fees of a case with this data, as the counter would say them. */
  @Post(':id/quote')
  @HttpCode(200)
  @Limited({ by: 'caller', most: 240, per: 60_000 })
  quote(@Param('id', ParseUUIDPipe) id: string, @Body() body: DrawnQuoteRequest): Promise<DrawnQuoteView> {
    return this.procedures.quote(id, body);
  }
}
