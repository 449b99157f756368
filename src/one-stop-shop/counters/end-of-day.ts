import type { RunningCommand } from '../../runtime';
import type { Hall } from './hall.repository';

/** Who still waits has gone; who was being served has been. Nobody knows until when, so it counts in no average. */
export async function endDay(
  { tx, now }: RunningCommand,
  { id, day }: Pick<Hall, 'id' | 'day'>,
): Promise<void> {
  await tx.execute(
    `UPDATE queue_ticket SET state = 'FINISHED', ended_at = ?, version = version + 1
     WHERE hall_id = ? AND day = ? AND state = 'SERVING'`,
    [now, id, day],
  );
  await tx.execute(
    `UPDATE queue_ticket SET state = 'ABANDONED', ended_at = ?, version = version + 1
     WHERE hall_id = ? AND day = ? AND state IN ('WAITING', 'CALLED', 'TRANSFERRED', 'SKIPPED')`,
    [now, id, day],
  );
  await tx.execute(
    `UPDATE ticket_stay SET outcome = CASE WHEN served_at IS NULL THEN 'ABANDONED' ELSE 'FINISHED' END
     WHERE hall_id = ? AND day = ? AND outcome IS NULL`,
    [id, day],
  );
  await tx.execute('UPDATE counter SET person_id = NULL, opened_at = NULL WHERE hall_id = ?', [id]);
}
