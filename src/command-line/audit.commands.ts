import { readFileSync } from 'node:fs';
import { loadConfig } from '../config';
import { openDatabase } from '../database';
import { Keys, verifyAudit } from '../identity';
import { type Command, command, UsageError } from './command';

/** The audit log and the keys that sign it. */
export const auditCommands: Record<string, Command> = {
  'audit verify': command({
    usage: '[--roots FOLDER] [--public-key FILE]',
    summary:
      'recomputes the audit log: entries, chain, signatures, and the daily roots in AUDIT_DIR or a copy of it; exit code 1 when something was altered',
    options: { roots: { type: 'string' }, 'public-key': { type: 'string', multiple: true } },
    async run({ words, values, env, say }) {
      if (words.length > 0) throw new UsageError();
      const config = loadConfig(env, []);
      const exportDir = values.roots ?? config.auditDir;
      const publicKeys = values['public-key']?.map(pemIn) ?? [new Keys(config.keysDir).publicKey];
      const open = await openDatabase({
        location: config.database,
        poolSize: 2,
        entities: [],
        migrations: [],
      });
      try {
        const { findings, looked } = await verifyAudit(open.database, {
          publicKeys,
          exportDir,
          now: Date.now(),
        });
        for (const { kind, subject, detail } of findings) say([kind, subject, detail].join('\t'));
        say(
          `${findings.length === 0 ? 'unaltered' : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`}: ` +
            `${looked.entries} entries, ${looked.checkpoints} checkpoints, ${looked.roots} daily roots`,
        );
        return findings.length === 0 ? 0 : 1;
      } finally {
        await open.close();
      }
    },
  }),
  'keys fingerprint': command({
    usage: '',
    summary: 'prints which keys these are (the same on every node) and the public key that signs',
    run({ words, env, say }) {
      if (words.length > 0) throw new UsageError();
      const keys = new Keys(loadConfig(env, []).keysDir);
      say(keys.fingerprint);
      say(keys.publicKey.trim());
      return Promise.resolve();
    },
  }),
};

function pemIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
