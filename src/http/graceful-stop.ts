import { setTimeout as sleep } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Drain } from './drain';

/**
 * Takes no new connection, lets the requests under way finish within `grace` milliseconds, then closes the rooms
 * and the database. The process has ten seconds in all, of which that takes its part.
 */
export async function stopGracefully(app: NestExpressApplication, grace = 8_000): Promise<void> {
  app.get(Drain).isDraining = true;
  const server = app.getHttpServer();
  // A connection that turns idle now is of no more use, and would hold the server open.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const ended = new AbortController();
  const tooLong = sleep(grace, undefined, { signal: ended.signal }).then(
    () => server.closeAllConnections(),
    () => undefined,
  );
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    ended.abort();
    await tooLong;
  }
}
