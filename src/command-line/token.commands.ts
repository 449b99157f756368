import { rolesOfServices, ServiceTokens } from '../identity';
import { systemClock } from '../kernel';
import { type Call, type Command, command, UsageError } from './command';
import { onDatabase } from './on-database';

/** Tokens of services. */
export const tokenCommands: Record<string, Command> = {
  'token create': command({
    usage: `--role ${rolesOfServices.join('|')} [--name NAME] [--expires-days DAYS] [--scope PERMISSION[,...]] [--address NETWORK[,...]]`,
    summary: 'makes a token and prints it, and nothing else; only its hash is kept',
    options: {
      role: { type: 'string' },
      name: { type: 'string' },
      'expires-days': { type: 'string' },
      scope: { type: 'string' },
      address: { type: 'string' },
    },
    async run({ words, values: { role, name, 'expires-days': days, scope, address }, env, say }) {
      if (role === undefined || words.length > 0) throw new UsageError();
      if (days !== undefined && !/^[1-9]\d{0,4}$/.test(days))
        throw new UsageError('--expires-days needs a whole number of days, for instance --expires-days 90');
      const { token } = await onTokens(env, (tokens) =>
        tokens.create({
          role,
          name: name?.normalize('NFC').slice(0, 200),
          expiresInDays: days === undefined ? undefined : Number(days),
          scopes: scope?.split(','),
          addresses: address?.split(','),
        }),
      );
      say(token);
    },
  }),
  'token rotate': command({
    usage: 'ID',
    summary: 'prints a new token in the place of this one, which works for a day more',
    async run({ words, env, say }) {
      if (words.length !== 1) throw new UsageError();
      say((await onTokens(env, (tokens) => tokens.rotate(words[0]))).token);
    },
  }),
  'token list': command({
    usage: '',
    summary: 'prints id, role, state, when made, until when, name and day of last use of every token',
    async run({ words, env, say }) {
      if (words.length > 0) throw new UsageError();
      await onTokens(env, (tokens) => list(tokens, say));
    },
  }),
  'token revoke': command({
    usage: 'ID',
    summary: 'ends a token; open sockets end within 5 seconds',
    async run({ words, env }) {
      if (words.length !== 1) throw new UsageError();
      await onTokens(env, (tokens) => tokens.revoke(words[0]));
    },
  }),
};

async function list(tokens: ServiceTokens, say: Call['say']): Promise<void> {
  const now = Date.now();
  for (const { id, role, name, createdAt, expiresAt, revokedAt, lastUsedDay } of await tokens.list()) {
    const state =
      revokedAt !== null ? 'revoked' : expiresAt !== null && expiresAt <= now ? 'expired' : 'valid';
    const until = expiresAt === null ? 'never' : new Date(expiresAt).toISOString();
    say(
      [
        id,
        role,
        state,
        new Date(createdAt).toISOString(),
        until,
        JSON.stringify(name),
        lastUsedDay ?? 'never used',
      ].join('\t'),
    );
  }
}

const onTokens = <T>(env: NodeJS.ProcessEnv, work: (tokens: ServiceTokens) => Promise<T>): Promise<T> =>
  onDatabase(env, ({ database, unitOfWork, audit }) =>
    work(new ServiceTokens(database, unitOfWork, systemClock, audit)),
  );
