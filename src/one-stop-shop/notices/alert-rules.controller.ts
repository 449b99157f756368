import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { AlertRules } from './alert-rules';
import {
  AlertRuleList,
  AlertRuleRequest,
  AlertRuleView,
  ChangeAlertRuleRequest,
  QuietHoursView,
} from './notices.dto';
import { OwnQuietHours } from './own-quiet-hours';

/** Rules by which one wants to be told: so much work that is open, nearly due or late. */
@ApiTags('notices')
@ApiBearerAuth()
@Controller('alert-rules')
export class AlertRulesController {
  constructor(
    private readonly rules: AlertRules,
    private readonly quietHours: OwnQuietHours,
  ) {}

  @Get()
  @RequirePermission('case.read')
  list(@CurrentActor() actor: Actor): Promise<AlertRuleList> {
    return this.rules.list(actor);
  }

  @Post()
  @RequirePermission('case.read')
  create(@Body() body: AlertRuleRequest, @CurrentActor() actor: Actor): Promise<AlertRuleView> {
    return this.rules.create(actor, body);
  }

  /** When one's letters wait; in the product one is told at any time. */
  @Put('quiet-hours')
  @RequirePermission('case.read')
  setQuietHours(@Body() body: QuietHoursView, @CurrentActor() actor: Actor): Promise<QuietHoursView> {
    return this.quietHours.set(actor, body);
  }

  @Put(':id')
  @RequirePermission('case.read')
  change(
    @Param('id') id: string,
    @Body() body: ChangeAlertRuleRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AlertRuleView> {
    return this.rules.change(actor, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('case.read')
  remove(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.rules.remove(actor, id);
  }
}
