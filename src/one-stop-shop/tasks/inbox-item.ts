import type { InboxItem } from './inbox-view.dto';
import type { ItemClass } from './inbox-sql';
import type { WorkItem } from './work-item.repository';

export const iso = (instant: number): string => new Date(instant).toISOString();
const isoOrNull = (instant: number | null): string | null => (instant === null ? null : iso(instant));

/** The due instant itself is still in time. */
export function classOf({ dueAt, dueSoonAt }: Pick<WorkItem, 'dueAt' | 'dueSoonAt'>, now: number): ItemClass {
  if (dueAt !== null && dueAt < now) return 'OVERDUE';
  return dueAt !== null && dueSoonAt !== null && dueSoonAt <= now ? 'DUE_SOON' : 'IN_TIME';
}

export const toInboxItem = (
  item: WorkItem,
  now: number,
  nameOf: (personId: string) => string,
): InboxItem => ({
  taskId: item.taskId,
  caseId: item.caseId,
  caseCode: item.caseCode,
  procedureCode: item.procedureCode,
  processInstanceId: item.instanceId,
  step: item.elementId,
  name: item.name,
  act: item.act,
  agencyId: item.agencyId,
  unitId: item.unitId,
  role: item.role,
  unresolvedAddress: item.unresolved,
  assignee: item.assigneeId,
  assigneeName: item.assigneeId === null ? null : nameOf(item.assigneeId),
  delegatedFrom: item.delegatedFrom,
  insteadOf: item.insteadOf,
  applicantName: item.applicantName,
  channel: item.channel,
  dueAt: isoOrNull(item.dueAt),
  dueSoonAt: isoOrNull(item.dueSoonAt),
  class: classOf(item, now),
  priority: -item.priorityOrder || 0,
  isSide: item.isSide,
  state: item.state,
  version: item.version,
  createdAt: iso(item.createdAt),
  claimedAt: isoOrNull(item.claimedAt),
});
