import { existsSync } from 'node:fs';
import { ConfigurationError, loadConfig } from '../../config';
import { openDatabase } from '../../database';
import { examine } from './examine';
import { invariants } from './finding';
import type { Invariant } from './finding';

/** `npm run doctor`: examines the database the environment names, prints a table, ends with 1 when something is wrong. */
async function main(): Promise<number> {
  const config = loadConfig(process.env, []);
  if ('file' in config.database && !existsSync(config.database.file)) {
    console.error(`There is no database at ${config.database.file}.`);
    return 2;
  }
  const { database, close } = await openDatabase({
    location: config.database,
    poolSize: 2,
    entities: [],
    migrations: [],
  });
  try {
    const { findings, looked } = await examine(database);
    for (const name of Object.keys(invariants) as Invariant[]) {
      const count = findings.filter(({ invariant }) => invariant === name).length;
      console.log(
        `${name.padEnd(4)} ${count === 0 ? 'ok    ' : `${count} bad`.padEnd(6)} ${invariants[name]}`,
      );
    }
    console.log(
      `\nLooked at ${looked.instances} instances with ${looked.waits} open waits, ${looked.jobs} jobs, ` +
        `${looked.historyEvents} history events and ${looked.outboxEvents} outbox events.`,
    );
    for (const { invariant, subject, detail } of findings.slice(0, 100))
      console.error(`${invariant} ${subject}: ${detail}`);
    if (findings.length > 100) console.error(`... and ${findings.length - 100} more`);
    return findings.length === 0 ? 0 : 1;
  } finally {
    await close();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof ConfigurationError ? error.message : error);
    process.exitCode = 2;
  },
);
