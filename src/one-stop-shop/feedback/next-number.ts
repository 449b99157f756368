import type { ListeningCommand } from '../../runtime';
import { dateAt } from '../local-date';

/**
 * The next code of a register in the year of the command: `PA-2026-000045`. One row per register and year is counted up in the
 * transaction that enters: of many at once each gets its own.
 */
export async function nextNumber({ tx, now }: ListeningCommand, register: string): Promise<string> {
  const year = Number(dateAt(now).slice(0, 4));
  const onDuplicate =
    tx.dialect === 'mysql'
      ? 'ON DUPLICATE KEY UPDATE serial = serial + 1'
      : 'ON CONFLICT (register, year) DO UPDATE SET serial = serial + 1';
  await tx.execute(`INSERT INTO register_counter (register, year, serial) VALUES (?, ?, 1) ${onDuplicate}`, [
    register,
    year,
  ]);
  const [{ serial }] = await tx.query<{ serial: number }>(
    'SELECT serial FROM register_counter WHERE register = ? AND year = ?',
    [register, year],
  );
  return `${register}-${year}-${String(serial).padStart(6, '0')}`;
}
