import { Body, Controller, Headers, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { languageOf } from '../../http';
import { Limited, RequirePermission } from '../../identity';
import { ReplayModelRequest, ReplayView } from './replay.dto';
import { ReplayModel } from './replay-model';

@ApiTags('models')
@Controller('models/:id/replay')
@RequirePermission('model.edit')
export class ReplayController {
  constructor(private readonly replay: ReplayModel) {}

  /** Lives the cases of a past period again on the model as it is drawn; nothing is changed. */
  @Post()
  @HttpCode(200)
  @Limited({ by: 'caller', most: 20, per: 60_000 })
  execute(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReplayModelRequest,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<ReplayView> {
    return this.replay.execute(id, body, languageOf(acceptLanguage));
  }
}
