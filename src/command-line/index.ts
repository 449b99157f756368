import { ConfigurationError } from '../config';
import { databaseMessages } from '../database';
import { Messages } from '../http';
import { identityMessages } from '../identity';
import { type Acting, actAs, DomainError, newId } from '../kernel';
import { oneStopShopMessages } from '../one-stop-shop';
import { operationsMessages } from '../operations';
import { accountCommands } from './account.commands';
import { auditCommands } from './audit.commands';
import { backupCommands } from './backup.commands';
import { type Call, type Command, parse, UsageError } from './command';
import { dataCommands } from './data.commands';
import { organisationCommands } from './organisation.commands';
import { tokenCommands } from './token.commands';

/** Every command by the words that name it, in the order of the usage. */
const commands: Record<string, Command> = {
  ...tokenCommands,
  ...accountCommands,
  ...organisationCommands,
  ...backupCommands,
  ...auditCommands,
  ...dataCommands,
};

const messages = new Messages([
  databaseMessages,
  identityMessages,
  ...oneStopShopMessages,
  operationsMessages,
]);

/**
 * Administration from the command line, on the same database as the server and while it runs. `say` gets what a
 * script may read, `complain` everything else. Answers the exit code: 0 done, 1 refused or found something, 2 misspelt.
 */
export async function commandLine(
  args: string[],
  env: NodeJS.ProcessEnv,
  say: Call['say'],
  complain: Call['complain'],
): Promise<number> {
  const name = nameIn(args);
  try {
    if (name === undefined && isHelp(args[0])) {
      say(usage());
      return 0;
    }
    if (name === undefined) throw new UsageError();
    const { options, run } = commands[name];
    const { values, positionals: words } = parse(args.slice(name.split(' ').length), {
      ...options,
      help: { type: 'boolean' },
    });
    if (values.help === true) {
      say(`${usage(name)}\n\n${commands[name].summary}`);
      return 0;
    }
    return await actAs(
      administrator(name),
      async () => (await run({ words, values, env, say, complain })) ?? 0,
    );
  } catch (error) {
    if (error instanceof UsageError) {
      complain([error.message, usage(name)].filter(Boolean).join('\n'));
      return 2;
    }
    if (error instanceof DomainError) complain(messages.say(error.code, 'en', error.params));
    else if (error instanceof ConfigurationError) complain(error.message);
    else complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
  }
}

/** The command that these words begin with: `backup verify` before `backup`. */
function nameIn(args: string[]): string | undefined {
  return [args.slice(0, 2).join(' '), args[0]].find((name) => name && Object.hasOwn(commands, name));
}

/** Whoever may run it has the account of the server on this machine; the audit log names the command. */
const administrator = (name: string): Acting => ({
  requestId: newId(),
  door: `cli ${name}`,
  actor: { kind: 'system', id: 'command-line', name: 'command line', roles: [] },
});

const isHelp = (word: string | undefined) => word === 'help' || word === '--help';

function usage(name?: string): string {
  const lines = Object.entries(commands)
    .filter(([one]) => name === undefined || one === name)
    .map(([one, { usage: rest }]) => `  cli ${one} ${rest}`.trimEnd());
  return ['Usage:', ...lines].join('\n');
}
