import type { Logger } from 'pino';
import type { Metrics } from './metrics';

/**
 * An error that nobody caught must not end the server: commands are transactions, so whatever it interrupted was
 * rolled back. It is counted and logged, because each one is a bug.
 */
export function installLastResort(log: Logger, metrics: Metrics): () => void {
  const report = (kind: string) => (error: unknown) => {
    metrics.lastResorts.inc();
    log.error({ kind, err: error }, 'nobody caught this error');
  };
  const onException = report('uncaughtException');
  const onRejection = report('unhandledRejection');
  process.on('uncaughtException', onException);
  process.on('unhandledRejection', onRejection);
  return () => {
    process.off('uncaughtException', onException);
    process.off('unhandledRejection', onRejection);
  };
}
