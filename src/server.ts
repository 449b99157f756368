import { setTimeout as sleep } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
import { BootSequence, type Config } from './config';
import { configureHttp, createLog, Drain, NestLog } from './http';
import type { Clock } from './kernel';

/** How long requests under way may take to finish when the server stops. */
const grace = 10_000;

export interface Server {
  app: NestExpressApplication;
  /** `http://127.0.0.1:3000`, with the port that was really opened. */
  url: string;
  /** Takes no new request, finishes those under way, then closes everything. */
  stop(): Promise<void>;
}

/** Opens and migrates the database, wires the rooms, runs their boot steps, and only then takes requests. */
export async function startServer(config: Config, clock?: Clock): Promise<Server> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, clock), {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLog(createLog(config.logLevel)),
  });
  try {
    configureHttp(app);
    await app.init();
    await app.get(BootSequence).run();
    await app.listen(config.port, config.host);
  } catch (error) {
    await app.close();
    throw error;
  }
  const { port } = app.getHttpServer().address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  let stopping: Promise<void> | undefined;
  return { app, url: `http://${host}:${port}`, stop: () => (stopping ??= stop(app)) };
}

async function stop(app: NestExpressApplication): Promise<void> {
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
