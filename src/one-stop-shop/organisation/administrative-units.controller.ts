import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../identity';
import { administrativeUnits } from './administrative-units';
import { Organisation } from './organisation';
import { DatedQuery } from './organisation-requests.dto';
import { AdministrativeUnitList } from './organisation-views.dto';

@ApiTags('organisation')
@ApiBearerAuth()
@Controller('administrative-units')
export class AdministrativeUnitsController {
  constructor(private readonly organisation: Organisation) {}

  /** Provinces, districts and communes of a date: what an address of that time can name. */
  @Get()
  @RequirePermission('organisation.read')
  list(@Query() { date = this.organisation.today() }: DatedQuery): AdministrativeUnitList {
    return { date, items: administrativeUnits(this.organisation.data(), date) };
  }
}
