import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule, entities } from './app.module';
import { BootSequence, type Config } from './config';
import { Database, loadMigrations, openDatabase } from './database';
import { createLog, NestLog } from './http';
import { DrivenClock } from './kernel';
import { beginningOf, demoAccounts, demoPassword, demoPast, seedDemo } from './scenarios';

/** Steps of the boot from here on start workers, which the past has no use for. */
const workers = 200;

/**
 * The first start of the demo: while no request is taken, the whole product runs once in the past, on the same database and a driven
 * clock. A database that holds cases already is left as it is.
 */
export async function openDemo(config: Config, say: (line: string) => void): Promise<void> {
  if (await hasCases(config)) return;
  const until = Math.floor(Date.now() / 60_000) * 60_000;
  const past = demoPast(config.demoSeed);
  const clock = new DrivenClock(new Date(beginningOf(past, until)));
  const begun = performance.now();
  say('motcua: the demo makes its past, which takes less than a minute');
  const app = await openInThePast(config, clock);
  try {
    const { lived, repeated } = await app
      .get(Database)
      .loading(() => seedDemo(app, clock, past, until, (line) => say(`  ${line}`)));
    const seconds = Math.round((performance.now() - begun) / 1_000);
    say(`motcua: the demo has ${lived + repeated} cases, made in ${seconds} s from seed ${config.demoSeed}`);
  } finally {
    await app.close();
  }
}

/** The whole product on a driven clock, without its workers and without a door. */
export async function openInThePast(config: Config, clock: DrivenClock): Promise<INestApplication> {
  const app = await NestFactory.create(AppModule.with(config, clock), {
    abortOnError: false,
    logger: new NestLog(createLog(config.logLevel)),
  });
  try {
    await app.init();
    await app.get(BootSequence).run({ before: workers });
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Who can sign in, for the person who started the demo. */
export const demoSignIns = (): string =>
  [
    `  Sign in to the demo (password of all, and known to all: ${demoPassword}):`,
    ...demoAccounts.map(({ username, does }) => `    ${username.padEnd(14)}${does}`),
  ].join('\n');

async function hasCases(config: Config): Promise<boolean> {
  const { database, close } = await openDatabase({
    location: config.database,
    entities,
    migrations: loadMigrations(),
  });
  try {
    return (await database.query('SELECT 1 FROM case_file LIMIT 1')).length > 0;
  } finally {
    await close();
  }
}
