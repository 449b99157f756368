import type { Reader, SqlValue } from '../../database';
import { newId } from '../../kernel';
import type { Json } from '../../kernel';
import type { InstanceChange, ListeningCommand } from '../../runtime';
import type { Station } from './custody.policy';
import type { StoredCustody } from './custody.repository';
import type { WorkChange } from './open-work';

export interface Letter {
  kind: 'URGE' | 'REMIND';
  /** Null: to the applicant. */
  to: Station | null;
  text: string;
  taskId: string | null;
}

/** A letter as it was sent; `sentAt` in epoch milliseconds. */
export interface SentLetter {
  id: string;
  kind: Letter['kind'];
  toAgencyId: string | null;
  toUnitId: string | null;
  text: string;
  sentBy: string;
  sentAt: number;
  taskId: string | null;
}

/** Urging letters and reminders of a case, oldest first. */
export async function lettersOf(reader: Reader, caseId: string): Promise<SentLetter[]> {
  const rows = await reader.query<Record<string, SqlValue>>(
    `SELECT id, kind, to_agency_id, to_unit_id, text, sent_by, sent_at, task_id FROM urging_letter
     WHERE case_id = ? ORDER BY sent_at, id`,
    [caseId],
  );
  return rows.map((row) => ({
    id: row.id as string,
    kind: row.kind as Letter['kind'],
    toAgencyId: row.to_agency_id as string | null,
    toUnitId: row.to_unit_id as string | null,
    text: row.text as string,
    sentBy: row.sent_by as string,
    sentAt: row.sent_at as number,
    taskId: row.task_id as string | null,
  }));
}

export async function recordLetter(
  command: ListeningCommand,
  custody: StoredCustody,
  { kind, to, text, taskId }: Letter,
): Promise<string> {
  const id = newId();
  await command.tx.insert('urging_letter', [
    {
      id,
      case_id: custody.caseId,
      case_code: custody.caseCode,
      kind,
      to_agency_id: to?.agencyId ?? null,
      to_unit_id: to?.unitId ?? null,
      text,
      sent_by: command.actor.id,
      sent_at: command.now,
      task_id: taskId,
    },
  ]);
  command.emit({
    type: kind === 'URGE' ? 'letter.urging.sent' : 'letter.reminder.sent',
    instanceId: custody.instanceId,
    ...(to && { agency: to.agencyId }),
    data: { letterId: id, caseId: custody.caseId, code: custody.caseCode, toUnitId: to?.unitId ?? null },
  });
  return id;
}

/** Side tasks of the model that urge a unit or remind the applicant leave their letter when they are completed. */
export async function recordLetters(
  command: ListeningCommand,
  custody: StoredCustody,
  { closed }: WorkChange,
  changes: readonly InstanceChange[],
): Promise<void> {
  for (const { work, outcome } of closed) {
    const isUrging = work.act === 'urge';
    if (outcome !== 'completed' || (!isUrging && work.act !== 'remind')) continue;
    const { open } = custody.chain;
    await recordLetter(command, custody, {
      kind: isUrging ? 'URGE' : 'REMIND',
      to: isUrging ? (open?.to ?? open?.unit ?? null) : null,
      text: wordsOf(changes, work.instanceId, work.elementId) || work.name,
      taskId: work.taskId,
    });
  }
}

/** What the task has said, in the words of whoever completed it. */
function wordsOf(changes: readonly InstanceChange[], instanceId: string, elementId: string): string {
  const history = changes.find(({ instance }) => instance.id === instanceId)?.history ?? [];
  return history
    .flatMap(({ type, elementId: id, data }): Json[] =>
      type === 'variable.set' && id === elementId ? [data?.value ?? null] : [],
    )
    .filter((value): value is string => typeof value === 'string')
    .join('\n');
}
