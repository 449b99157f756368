import type { ListeningCommand } from '../../runtime';

/**
 * An agency that is asked, or to which a case is sent beside its model, has to do with the case from now on: its people may
 * see it. What the model opens takes part by itself.
 */
export async function letParticipate(
  { tx, now }: ListeningCommand,
  caseId: string,
  agencyId: string,
): Promise<void> {
  const known = await tx.query('SELECT case_id FROM case_participant WHERE agency_id = ? AND case_id = ?', [
    agencyId,
    caseId,
  ]);
  if (known.length === 0)
    await tx.insert('case_participant', [{ agency_id: agencyId, case_id: caseId, since: now }]);
}
