import { parse } from 'yaml';
import type { LocalDate } from '../local-date';
import { shortDate } from '../official-documents/vietnamese';
import { isProcedureFile } from '../procedures/procedure-file';
import { refusals } from './approved-procedures.errors';

/**
 * What is approved begins today or later: nobody is judged by a rule that was not there yet, unless the file names the rule that lets it
 * begin earlier. Files that are no procedure have no such day. Throws APPROVED_PROCEDURE.EFFECTIVE_IN_PAST.
 */
export function assertEffectiveDate(
  files: readonly { name: string; content: Uint8Array }[],
  today: LocalDate,
): void {
  const file = files.find(({ name }) => isProcedureFile(name));
  if (!file) return;
  const { effective } = (parse(Buffer.from(file.content).toString('utf8')) ?? {}) as {
    effective?: { from?: unknown; source?: unknown };
  };
  const { from, source } = effective ?? {};
  if (typeof from !== 'string' || from >= today || (typeof source === 'string' && source.trim() !== ''))
    return;
  throw refusals.effectiveInPast({ field: 'effective.from', from: shortDate(from) });
}
