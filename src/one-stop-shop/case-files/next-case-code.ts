import type { ListeningCommand } from '../../runtime';
import { dateAt } from '../local-date';
import type { OrganisationView } from '../organisation/organisation-view';
import { writeCaseCode } from './case-code.policy';
import { refusals } from './case-file.errors';
import { caseCodePatterns, inForce } from './case-rules.data';

/**
 * The next case code of an agency on this local date. One counted-up row per agency and day: of many filings at once each
 * gets its own, and a filing that fails leaves its number unused or to the next one, never to two.
 */
export async function nextCaseCode(
  { tx, now }: ListeningCommand,
  view: OrganisationView,
  agencyId: string,
): Promise<string> {
  const date = dateAt(now);
  const onDuplicate =
    tx.dialect === 'mysql'
      ? 'ON DUPLICATE KEY UPDATE serial = serial + 1'
      : 'ON CONFLICT (agency_id, day) DO UPDATE SET serial = serial + 1';
  await tx.execute(`INSERT INTO case_code_counter (agency_id, day, serial) VALUES (?, ?, 1) ${onDuplicate}`, [
    agencyId,
    date,
  ]);
  const [{ serial }] = await tx.query<{ serial: number }>(
    'SELECT serial FROM case_code_counter WHERE agency_id = ? AND day = ?',
    [agencyId, date],
  );
  const code = writeCaseCode(inForce(caseCodePatterns, date).pattern, {
    date,
    serial: Number(serial),
    code: (scheme) => view.codeOf(agencyId, scheme, date),
  });
  if (code === null) throw refusals.agencyWithoutCode({ agency: view.agency(agencyId)?.key ?? agencyId });
  return code;
}
