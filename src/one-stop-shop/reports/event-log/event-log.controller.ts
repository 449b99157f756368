import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Database } from '../../../database';
import { CurrentActor, Limited, RequirePermission } from '../../../identity';
import type { Actor } from '../../../kernel';
import { Organisation } from '../../organisation/organisation';
import { Reports } from '../reports';
import { EventLogQuery } from './event-log.dto';
import { loggedCases } from './logged-cases';
import { ocelOf } from './ocel';
import { xesOf } from './xes';

/** What happened to the cases that were filed in a period, for process mining (ProM, pm4py); one after the other, however many. */
@ApiTags('reports')
@ApiBearerAuth()
@Limited({ by: 'caller', most: 20, per: 60_000 })
@RequirePermission('report.read')
@Controller('reports')
export class EventLogController {
  constructor(
    private readonly reports: Reports,
    private readonly database: Database,
    private readonly organisation: Organisation,
  ) {}

  @Get('event-log')
  @ApiProduces('application/xml', 'application/json')
  read(@Query() query: EventLogQuery, @CurrentActor() actor: Actor): StreamableFile {
    const { agencies } = this.reports.reachOf(actor, query.agency);
    const { from, at, fromDate, untilDate } = this.reports.period(query);
    const { procedure, format } = query;
    const cases = loggedCases(this.database, {
      from,
      at,
      agencies: agencies && [...agencies],
      ...(procedure !== undefined && { procedure }),
    });
    const view = this.organisation.view();
    const nameOf = (id: string) => (view.agency(id)?.name ?? view.unit(id)?.name)?.vi ?? id;
    const name = `event-log-${fromDate}-${untilDate}`;
    return format === 'xes'
      ? new StreamableFile(Readable.from(xesOf(cases, nameOf)), {
          type: 'application/xml',
          disposition: `attachment; filename="${name}.xes"`,
        })
      : new StreamableFile(Readable.from(ocelOf(cases, nameOf)), {
          type: 'application/json',
          disposition: `attachment; filename="${name}.jsonocel"`,
        });
  }
}
