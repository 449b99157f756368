import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { CalibrationView, ForecastList, ForecastQuery } from './forecast.dto';
import { Forecasts } from './forecasts';

@ApiTags('boards')
@ApiBearerAuth()
@Controller('forecast')
export class ForecastController {
  constructor(private readonly forecasts: Forecasts) {}

  /** Open cases by the chance that they miss their date, the worst first, and what would change it. How it is reckoned: docs/forecast.md. */
  @Get()
  @RequirePermission('case.read')
  list(@CurrentActor() actor: Actor, @Query() query: ForecastQuery): Promise<ForecastList> {
    return this.forecasts.list(actor, query);
  }

  /** How well such forecasts were right: each made from what was known before, set beside what happened. */
  @Get('calibration')
  @RequirePermission('case.read')
  calibration(): Promise<CalibrationView> {
    return this.forecasts.calibration();
  }
}
