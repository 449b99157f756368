import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ConfigurationError, loadConfig } from './config';
import { databaseMessages, loadMigrations, openDatabase, type OpenDatabase } from './database';
import { Messages } from './http';
import { Accounts, identityMessages, roles, rolesOfPeople, ServiceTokens } from './identity';
import { DomainError, systemClock } from './kernel';
import { findPersonId, importFiles, oneStopShopMessages } from './one-stop-shop';
import { Outbox } from './outbox';

const usage = `Usage:
  cli token create --role ${roles.join('|')} [--name NAME] [--expires-days DAYS]
  cli token list
  cli token revoke ID
  cli account create --username NAME --person KEY --role ${rolesOfPeople.join('|')}[,...]
  cli organisation import FILE... [--dry-run]`;

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
    return await carryOut(args, env, say);
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

const messages = new Messages([databaseMessages, identityMessages, ...oneStopShopMessages]);

type Values = ReturnType<typeof parse>['values'];

/** What each subject and verb does with the words after them. Answers the exit code. */
const commands: Record<
  string,
  (words: string[], values: Values, env: NodeJS.ProcessEnv, say: Say) => Promise<number>
> = {
  'token create': async (words, { role, name, 'expires-days': days }, env, say) => {
    if (role === undefined || words.length > 0) throw new UsageError();
    if (days !== undefined && !/^[1-9]\d{0,4}$/.test(days))
      throw new UsageError('--expires-days needs a whole number of days, for instance --expires-days 90');
    const { token } = await onTokens(env, (tokens) =>
      tokens.create({
        role,
        name: name?.normalize('NFC').slice(0, 200),
        expiresInDays: days === undefined ? undefined : Number(days),
      }),
    );
    say(token);
    return 0;
  },
  'token list': async (words, _values, env, say) => {
    if (words.length > 0) throw new UsageError();
    await onTokens(env, (tokens) => list(tokens, say));
    return 0;
  },
  'token revoke': async (words, _values, env) => {
    if (words.length !== 1) throw new UsageError();
    await onTokens(env, (tokens) => tokens.revoke(words[0]));
    return 0;
  },
  'account create': async (words, { username, person, role }, env, say) => {
    if (username === undefined || person === undefined || role === undefined || words.length > 0)
      throw new UsageError();
    const password = randomBytes(12).toString('base64url');
    await onDatabase(env, async ({ database, unitOfWork }) => {
      const accounts = new Accounts(database, unitOfWork, new Outbox(() => undefined));
      const personId = await findPersonId(database, person);
      await accounts.create({ personId, username, password, roles: role.split(',') });
    });
    say(password);
    return 0;
  },
  'organisation import': async (words, { 'dry-run': dryRun = false }, env, say) => {
    if (words.length === 0) throw new UsageError();
    const files = words.map((name) => ({ name, content: textOf(name) }));
    const report = await onDatabase(env, (open) => importFiles(open, files, { dryRun }));
    for (const { file, row, record, status, field = '', message } of report.rows)
      say([file, row, record ?? '', status, field, message?.en ?? ''].join('\t'));
    return report.errors === 0 ? 0 : 1;
  },
};

function carryOut(args: string[], env: NodeJS.ProcessEnv, say: Say): Promise<number> {
  const { values, positionals } = parse(args);
  const [subject, verb, ...words] = positionals;
  const name = `${subject} ${verb}`;
  if (!Object.hasOwn(commands, name)) throw new UsageError();
  return commands[name](words, values, env, say);
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

const onTokens = <T>(env: NodeJS.ProcessEnv, work: (tokens: ServiceTokens) => Promise<T>): Promise<T> =>
  onDatabase(env, ({ database, unitOfWork }) => work(new ServiceTokens(database, unitOfWork, systemClock)));

async function onDatabase<T>(env: NodeJS.ProcessEnv, work: (open: OpenDatabase) => Promise<T>): Promise<T> {
  const config = loadConfig(env, []);
  const open = await openDatabase({
    location: config.database,
    poolSize: 2,
    entities: [],
    migrations: loadMigrations(),
  });
  try {
    return await work(open);
  } finally {
    await open.close();
  }
}

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        name: { type: 'string' },
        'expires-days': { type: 'string' },
        username: { type: 'string' },
        person: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
