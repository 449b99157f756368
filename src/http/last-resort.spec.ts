import type { UnitOfWork } from '../database';
import type { OutboxFeed } from '../outbox';
import { installLastResort } from './last-resort';
import { createLog } from './logger';
import { Metrics } from './metrics';

it('counts and logs what nobody caught, and the process goes on', async () => {
  const lines: string[] = [];
  const counts = { committed: 0, rolledBack: 0, retried: 0 };
  const metrics = new Metrics({ counts } as UnitOfWork, { backlog: () => Promise.resolve(0) } as OutboxFeed);
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const before = process.listenerCount('uncaughtException');
  const uninstall = installLastResort(log, metrics);
  process.emit('uncaughtException', new Error('out of nowhere'));
  process.emit('unhandledRejection', 'not even an error', Promise.resolve());
  uninstall();
  expect(process.listenerCount('uncaughtException')).toBe(before);
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { level: 'error', kind: 'uncaughtException', err: { message: 'Error: out of nowhere' } },
    { level: 'error', kind: 'unhandledRejection', err: { message: 'something that is no error was thrown' } },
  ]);
  expect(await metrics.registry.getSingleMetricAsString('motcua_last_resort_errors_total')).toMatch(/ 2$/m);
});
