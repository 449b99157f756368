import { writeFileSync } from 'node:fs';
import { loadConfig } from '../config';
import { Keys } from '../identity';
import { exportPerson, runRetention } from '../one-stop-shop';
import { type Command, command, UsageError } from './command';
import { onDatabase } from './on-database';

/** Duties of data protection. */
export const dataCommands: Record<string, Command> = {
  'data export': command({
    usage: 'IDENTITY-NUMBER FILE',
    summary: 'writes everything that is kept about the person with this number into FILE, as JSON',
    async run({ words, env, say }) {
      if (words.length !== 2) throw new UsageError();
      const [identityNumber, file] = words;
      const record = await onDatabase(env, async (open) => {
        const record = await exportPerson(open, {
          identityNumber,
          keys: new Keys(loadConfig(env, []).keysDir),
        });
        await open.audit.read({
          action: 'personal-data.exported',
          subject: { type: 'person', id: 'by-identity-number' },
          detail: { cases: record.cases.map(({ id }) => String(id)).slice(0, 1_000) },
        });
        return record;
      });
      try {
        writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
      } catch (error) {
        throw new UsageError(`${file} cannot be written: ${(error as Error).message}`);
      }
      say(`${file}: ${record.cases.length} cases, ${record.feedback.length} pieces of feedback`);
    },
  }),
  'retention run': command({
    usage: '[--dry-run]',
    summary: 'removes the personal data of closed cases whose time is over, and prints how many by procedure',
    options: { 'dry-run': { type: 'boolean' } },
    async run({ words, values: { 'dry-run': dryRun = false }, env, say }) {
      if (words.length > 0) throw new UsageError();
      const run = await onDatabase(env, (open) => runRetention(open, { dryRun }));
      for (const { procedureCode, cases, files } of run.procedures)
        say([procedureCode, `${cases} cases`, `${files} files`].join('\t'));
      say(
        `${dryRun ? 'would remove' : 'removed'}: personal data of ${run.cases} cases, ${run.files} files, ${run.feedback} pieces of feedback; held: ${run.held} cases`,
      );
    },
  }),
};
