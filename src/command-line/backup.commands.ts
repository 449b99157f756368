import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { loadConfig } from '../config';
import { loadMigrations, openDatabase, type UnitOfWork } from '../database';
import { type Audit, AuditTrail, Keys } from '../identity';
import { DomainError, type JsonObject, systemClock } from '../kernel';
import { openFileStore } from '../one-stop-shop';
import { identitiesIn, type Key, type Lock, makeBackup, restoreBackup, verifyBackup } from '../operations';
import { type Command, command, UsageError } from './command';
import { onDatabase } from './on-database';

const opening = { identity: { type: 'string' } } as const;

/** Database and attachments as one encrypted file, and back. */
export const backupCommands: Record<string, Command> = {
  'backup identity': command({
    usage: 'FILE',
    summary:
      'writes a new private key for backups into FILE, to be kept off the server, and prints its public key',
    async run({ words, say }) {
      const file = onlyFile(words);
      const identity = await generateX25519Identity();
      try {
        writeFileSync(file, `${identity}\n`, { mode: 0o600, flag: 'wx' });
      } catch (error) {
        throw new UsageError(`${file} cannot be written: ${(error as Error).message}`);
      }
      say(await identityToRecipient(identity));
    },
  }),
  'backup verify': command({
    usage: 'FILE [--identity FILE]',
    summary: 'opens a backup (BACKUP_PASSPHRASE or --identity) and proves that every byte of it is whole',
    options: opening,
    async run({ words, values, env, say }) {
      const { keysDir } = loadConfig(env, []);
      const key = await keyOf(values.identity, env);
      const { manifest, contents, isSigned } = await verifyBackup(onlyFile(words), key, {
        keysDir,
        migrations: loadMigrations(),
      });
      say(
        `whole: made at ${manifest.madeAt} by version ${manifest.version}, ${summary(contents)}, ` +
          `keys ${manifest.keys.slice(0, 16)}, ${isSigned ? 'signed by the keys that are here' : 'signature not checked: the keys are not here'}`,
      );
      return complete(contents, say);
    },
  }),
  backup: command({
    usage: 'FILE [--recipient age1...] [--with-keys]',
    summary:
      'writes database and attachments as of one instant into FILE, encrypted to the recipients or with BACKUP_PASSPHRASE; the server may run',
    options: {
      recipient: { type: 'string', multiple: true },
      'with-keys': { type: 'boolean' },
    },
    async run({ words, values: { recipient, 'with-keys': withKeys }, env, say, complain }) {
      const file = onlyFile(words);
      const config = loadConfig(env, []);
      const lock = lockOf(recipient, env);
      if ('file' in config.database && !existsSync(config.database.file))
        throw new DomainError('BACKUP.NO_DATABASE', 'not-found', { file: config.database.file });
      // No migrations: a backup before an upgrade must not upgrade.
      const open = await openDatabase({
        location: config.database,
        poolSize: 2,
        entities: [],
        migrations: [],
      });
      try {
        const source = {
          database: open.database,
          files: openFileStore(config),
          keys: new Keys(config.keysDir),
          keysDir: config.keysDir,
        };
        const { manifest, contents } = await makeBackup(resolve(file), source, lock, { withKeys });
        // All personal data there is has been copied. (A database before the audit log cannot say so.)
        if (manifest.tables.some(({ name }) => name === 'audit_entry'))
          await note(
            open.unitOfWork,
            new AuditTrail(open.unitOfWork, systemClock),
            'installation.backed-up',
            manifest,
            {
              withKeys: withKeys === true,
            },
          );
        say(`${file}: as of ${manifest.madeAt}, ${summary(contents)}`);
        return complete(contents, complain);
      } finally {
        await open.close();
      }
    },
  }),
  restore: command({
    usage: 'FILE [--identity FILE] [--release-effects]',
    summary:
      'checks a backup (BACKUP_PASSPHRASE or --identity), then puts it into the empty database and data folder of the environment',
    options: { ...opening, 'release-effects': { type: 'boolean' } },
    async run({ words, values, env, say }) {
      const config = loadConfig(env, []);
      const key = await keyOf(values.identity, env);
      const place = { config, files: openFileStore(config), migrations: loadMigrations() };
      const { manifest, contents, held } = await restoreBackup(onlyFile(words), key, place, {
        releaseEffects: values['release-effects'],
      });
      await onDatabase(env, ({ unitOfWork, audit }) =>
        note(unitOfWork, audit, 'installation.restored', manifest, held),
      );
      say(`restored: as of ${manifest.madeAt}, ${summary(contents)}`);
      say(
        `held for a person: ${held.jobs} service jobs (incidents at the next start), ${held.letters} letters given up`,
      );
      say('everybody signs in again; revoke the tokens that were revoked after that instant once more');
      return complete(contents, say);
    },
  }),
};

function onlyFile(words: string[]): string {
  if (words.length !== 1) throw new UsageError();
  return words[0];
}

function lockOf(recipients: string[] | undefined, env: NodeJS.ProcessEnv): Lock {
  if (recipients) return { recipients };
  if (env.BACKUP_PASSPHRASE) return { passphrase: env.BACKUP_PASSPHRASE };
  throw new UsageError(
    'A backup is always encrypted: give --recipient age1..., or a passphrase in the environment variable BACKUP_PASSPHRASE.',
  );
}

async function keyOf(identityFile: string | undefined, env: NodeJS.ProcessEnv): Promise<Key> {
  if (identityFile !== undefined) return { identities: await identitiesIn(identityFile) };
  if (env.BACKUP_PASSPHRASE) return { passphrase: env.BACKUP_PASSPHRASE };
  throw new UsageError(
    'Say what opens the backup: --identity FILE with the private key, or the passphrase in BACKUP_PASSPHRASE.',
  );
}

const note = (
  unitOfWork: UnitOfWork,
  audit: Audit,
  action: string,
  { keys, madeAt, version }: { keys: string; madeAt: string; version: string },
  detail: JsonObject,
): Promise<void> =>
  unitOfWork.run((tx) => {
    const subject = { type: 'installation', id: keys };
    audit.done(tx, { action, subject, detail: { madeAt, version, ...detail } });
    return Promise.resolve();
  });

interface Counted {
  rows: Record<string, number>;
  files: number;
  missing: string[];
  altered: string[];
}

function summary({ rows, files }: Counted): string {
  const sum = Object.values(rows).reduce((total, one) => total + one, 0);
  return `${rows.case_file ?? 0} cases, ${sum} rows, ${files} files`;
}

/** What the file store had lost or damaged before the backup was made. */
function complete({ missing, altered }: Counted, tell: (line: string) => void): number {
  for (const id of missing) tell(`attachment without its file: upload ${id}`);
  for (const id of altered) tell(`attachment whose file is not what was attached: upload ${id}`);
  return missing.length + altered.length === 0 ? 0 : 1;
}
