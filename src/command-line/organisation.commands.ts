import { readFileSync } from 'node:fs';
import { importFiles } from '../one-stop-shop';
import { type Command, command, UsageError } from './command';
import { onDatabase } from './on-database';

/** Agencies, units, people and posts. */
export const organisationCommands: Record<string, Command> = {
  'organisation import': command({
    usage: 'FILE... [--dry-run]',
    summary: 'takes CSV or YAML files in, all or nothing, and prints what became of each row',
    options: { 'dry-run': { type: 'boolean' } },
    async run({ words, values: { 'dry-run': dryRun = false }, env, say }) {
      if (words.length === 0) throw new UsageError();
      const files = words.map((name) => ({ name, content: textOf(name) }));
      const report = await onDatabase(env, (open) => importFiles(open, files, { dryRun }));
      for (const { file, row, record, status, field = '', message } of report.rows)
        say([file, row, record ?? '', status, field, message?.en ?? ''].join('\t'));
      return report.errors === 0 ? 0 : 1;
    },
  }),
};

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
