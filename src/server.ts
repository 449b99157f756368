import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
import { BootSequence, type Config } from './config';
import { configureHttp, createLog, NestLog, stopGracefully } from './http';
import type { Clock } from './kernel';

export interface Server {
  app: NestExpressApplication;
  /** `http://127.0.0.1:3000`, with the port that was really opened. */
  url: string;
  /** See `stopGracefully`. */
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
  return { app, url: `http://${host}:${port}`, stop: () => (stopping ??= stopGracefully(app)) };
}
