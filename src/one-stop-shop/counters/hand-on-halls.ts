import type { ListeningCommand } from '../../runtime';
import type { Succession } from '../organisation/succession-listeners';

/**
 * A hall goes on at the agency that takes over everything: with the unit that continues its one-stop, else with the successor's own.
 * Keys that both have used are told apart by the predecessor's id.
 */
export async function handOnHalls({ tx }: ListeningCommand, succession: Succession): Promise<void> {
  const { predecessorId, principalId, units, view, date } = succession;
  if (principalId === null) return;
  const halls = await tx.query<{ id: string; unit_id: string; hall_key: string }>(
    'SELECT id, unit_id, hall_key FROM hall WHERE agency_id = ?',
    [predecessorId],
  );
  const taken = await tx.query<{ hall_key: string }>('SELECT hall_key FROM hall WHERE agency_id = ?', [
    principalId,
  ]);
  const door = view.unitOf(principalId, 'one-stop', date) ?? view.unitsOf(principalId, date)[0];
  for (const { id, unit_id: unitId, hall_key: key } of halls) {
    const isTaken = taken.some(({ hall_key: other }) => other === key);
    await tx.execute('UPDATE hall SET agency_id = ?, unit_id = ?, hall_key = ? WHERE id = ?', [
      principalId,
      units.get(principalId)?.get(unitId) ?? door?.id ?? unitId,
      isTaken ? `${key.slice(0, 23)}-${id}` : key,
      id,
    ]);
  }
}
