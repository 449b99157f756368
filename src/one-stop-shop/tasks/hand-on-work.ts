import type { ListeningCommand } from '../../runtime';
import type { Succession } from '../organisation/succession-listeners';

/**
 * Open work of an agency that is succeeded goes to the units that continue its units, procedure by procedure where they
 * divide it; work of a unit that nobody continues to the door of the principal successor, where it is shown as lost.
 */
export async function handOnWork(command: ListeningCommand, succession: Succession): Promise<void> {
  const { predecessorId, principalId, procedures, units, view, date } = succession;
  for (const [procedure, agencyId] of procedures)
    for (const [from, to] of units.get(agencyId) ?? [])
      await move(command, 'unit_id = ? AND procedure_code = ?', [from, procedure], agencyId, to);
  if (principalId === null) return;
  for (const [from, to] of units.get(principalId) ?? [])
    await move(command, 'unit_id = ?', [from], principalId, to);
  const door = view.unitOf(principalId, 'one-stop', date) ?? view.unitsOf(principalId, date)[0];
  const lost = 'agency_id = ?';
  await command.tx.execute(
    `UPDATE work_item SET role = NULL, unresolved = unit_id WHERE ${lost} AND state IN ('OPEN', 'RETURNED')`,
    [predecessorId],
  );
  await move(command, lost, [predecessorId], principalId, door?.id ?? principalId);
}

async function move(
  { tx }: ListeningCommand,
  which: string,
  parameters: string[],
  agencyId: string,
  unitId: string,
): Promise<void> {
  const items = `SELECT task_id FROM work_item WHERE ${which} AND state IN ('OPEN', 'RETURNED')`;
  await tx.execute(
    `UPDATE work_item_word SET unit_id = ?
     WHERE unit_id IN (SELECT unit_id FROM (SELECT DISTINCT unit_id FROM work_item WHERE ${which}) u)
       AND task_id IN (${items})`,
    [unitId, ...parameters, ...parameters],
  );
  await tx.execute(
    `UPDATE work_item SET unit_id = ?, agency_id = ? WHERE ${which} AND state IN ('OPEN', 'RETURNED')`,
    [unitId, agencyId, ...parameters],
  );
}
