import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../identity';
import type { LiveSnapshot } from '../contract';
import { LiveQueries } from './live.queries';

@ApiTags('live')
@Controller('live')
export class LiveController {
  constructor(private readonly queries: LiveQueries) {}

  @Get()
  @RequirePermission('instance.read')
  @ApiOperation({ summary: 'What the live page shows now, and the number to follow the events after' })
  read(): Promise<LiveSnapshot> {
    return this.queries.snapshot();
  }
}
