import { Body, Controller, Get, Headers, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { languageOf } from '../../http';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { SaveStepTemplateRequest, StepTemplateList, StepTemplateView } from './step-template.dto';
import { StepTemplates } from './step-templates';

/** Ready steps that designers insert into their drawings. */
@ApiTags('models')
@Controller('step-templates')
@RequirePermission('model.read')
export class StepTemplatesController {
  constructor(private readonly templates: StepTemplates) {}

  @Get()
  async list(): Promise<StepTemplateList> {
    return { items: await this.templates.list() };
  }

  /** Every version, newest first. */
  @Get(':key/versions')
  async versions(@Param('key') key: string): Promise<StepTemplateList> {
    return { items: await this.templates.versions(key) };
  }

  /** Saves one version more; drawings keep what was inserted into them before. */
  @Put(':key')
  @RequirePermission('model.edit')
  save(
    @Param('key') key: string,
    @Body() body: SaveStepTemplateRequest,
    @CurrentActor() actor: Actor,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<StepTemplateView> {
    return this.templates.save(actor, key, body, languageOf(acceptLanguage));
  }
}
