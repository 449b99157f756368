import { type Config, loadConfig } from '../config';
import { loadMigrations, openDatabase, type OpenDatabase } from '../database';
import { type Audit, AuditTrail } from '../identity';
import { systemClock } from '../kernel';

/** The database as commands use it: what they write leaves its entries in the audit log, as on the server. */
export interface AuditedDatabase extends OpenDatabase {
  audit: Audit;
}

/** Runs `work` on the database that the environment names, migrated, beside the server if one runs. */
export async function onDatabase<T>(
  env: NodeJS.ProcessEnv,
  work: (open: AuditedDatabase, config: Config) => Promise<T>,
): Promise<T> {
  const config = loadConfig(env, []);
  const open = await openDatabase({
    location: config.database,
    poolSize: 2,
    entities: [],
    migrations: loadMigrations(),
  });
  try {
    return await work({ ...open, audit: new AuditTrail(open.unitOfWork, systemClock) }, config);
  } finally {
    await open.close();
  }
}
