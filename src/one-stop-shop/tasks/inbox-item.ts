import { iso, isoOrNull } from '../../kernel';
import { initialsOf } from '../case-files/initials';
import type { InboxItem } from './inbox-view.dto';
import type { ItemClass } from './inbox-sql';
import type { WorkItem } from './work-item.repository';

/** The due instant itself is still in time. */
export function classOf({ dueAt, dueSoonAt }: Pick<WorkItem, 'dueAt' | 'dueSoonAt'>, now: number): ItemClass {
  if (dueAt !== null && dueAt < now) return 'OVERDUE';
  return dueAt !== null && dueSoonAt !== null && dueSoonAt <= now ? 'DUE_SOON' : 'IN_TIME';
}

/** `mayRead`: whether the caller reads what the item says about people. */
export const toInboxItem = (
  item: WorkItem,
  now: number,
  nameOf: (personId: string) => string,
  mayRead: boolean,
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
  applicantName: mayRead ? item.applicantName : initialsOf(item.applicantName),
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
  closedAt: isoOrNull(item.closedAt),
  completedByName: item.completedBy === null ? null : nameOf(item.completedBy),
});
