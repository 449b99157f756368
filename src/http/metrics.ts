import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { UnitOfWork } from '../database';
import type { OutboxFeed } from '../outbox';

/** The figures of this process, in Prometheus's format. Rooms add their own to `registry`. */
export class Metrics {
  readonly registry = new Registry();

  readonly requests = new Histogram({
    name: 'motcua_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  readonly lastResorts = new Counter({
    name: 'motcua_last_resort_errors_total',
    help: 'Errors that nothing in the server caught; each one is a bug to look at',
    registers: [this.registry],
  });

  constructor(unitOfWork: UnitOfWork, feed: OutboxFeed) {
    // Includes nodejs_eventloop_lag_*: how late the one thread is.
    collectDefaultMetrics({ register: this.registry });
    const transactions: Counter = new Counter({
      name: 'motcua_transactions_total',
      help: 'Commands as the database saw them: committed, rolled back, and run again after a conflict',
      labelNames: ['outcome'],
      registers: [this.registry],
      collect: () => {
        transactions.reset();
        transactions.inc({ outcome: 'committed' }, unitOfWork.counts.committed);
        transactions.inc({ outcome: 'rolled-back' }, unitOfWork.counts.rolledBack);
        transactions.inc({ outcome: 'retried' }, unitOfWork.counts.retried);
      },
    });
    const backlog: Gauge = new Gauge({
      name: 'motcua_outbox_backlog',
      help: 'Committed events that have no number yet',
      registers: [this.registry],
      collect: async (): Promise<void> => backlog.set(await feed.backlog().catch(() => Number.NaN)),
    });
  }
}
