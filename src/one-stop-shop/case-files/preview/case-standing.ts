import type { Reader } from '../../../database';
import { clocksOfCase } from '../../deadlines/clock.repository';
import { type StoredClock, toClock } from '../../deadlines/stored-clock';
import { findCustody, type StoredCustody } from '../../handoffs/custody.repository';
import { refusals } from '../case-file.errors';
import { type CaseRow, selectCase, type StoredCase, toCase } from '../stored-case';

/** A case with its clocks and its custody, as one transaction or one snapshot sees them. */
export interface CaseStanding {
  file: StoredCase;
  clocks: StoredClock[];
  custody: StoredCustody | undefined;
}

export async function standingOf(reader: Pick<Reader, 'query'>, caseId: string): Promise<CaseStanding> {
  const [row] = await reader.query<CaseRow>(`SELECT ${selectCase} FROM case_file c WHERE c.id = ?`, [caseId]);
  if (!row) throw refusals.notFound({ case: caseId });
  return {
    file: toCase(row),
    clocks: await clocksOfCase(reader, caseId),
    custody: await findCustody(reader as Reader, caseId),
  };
}

/** The class of the promise to the citizen; null while there is none. */
export const classOfCase = ({ clocks }: CaseStanding, now: number): string | null => {
  const clock = clocks.findLast(({ kind }) => kind === 'CASE');
  return clock ? toClock(clock, now).class : null;
};
