import { parseArgs } from 'node:util';
import { ConfigurationError, loadConfig } from './config';
import { databaseMessages, loadMigrations, openDatabase } from './database';
import { Messages } from './http';
import { identityMessages, roles, ServiceTokens } from './identity';
import { DomainError, systemClock } from './kernel';

const usage = `Usage:
  cli token create --role ${roles.join('|')} [--name NAME] [--expires-days DAYS]
  cli token list
  cli token revoke ID`;

class UsageError extends Error {}

type Say = (line: string) => void;

/**
 * Administration from the command line, on the same database as the server and while it runs. `say` gets what a
 * script may read, `complain` everything else. Answers the exit code.
 */
export async function commandLine(
  args: string[],
  env: NodeJS.ProcessEnv,
  say: Say,
  complain: Say,
): Promise<number> {
  try {
    await carryOut(args, env, say);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      complain([error.message, usage].filter(Boolean).join('\n'));
      return 2;
    }
    if (error instanceof DomainError) complain(messages.say(error.code, 'en', error.params));
    else if (error instanceof ConfigurationError) complain(error.message);
    else complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
  }
}

const messages = new Messages([databaseMessages, identityMessages]);

async function carryOut(args: string[], env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const { values, positionals } = parse(args);
  const [subject, verb, id, ...more] = positionals;
  if (subject !== 'token' || more.length > 0) throw new UsageError();
  const days = values['expires-days'];
  if (days !== undefined && !/^[1-9]\d{0,4}$/.test(days))
    throw new UsageError('--expires-days needs a whole number of days, for instance --expires-days 90');

  if (verb === 'create' && values.role !== undefined && id === undefined) {
    const { role, name } = values;
    await withTokens(env, async (tokens) => {
      const { token } = await tokens.create({
        role,
        name: name?.normalize('NFC').slice(0, 200),
        expiresInDays: days === undefined ? undefined : Number(days),
      });
      say(token);
    });
  } else if (verb === 'list' && id === undefined) await withTokens(env, (tokens) => list(tokens, say));
  else if (verb === 'revoke' && id !== undefined) await withTokens(env, (tokens) => tokens.revoke(id));
  else throw new UsageError();
}

async function list(tokens: ServiceTokens, say: Say): Promise<void> {
  const now = Date.now();
  for (const { id, role, name, createdAt, expiresAt, revokedAt } of await tokens.list()) {
    const state =
      revokedAt !== null ? 'revoked' : expiresAt !== null && expiresAt <= now ? 'expired' : 'valid';
    const until = expiresAt === null ? 'never' : new Date(expiresAt).toISOString();
    say([id, role, state, new Date(createdAt).toISOString(), until, JSON.stringify(name)].join('\t'));
  }
}

async function withTokens(
  env: NodeJS.ProcessEnv,
  work: (tokens: ServiceTokens) => Promise<void>,
): Promise<void> {
  const config = loadConfig(env, []);
  const { database, unitOfWork, close } = await openDatabase({
    location: config.database,
    poolSize: 2,
    entities: [],
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
