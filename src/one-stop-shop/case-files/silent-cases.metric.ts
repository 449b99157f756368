import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Metrics } from '../../http';
import { CaseFileQueries } from './case-file.queries';

/** The counter on the wall: open cases without owner, next action or next date. It shows zero. */
@Injectable()
export class SilentCasesMetric implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly queries: CaseFileQueries,
  ) {}

  onModuleInit(): void {
    const { queries } = this;
    const gauge: Gauge = new Gauge({
      name: 'motcua_silent_cases',
      help: 'Open cases for which nobody, nothing or no date comes next',
      registers: [this.metrics.registry],
      collect: async (): Promise<void> => gauge.set(await queries.countSilent().catch(() => Number.NaN)),
    });
  }
}
