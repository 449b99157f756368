import type { Database } from '../../database';
import type { CitizenPasses } from '../../identity';
import type { RateCase } from '../../one-stop-shop';
import { fateOf } from './chance';

interface Parts {
  database: Database;
  passes: CitizenPasses;
  rate: RateCase;
}

/** Newest cases that were handed over; of these somewhat more than half have told what they think. */
const handedOver = 160;
const share = 0.6;

/** Applicants have said how their cases went: mostly well, sometimes not. */
export async function rateCases({ database, passes, rate }: Parts): Promise<void> {
  const rows = await database.query<{ id: string; code: string }>(
    `SELECT id, code FROM case_file WHERE state = 'RETURNED' AND owner_system IS NULL ORDER BY filed_at DESC, id LIMIT ?`,
    [handedOver],
  );
  for (const { id: caseId, code } of rows) {
    if (fateOf(`rated ${code}`) > share) continue;
    await rate.execute(
      { actor: passes.applicantOf(caseId) },
      {
        caseId,
        publicity: mark(fateOf(`publicity ${code}`)),
        attitude: mark(fateOf(`attitude ${code}`)),
      },
    );
  }
}

const mark = (fate: number): number => (fate < 0.78 ? 2 : fate < 0.95 ? 1 : 0);
