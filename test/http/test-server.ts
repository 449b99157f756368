import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { BootSequence, type Config, ConfigModule, loadConfig } from '../../src/config';
import { databaseMessages, DatabaseModule } from '../../src/database';
import {
  configureHttp,
  httpMessages,
  HttpModule,
  type MessageCatalogue,
  stopGracefully,
} from '../../src/http';
import { identityMessages, IdentityModule, type Role, ServiceTokens } from '../../src/identity';
import type { Clock } from '../../src/kernel';
import { OutboxModule } from '../../src/outbox';
import { createMigratedPlace } from '../database/test-database';

export interface TestServer {
  app: NestExpressApplication;
  /** `http://127.0.0.1:PORT` */
  url: string;
  location: { url: string } | { file: string };
  dataDir: string;
  /** A new token of this role. */
  token(role: Role): Promise<string>;
  stop(): Promise<void>;
}

export interface TestServerOptions extends Pick<ModuleMetadata, 'imports' | 'controllers' | 'providers'> {
  catalogues?: readonly MessageCatalogue[];
  clock?: Clock;
  env?: NodeJS.ProcessEnv;
  /** Another node of this server: the same database and keys. Stop it first. */
  beside?: TestServer;
  /** All modules, instead of the platform rooms and `imports`. */
  modules?: (config: Config, clock?: Clock) => NonNullable<ModuleMetadata['imports']>;
}

/** A real server with the platform rooms and the given modules, on an empty database of its own. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { imports = [], controllers, providers, catalogues = [], clock, env, beside } = options;
  const place = beside ?? (await createMigratedPlace());
  const dataDir = beside?.dataDir ?? mkdtempSync(join(tmpdir(), 'motcua-server-'));
  const config = Object.assign(
    loadConfig({ PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: dataDir, DATABASE_POOL: '20', ...env }, []),
    { database: place.location },
  );

  @Module({
    imports: options.modules?.(config, clock) ?? [
      ConfigModule.with(config, clock),
      DatabaseModule.with([]),
      OutboxModule,
      IdentityModule,
      HttpModule.with([databaseMessages, identityMessages, httpMessages, ...catalogues]),
      ...imports,
    ],
    controllers,
    providers,
  })
  class TestModule {}

  const remove = async () => {
    if (!('remove' in place)) return;
    rmSync(dataDir, { recursive: true, force: true });
    await place.remove();
  };
  try {
    const app = await NestFactory.create<NestExpressApplication>(TestModule, {
      bodyParser: false,
      abortOnError: false,
      logger: false,
    });
    configureHttp(app);
    await app.init();
    await app.get(BootSequence).run();
    await app.listen(0, '127.0.0.1');
    return {
      app,
      url: `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`,
      location: place.location,
      dataDir,
      token: async (role) => (await app.get(ServiceTokens).create({ role })).token,
      stop: async () => {
        await stopGracefully(app);
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
