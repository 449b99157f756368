import type { SqlValue } from '../../database';
import type { ListeningCommand } from '../../runtime';
import type { Succession } from '../organisation/succession-listeners';
import type { Station } from './custody.policy';

/**
 * What a unit holds when its agency is succeeded, the unit that continues it holds from this instant on, by law and
 * without a handoff: procedure by procedure where they divide it, what no unit continues at the door of the principal
 * successor. What is past stays as it was. All cases at once, in a few statements.
 */
export async function handOnCustody(command: ListeningCommand, succession: Succession): Promise<void> {
  const { predecessorId, principalId, procedures, units, view, date } = succession;
  const heirs = async (agencyId: string, procedure?: string) => {
    for (const [unitId, heirId] of units.get(agencyId) ?? [])
      await handOn(command, { agencyId: predecessorId, unitId }, { agencyId, unitId: heirId }, procedure);
  };
  for (const [procedure, agencyId] of procedures) await heirs(agencyId, procedure);
  if (principalId === null) return;
  await heirs(principalId);
  const door = view.unitOf(principalId, 'one-stop', date) ?? view.unitsOf(principalId, date)[0];
  const left = await command.tx.query<{ unit_id: string }>(
    `SELECT unit_id FROM custody WHERE agency_id = ? UNION SELECT to_unit_id FROM custody WHERE to_agency_id = ?
     UNION SELECT to_unit_id FROM handoff WHERE to_agency_id = ? AND closed_at IS NULL`,
    [predecessorId, predecessorId, predecessorId],
  );
  for (const { unit_id: unitId } of left)
    await handOn(
      command,
      { agencyId: predecessorId, unitId },
      { agencyId: principalId, unitId: door?.id ?? principalId },
    );
}

async function handOn(
  { tx, now }: ListeningCommand,
  from: Station,
  to: Station,
  procedure?: string,
): Promise<void> {
  const only = procedure === undefined ? '' : ' AND procedure_code = ?';
  const which: SqlValue[] = procedure === undefined ? [] : [procedure];
  const isHeld = `ended_at IS NULL AND (unit_id = ? OR to_unit_id = ?)${only}`;
  const held = [from.unitId, from.unitId, ...which];
  await tx.execute(
    `INSERT INTO custody_segment
       (case_id, seq, kind, agency_id, unit_id, to_agency_id, to_unit_id, from_at, until_at)
     SELECT case_id, segments + 1, kind, agency_id, unit_id, to_agency_id, to_unit_id, from_at, ?
     FROM custody WHERE ${isHeld} AND from_at < ?`,
    [now, ...held, now],
  );
  // MySQL assigns from left to right: what reads the old instant comes before the new one.
  await tx.execute(
    `UPDATE custody SET
       agency_ms = agency_ms + CASE WHEN kind = 'AGENCY' THEN ? - from_at ELSE 0 END,
       transit_ms = transit_ms + CASE WHEN kind = 'TRANSIT' THEN ? - from_at ELSE 0 END,
       applicant_ms = applicant_ms + CASE WHEN kind = 'APPLICANT' THEN ? - from_at ELSE 0 END,
       segments = segments + 1, from_at = ?, version = version + 1
     WHERE ${isHeld} AND from_at < ?`,
    [now, now, now, now, ...held, now],
  );
  const stationText = ({ agencyId, unitId }: Station) => `"agencyId":"${agencyId}","unitId":"${unitId}"`;
  await tx.execute(
    `UPDATE custody SET work = REPLACE(work, ?, ?), version = version + 1
     WHERE ended_at IS NULL AND work LIKE ?${only}`,
    [stationText(from), stationText(to), `%"unitId":"${from.unitId}"%`, ...which],
  );
  for (const [table, side, open] of [
    ['custody', '', 'ended_at IS NULL'],
    ['custody', 'to_', 'ended_at IS NULL'],
    ['handoff', 'to_', 'closed_at IS NULL'],
    ['handoff', 'from_', "closed_at IS NULL AND state = 'REFUSED'"],
    ['consultation', 'asked_', "state = 'OPEN'"],
    ['consultation', 'asking_', "state = 'OPEN'"],
    ['escalation', 'to_', "state = 'ARMED'"],
  ])
    await tx.execute(
      `UPDATE ${table} SET ${side}agency_id = ?, ${side}unit_id = ? WHERE ${side}unit_id = ? AND ${open}${only}`,
      [to.agencyId, to.unitId, from.unitId, ...which],
    );
}
