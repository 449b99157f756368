import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Limited, RequirePermission } from '../../../identity';
import type { Actor } from '../../../kernel';
import { ActPreviewView, CaseActsView, PreviewActRequest } from './act-preview.dto';
import { PossibleActs } from './possible-acts.queries';
import { PreviewAct } from './preview-act';

@ApiTags('case files')
@ApiBearerAuth()
@Controller('case-files/:id')
export class CaseActsController {
  constructor(
    private readonly possible: PossibleActs,
    private readonly preview: PreviewAct,
  ) {}

  /** What the caller can do on the case now, and why not the rest. */
  @Get('acts')
  @RequirePermission('case.act')
  acts(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<CaseActsView> {
    return this.possible.ofCase(actor, id);
  }

  /** What an act would do to dates, custody and steps; refused as the act itself would be. Nothing is stored. */
  @Post('preview-act')
  @HttpCode(200)
  @Limited({ by: 'caller', most: 120, per: 60_000 })
  @RequirePermission('case.act')
  previewAct(
    @Param('id') id: string,
    @Body() body: PreviewActRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ActPreviewView> {
    return this.preview.execute(actor, id, body);
  }
}
