import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { CLOCK } from '../../config';
import { Database } from '../../database';
import { Metrics } from '../../http';
import type { Clock } from '../../kernel';

/** What an administrator is woken for. Each figure is one query by an index; `now` is epoch milliseconds. */
const figures: { name: string; help: string; sql: string; parameters: (now: number) => number[] }[] = [
  {
    name: 'motcua_incidents_open',
    help: 'Steps that failed and wait for a person',
    sql: "SELECT COUNT(*) AS figure FROM incident WHERE state = 'open'",
    parameters: () => [],
  },
  {
    name: 'motcua_jobs_late',
    help: 'Work of the server that could have been taken more than a minute ago',
    sql: "SELECT COUNT(*) AS figure FROM job WHERE queue = 'server' AND available_at <= ?",
    parameters: (now) => [now - 60_000],
  },
  {
    name: 'motcua_clock_alarms_late',
    help: 'Alarms of legal clocks that should have been given more than a minute ago',
    sql: 'SELECT COUNT(*) AS figure FROM clock WHERE next_alarm_at <= ?',
    parameters: (now) => [now - 60_000],
  },
  {
    name: 'motcua_overdue_last_hour',
    help: 'Legal clocks that have become overdue within the last hour',
    sql: "SELECT COUNT(*) AS figure FROM clock_alarm WHERE fired_at > ? AND kind = 'overdue'",
    parameters: (now) => [now - 3_600_000],
  },
  {
    name: 'motcua_audit_unsealed_age_seconds',
    help: 'Age of the oldest entry of the audit log that is not in the chain yet; 0 when there is none',
    sql: `SELECT (? - at) / 1000 AS figure FROM audit_entry
          WHERE id = (SELECT MIN(entry_id) FROM audit_unsealed)`,
    parameters: (now) => [now],
  },
];

/** Adds the figures above to `/metrics`. All nodes of a database give the same. */
@Injectable()
export class OperationsMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const { name, help, sql, parameters } of figures) {
      const read = async (): Promise<number> => {
        const rows = await this.database.query<{ figure: number }>(
          sql,
          parameters(this.clock.now().getTime()),
        );
        return Number(rows[0]?.figure ?? 0);
      };
      const gauge: Gauge = new Gauge({
        name,
        help,
        registers: [this.metrics.registry],
        collect: async (): Promise<void> => gauge.set(await read().catch(() => Number.NaN)),
      });
    }
  }
}
