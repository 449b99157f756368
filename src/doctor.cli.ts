import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError, loadConfig } from './config';
import { openDatabase } from './database';
import { auditInvariants, examineAudit, Keys } from './identity';
import { examineShop, shopInvariants } from './one-stop-shop';
import { examine, invariants } from './runtime';

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
    const runtime = await examine(database);
    const shop = await examineShop(database, Date.now());
    const audit = await examineAudit(database, {
      publicKeys: publicKeysIn(config.keysDir),
      exportDir: config.auditDir,
      now: Date.now(),
    });
    const findings = [...runtime.findings, ...audit.findings, ...shop.findings];
    for (const [name, sentence] of Object.entries({ ...invariants, ...auditInvariants, ...shopInvariants })) {
      const count = findings.filter(({ invariant }) => invariant === name).length;
      console.log(`${name.padEnd(4)} ${count === 0 ? 'ok    ' : `${count} bad`.padEnd(6)} ${sentence}`);
    }
    const { looked } = runtime;
    console.log(
      `\nLooked at ${looked.instances} instances with ${looked.waits} open waits, ${looked.jobs} jobs, ` +
        `${looked.historyEvents} history events and ${looked.outboxEvents} outbox events; ${audit.looked.entries} audit entries; ` +
        `${shop.looked.cases} cases, ${shop.looked.custodies} custody chains and ${shop.looked.openClocks} open clocks.`,
    );
    for (const { invariant, subject, detail } of findings.slice(0, 100))
      console.error(`${invariant} ${subject}: ${detail}`);
    if (findings.length > 100) console.error(`... and ${findings.length - 100} more`);
    return findings.length === 0 ? 0 : 1;
  } finally {
    await close();
  }
}

/** Looks at keys, and makes none. */
const publicKeysIn = (folder: string): string[] =>
  existsSync(join(folder, 'signing.pem')) ? [new Keys(folder).publicKey] : [];

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof ConfigurationError ? error.message : error);
    process.exitCode = 2;
  },
);
