import type { NumberedEvent } from '../../../outbox';

/** What events name: cases, else tasks, else instances, by which their cases are found. */
export function namedIn(events: readonly NumberedEvent[]) {
  const cases = new Set<string>();
  const tasks = new Set<string>();
  const instances = new Set<string>();
  for (const { payload, instanceId } of events) {
    if (typeof payload.caseId === 'string') cases.add(payload.caseId);
    else if (typeof payload.taskId === 'string') tasks.add(payload.taskId);
    else if (instanceId !== undefined && instanceId !== null) instances.add(instanceId);
  }
  return { cases, tasks: [...tasks], instances: [...instances] };
}

/** Names, posts and hours hold for every case. */
export const concernsAll = (type: string): boolean =>
  type.startsWith('organisation.') || type.startsWith('calendar.') || type === 'agency.succeeded';
