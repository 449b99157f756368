import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BootSequence } from '../config';
import { Database } from '../database';
import { Public } from '../identity';
import { DomainError } from '../kernel';
import { Drain } from './drain';
import { Metrics } from './metrics';

/** For the machines that keep the server running. Figures only, nothing about persons or cases. */
@ApiExcludeController()
@Public()
@Controller()
export class OperationsController {
  constructor(
    private readonly database: Database,
    private readonly boot: BootSequence,
    private readonly drain: Drain,
    private readonly metrics: Metrics,
  ) {}

  /** The process lives. */
  @Get('healthz')
  health(): { status: string } {
    return { status: 'ok' };
  }

  /** Requests may be sent here: the schema is up to date, the start is done, the database answers, no shutdown. */
  @Get('readyz')
  async readiness(): Promise<{ status: string }> {
    if (this.drain.isDraining || !this.boot.isDone || !(await this.database.isReachable()))
      throw new DomainError('SERVER.NOT_READY', 'unavailable');
    return { status: 'ready' };
  }

  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  figures(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
