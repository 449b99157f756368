import type { AuditNote } from '../../identity';
import type { RunningCommand } from './running-command';

/** What says least about a command: it goes with nearly every one. */
const commonest = 'tokens.moved';

/**
 * What a command leaves in the audit log: the acts that have a name of their own, and what it made of the instance at the root
 * of what it changed. Nothing when it has told nothing.
 */
export function notesOf({ acts, events, root, actor }: RunningCommand): AuditNote[] {
  const [first] = events;
  if (!first) return acts;
  const told = events.find(({ type }) => type !== commonest) ?? first;
  const counts: Record<string, number> = {};
  for (const { type } of events) counts[type] = (counts[type] ?? 0) + 1;
  const caseId = [...acts, ...events.map(({ data }) => data)]
    .map((one) => one.caseId)
    .find((id) => id !== undefined);
  return [
    ...acts,
    {
      action: told.type,
      actor,
      subject: root ? { type: 'instance', id: root.id } : { type: 'event', id: told.instanceId ?? '' },
      ...(root
        ? { before: root.before ?? undefined, after: root.after ?? undefined }
        : { after: events.map(({ type, data }) => [type, data]) }),
      ...(typeof caseId === 'string' && { caseId }),
      detail: { events: counts },
    },
  ];
}
