import { parseArgs } from 'node:util';
import { ConfigurationError, loadConfig } from './config';
import { loadMigrations, openDatabase } from './database';
import { entities, catalogues } from './app.module';
import { Messages } from './http';
import { ServiceTokens, roles } from './identity';
import { DomainError, systemClock } from './kernel';

const usage = `Usage:
  cli token create --role ${roles.join('|')} [--name NAME] [--expires-days DAYS]
  cli token list
  cli token revoke ID`;

class UsageError extends Error {}

/** Administration from the command line, on the same database as the server and while it runs. */
async function main(args: string[]): Promise<void> {
  const { values, positionals } = parse(args);
  const [subject, verb, id, ...more] = positionals;
  if (subject !== 'token' || more.length > 0) throw new UsageError();
  const days = values['expires-days'];
  if (days !== undefined && !/^[1-9]\d{0,4}$/.test(days))
    throw new UsageError('--expires-days needs a whole number of days, for instance --expires-days 90');

  if (verb === 'create' && values.role !== undefined && id === undefined) {
    const { role, name } = values;
    await withTokens(async (tokens) => {
      const { token } = await tokens.create({
        role,
        name: name?.normalize('NFC').slice(0, 200),
        expiresInDays: days === undefined ? undefined : Number(days),
      });
      console.log(token);
    });
  } else if (verb === 'list' && id === undefined) await withTokens(list);
  else if (verb === 'revoke' && id !== undefined) await withTokens((tokens) => tokens.revoke(id));
  else throw new UsageError();
}

async function list(tokens: ServiceTokens): Promise<void> {
  const now = Date.now();
  for (const { id, role, name, createdAt, expiresAt, revokedAt } of await tokens.list()) {
    const state =
      revokedAt !== null ? 'revoked' : expiresAt !== null && expiresAt <= now ? 'expired' : 'valid';
    const until = expiresAt === null ? 'never' : new Date(expiresAt).toISOString();
    console.log([id, role, state, new Date(createdAt).toISOString(), until, JSON.stringify(name)].join('\t'));
  }
}

async function withTokens(work: (tokens: ServiceTokens) => Promise<void>): Promise<void> {
  const config = loadConfig(process.env, []);
  const { database, unitOfWork, close } = await openDatabase({
    location: config.database,
    poolSize: 2,
    entities,
    migrations: loadMigrations(),
  });
  try {
    await work(new ServiceTokens(database, unitOfWork, systemClock));
  } finally {
    await close();
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { role: { type: 'string' }, name: { type: 'string' }, 'expires-days': { type: 'string' } },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof UsageError) console.error([error.message, usage].filter(Boolean).join('\n'));
  else if (error instanceof DomainError)
    console.error(new Messages(catalogues).say(error.code, 'en', error.params));
  else if (error instanceof ConfigurationError) console.error(error.message);
  else console.error(error);
  process.exit(error instanceof UsageError ? 2 : 1);
});
