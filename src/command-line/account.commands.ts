import { randomBytes } from 'node:crypto';
import type { Config } from '../config';
import { type Account, Accounts, Keys, Notices, People, rolesOfPeople, SecondFactors } from '../identity';
import { DomainError } from '../kernel';
import { findPersonId } from '../one-stop-shop';
import { Outbox } from '../outbox';
import { type Command, command, UsageError } from './command';
import { type AuditedDatabase, onDatabase } from './on-database';

const role = rolesOfPeople.join('|');
const page = 500;

/** Accounts of people. What is changed here ends the sessions of the account; running servers notice within seconds. */
export const accountCommands: Record<string, Command> = {
  'account create': command({
    usage: `--username NAME --person KEY --role ${role}[,...]`,
    summary: 'gives a person an account and prints its first password',
    options: {
      username: { type: 'string' },
      person: { type: 'string' },
      role: { type: 'string' },
    },
    async run({ words, values: { username, person, role: given }, env, say }) {
      if (username === undefined || person === undefined || given === undefined || words.length > 0)
        throw new UsageError();
      const password = newPassword();
      await onDatabase(env, async (open) => {
        const personId = await findPersonId(open.database, person);
        await accountsOf(open).create({ personId, username, password, roles: given.split(',') });
      });
      say(password);
    },
  }),
  'account list': command({
    usage: '',
    summary: 'prints name, state, roles, whether a second factor is set, id and person of every account',
    async run({ words, env, say }) {
      if (words.length > 0) throw new UsageError();
      await onDatabase(env, async (open) => {
        const secured = new Set(
          (
            await open.database.query<{ id: string }>(
              'SELECT account_id AS id FROM second_factor WHERE confirmed_at IS NOT NULL',
            )
          ).map(({ id }) => id),
        );
        const accounts = accountsOf(open);
        for (let after = ''; ;) {
          const some = await accounts.list(after, page);
          for (const { id, username, state, roles, personId } of some)
            say(
              [
                username,
                state,
                roles.join(','),
                secured.has(id) ? 'second-factor' : 'password',
                id,
                personId,
              ].join('\t'),
            );
          if (some.length < page) return;
          after = some.at(-1)!.username;
        }
      });
    },
  }),
  'account disable': command({
    usage: 'NAME',
    summary: 'lets nobody in with this account, and ends its sessions',
    run: ({ words, env }) =>
      onAccount(words, env, ({ accounts, account }) => accounts.change(account.id, { state: 'DISABLED' })),
  }),
  'account enable': command({
    usage: 'NAME',
    summary: 'lets the account in again',
    run: ({ words, env }) =>
      onAccount(words, env, ({ accounts, account }) => accounts.change(account.id, { state: 'ACTIVE' })),
  }),
  'account roles': command({
    usage: `NAME --role ${role}[,...]`,
    summary: 'gives the account these roles and no others, and ends its sessions',
    options: { role: { type: 'string' } },
    async run({ words, values: { role: given }, env }) {
      if (given === undefined) throw new UsageError();
      await onAccount(words, env, ({ accounts, account }) =>
        accounts.change(account.id, { roles: given.split(',') }),
      );
    },
  }),
  'account end-sessions': command({
    usage: 'NAME',
    summary: 'signs its holder out everywhere',
    run: ({ words, env }) =>
      onAccount(words, env, ({ accounts, account }) => accounts.endSessions(account.id)),
  }),
  'account reset': command({
    usage: 'NAME [--second-factor]',
    summary:
      'gives the account a new password and prints it; with --second-factor the second factor is removed too, to be set up anew',
    options: { 'second-factor': { type: 'boolean' } },
    async run({ words, values, env, say }) {
      const password = newPassword();
      await onAccount(words, env, async ({ accounts, account, open, config }) => {
        await accounts.change(account.id, { password });
        if (values['second-factor'] !== true) return;
        // The command line does not know the addresses of people: the administrator tells them.
        const notices = new Notices({ post: () => Promise.resolve() }, new People());
        const factors = new SecondFactors(open.database, new Keys(config.keysDir), open.audit, notices);
        await open.unitOfWork.run((tx) => factors.remove(tx, account));
      });
      say(password);
    },
  }),
};

const newPassword = () => randomBytes(12).toString('base64url');

const accountsOf = ({ database, unitOfWork, audit }: AuditedDatabase) =>
  new Accounts(database, unitOfWork, new Outbox(() => undefined), { audit });

/** Does something with the account of this name. */
async function onAccount(
  words: string[],
  env: NodeJS.ProcessEnv,
  work: (on: {
    accounts: Accounts;
    account: Account;
    open: AuditedDatabase;
    config: Config;
  }) => Promise<void>,
): Promise<void> {
  if (words.length !== 1) throw new UsageError();
  await onDatabase(env, async (open, config) => {
    const accounts = accountsOf(open);
    const account = await accounts.findByUsername(words[0]);
    if (!account)
      throw new DomainError('IDENTITY.ACCOUNT_NOT_FOUND', 'not-found', { id: words[0].slice(0, 100) });
    await work({ accounts, account, open, config });
  });
}
