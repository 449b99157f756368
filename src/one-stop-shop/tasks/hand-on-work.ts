import type { ListeningCommand } from '../../runtime';
import type { Succession } from '../organisation/succession-listeners';
import { copySharedWords } from './work-item.repository';

const isOpen = "state IN ('OPEN', 'RETURNED')";

/**
 * Open work of an agency that is succeeded goes to the units that continue its units, procedure by procedure where they
 * divide it; what no unit continues to the door of the principal successor. Work of a role that nobody has there is for
 * everybody in the unit, and is shown as lost: nothing lies where nobody looks.
 */
export async function handOnWork(command: ListeningCommand, succession: Succession): Promise<void> {
  const { predecessorId, principalId, procedures, units, view, date } = succession;
  for (const [procedure, agencyId] of procedures)
    for (const [from, to] of units.get(agencyId) ?? [])
      await move(command, 'unit_id = ? AND procedure_code = ?', [from, procedure], agencyId, to);
  if (principalId !== null) {
    for (const [from, to] of units.get(principalId) ?? [])
      await move(command, 'unit_id = ?', [from], principalId, to);
    const door = view.unitOf(principalId, 'one-stop', date) ?? view.unitsOf(principalId, date)[0];
    await move(command, 'agency_id = ?', [predecessorId], principalId, door?.id ?? principalId);
  }
  for (const unitId of new Set([...units.values()].flatMap((heirs) => [...heirs.values()])))
    await openToAll(command, succession, unitId);
}

async function move(
  { tx }: ListeningCommand,
  which: string,
  parameters: string[],
  agencyId: string,
  unitId: string,
): Promise<void> {
  const units = await tx.query<{ unit_id: string }>(
    `SELECT DISTINCT unit_id FROM work_item WHERE ${which} AND ${isOpen}`,
    parameters,
  );
  const from = units.map(({ unit_id }) => unit_id);
  if (from.length === 0) return;
  await tx.execute(
    `UPDATE work_item_word SET unit_id = ?
     WHERE unit_id IN (${from.map(() => '?').join(', ')})
       AND task_id IN (SELECT task_id FROM work_item WHERE ${which} AND ${isOpen})`,
    [unitId, ...from, ...parameters],
  );
  await copySharedWords(tx, from, unitId);
  await tx.execute(`UPDATE work_item SET unit_id = ?, agency_id = ? WHERE ${which} AND ${isOpen}`, [
    unitId,
    agencyId,
    ...parameters,
  ]);
}

async function openToAll({ tx, now }: ListeningCommand, { view }: Succession, unitId: string): Promise<void> {
  const roles = await tx.query<{ role: string }>(
    `SELECT DISTINCT role FROM work_item WHERE unit_id = ? AND ${isOpen} AND role IS NOT NULL`,
    [unitId],
  );
  for (const { role } of roles)
    if (view.holdersOf(unitId, role, now).length === 0)
      await tx.execute(
        `UPDATE work_item SET role = NULL, unresolved = ? WHERE unit_id = ? AND role = ? AND ${isOpen}`,
        [role, unitId, role],
      );
}
